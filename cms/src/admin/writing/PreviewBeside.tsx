import { Box, Button, Typography } from '@strapi/design-system'
import { Eye } from '@strapi/icons'
import { useFetchClient } from '@strapi/strapi/admin'
import { useEffect, useRef, useState } from 'react'
import { useErrorMessage } from '../desk/useDeskData'
import type { SavedArticle } from './useArticle'
import { useSay } from './useSay'

/** Opens the preview in a window of its own, beside the form, and tells it whenever the draft has been saved. */
export function PreviewBeside({ article: { documentId, locale, version, report } }: { article: SavedArticle }) {
  const say = useSay()
  const { get } = useFetchClient()
  const errorMessage = useErrorMessage()
  const opened = useRef<{ window: Window, origin: string, version: string } | null>(null)
  const [error, setError] = useState<string | null>(null)

  useEffect(() => {
    const known = opened.current
    if (!known || known.version === version) return
    known.version = version
    // Strapi's own word for it, which its preview page says too.
    known.window.postMessage({ type: 'strapiUpdate' }, known.origin)
  }, [version])

  if (!documentId || !report) return null
  const open = async () => {
    setError(null)
    // Opened at once: a browser lets only a press open a window.
    const beside = window.open('', `presage-preview-${documentId}`, 'width=900,height=900')
    if (!beside) return setError(say('beside.blocked'))
    try {
      const { data } = await get<{ data: { url: string } }>(
        '/content-manager/preview/url/api::prediction.prediction', { params: { documentId, locale, status: 'draft' } },
      )
      beside.location.replace(data.data.url)
      opened.current = { window: beside, origin: new URL(data.data.url).origin, version }
    } catch (refusal) {
      beside.close()
      setError(errorMessage(refusal))
    }
  }
  return (
    <Box>
      <Button fullWidth variant="tertiary" startIcon={<Eye />} onClick={() => void open()}>{say('beside.open')}</Button>
      <Box paddingTop={1}>
        <Typography variant="pi" textColor="neutral600">{say('beside.hint')}</Typography>
        {error && <Typography role="alert" textColor="danger600">{error}</Typography>}
      </Box>
    </Box>
  )
}

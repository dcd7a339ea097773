import { Box, Button, Typography } from '@strapi/design-system'
import { Earth } from '@strapi/icons'
import { useFetchClient, useForm } from '@strapi/strapi/admin'
import { useState } from 'react'
import { useHref } from 'react-router-dom'
import { articlePlace } from '../desk/places'
import { useErrorMessage } from '../desk/useDeskData'
import { useRights } from '../desk/useRights'
import type { Locale, SavedArticle } from './useArticle'
import { useSay } from './useSay'

/** Makes the article's other language, with all that both share filled in, and opens it; where it is there already, opens it. */
export function OtherLanguage({ article: { documentId, locale, report } }: { article: SavedArticle }) {
  const say = useSay()
  const { post } = useFetchClient()
  const errorMessage = useErrorMessage()
  const { draft: mayDraft } = useRights()
  const isModified = useForm('OtherLanguage', state => state.modified)
  const [state, setState] = useState<{ busy: boolean, error: string | null }>({ busy: false, error: null })
  const other: Locale = locale === 'en' ? 'zh-Hans' : 'en'
  const place = useHref(articlePlace(documentId ?? '', other))
  if (!documentId || !report) return null
  const isThere = report.locales.includes(other)
  if (!isThere && !mayDraft) return null

  const make = async () => {
    setState({ busy: true, error: null })
    try {
      if (!isThere) await post(`/presage-desk/articles/${documentId}/languages`, { locale: other })
      // Loaded anew: what the admin remembers is that there is none.
      window.location.assign(place)
    } catch (refusal) {
      setState({ busy: false, error: errorMessage(refusal) })
    }
  }
  return (
    <Box>
      <Button fullWidth variant="secondary" startIcon={<Earth />} loading={state.busy} disabled={isModified} onClick={() => void make()}>
        {say(`language.${isThere ? 'open.' : ''}${other}` as 'language.en')}
      </Button>
      <Box paddingTop={1}>
        {isModified
          ? <Typography variant="pi" textColor="neutral600">{say('language.save')}</Typography>
          : !isThere && <Typography variant="pi" textColor="neutral600">{say('language.hint')}</Typography>}
        {state.error && <Typography role="alert" textColor="danger600">{state.error}</Typography>}
      </Box>
    </Box>
  )
}

import { Box, Flex, Typography } from '@strapi/design-system'
import { useEffect } from 'react'
import type { CorrectionReport } from '../../versions/correctionReport'
import { DeskError } from '../desk/DeskSection'
import { useDeskData } from '../desk/useDeskData'
import { useVersionWords } from './useVersionWords'

/**
 * What has been corrected of an article in a language; nothing of one that never was public.
 * @param changed anything that is another when the article has been saved or published
 */
export function CorrectionsPanel({ documentId, locale, changed }: { documentId: string, locale: string, changed: unknown }) {
  const { say, time } = useVersionWords()
  const { data, error, reload } = useDeskData<CorrectionReport>(`/articles/${documentId}/corrections?locale=${locale}`)
  useEffect(() => void reload(), [changed, reload])
  if (error && !data) return <DeskError message={error} onRetry={() => void reload()} />
  if (!data) return <Typography textColor="neutral600">{say('loading')}</Typography>
  if (data.corrections.length === 0) return <Typography variant="pi" textColor="neutral600">{say('corrections.none')}</Typography>
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} width="100%" maxHeight="24rem" overflow="auto">
      {data.corrections.map(({ documentId: id, kind, note, at, by }) => (
        <Box tag="li" key={id}>
          <Typography tag="p" variant="pi" fontWeight="semiBold">
            {say(`kind.${kind}`)}
            {kind === 'typo' && ` · ${say('corrections.hidden')}`}
          </Typography>
          <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{note}</Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">{say('corrections.line', { by: by ?? say('system'), time: time(at) })}</Typography>
        </Box>
      ))}
    </Flex>
  )
}

import { Box, Button, Flex, Link, Typography } from '@strapi/design-system'
import { Check } from '@strapi/icons'
import { Link as RouterLink } from 'react-router-dom'
import type { OutcomeReport } from '../../desk/outcomeReport'
import { DeskError, DeskLoading } from './DeskSection'
import { articlePlace, eventPlace } from './places'
import { useDeskData } from './useDeskData'
import { useRights } from './useRights'
import { useSettling } from './useSettling'
import { useWords } from './useWords'

/** How an outcome stands: its price, and what its platform reports about its ending. */
export function OutcomePanel({ documentId }: { documentId: string }) {
  const { data: report, error, reload } = useDeskData<OutcomeReport>(`/outcomes/${documentId}`)
  if (error && !report) return <DeskError message={error} onRetry={() => void reload()} />
  if (!report) return <DeskLoading />
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {report.proposedResolution && report.proposedResolution !== report.resolution && <Proposal report={report} reload={reload} />}
      <Price report={report} />
      <Ways report={report} />
    </Flex>
  )
}

function Proposal({ report, reload }: { report: OutcomeReport, reload: () => Promise<void> }) {
  const { say, time } = useWords()
  const { settle: maySettle } = useRights()
  // The form beside it still shows what was; it is read anew too.
  const { settle, dismiss, busy, error } = useSettling(report, async () => {
    await reload()
    window.location.reload()
  })
  const platform = say(`platform.${(report.event?.platform ?? 'other') as 'other'}`)
  const ending = say(`ending.${report.proposedResolution ?? 'pending'}`)
  if (report.resolution !== 'pending') {
    return (
      <Box role="note" background="warning100" hasRadius padding={3}>
        <Typography textColor="warning700">{say('waiting.contradiction', { ours: say(`ending.${report.resolution}`), theirs: ending, platform })}</Typography>
      </Box>
    )
  }
  return (
    <Box background="primary100" hasRadius padding={3}>
      <Typography fontWeight="semiBold">{say('waiting.proposed', { platform, ending })}</Typography>
      {report.proposedAt && <Box><Typography variant="pi" textColor="neutral600">{time(report.proposedAt)}</Typography></Box>}
      {maySettle && (
        <Flex direction="column" alignItems="stretch" gap={2} paddingTop={3}>
          <Button fullWidth startIcon={<Check />} loading={busy} onClick={() => void settle()}>{say('waiting.confirm', { ending })}</Button>
          <Button fullWidth variant="tertiary" disabled={busy} onClick={() => void dismiss()}>{say('waiting.dismiss')}</Button>
        </Flex>
      )}
      {error && <Typography role="alert" textColor="danger600">{error}</Typography>}
    </Box>
  )
}

function Price({ report }: { report: OutcomeReport }) {
  const { say, percent, time, amount } = useWords()
  if (report.price === null) return <Typography textColor="neutral600">{say('panel.noPrice')}</Typography>
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="alpha" style={{ fontVariantNumeric: 'tabular-nums' }}>{percent(report.price)}</Typography>
      {report.bid !== null && report.ask !== null && (
        <Typography variant="pi">{say('panel.bidAsk', { bid: percent(report.bid), ask: percent(report.ask) })}</Typography>
      )}
      {report.volume !== null && <Typography variant="pi">{say('panel.volume', { volume: amount(report.volume, report.currency) })}</Typography>}
      {report.priceAt && <Typography variant="pi" textColor="neutral600">{say('panel.priceAt', { time: time(report.priceAt) })}</Typography>}
    </Flex>
  )
}

function Ways({ report }: { report: OutcomeReport }) {
  const { say } = useWords()
  return (
    <Flex gap={4} wrap="wrap">
      {report.event && <Link tag={RouterLink} to={eventPlace(report.event.documentId)}>{say('panel.openEvent')}</Link>}
      {report.article && <Link tag={RouterLink} to={articlePlace(report.article.documentId, report.article.locale)}>{say('waiting.article')}</Link>}
    </Flex>
  )
}

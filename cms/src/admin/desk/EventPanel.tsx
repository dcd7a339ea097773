import { Box, Button, Divider, Flex, Typography } from '@strapi/design-system'
import { ArrowClockwise } from '@strapi/icons'
import { useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import type { EventReport } from '../../desk/eventReport'
import { DeskError, DeskLoading } from './DeskSection'
import { EventChanges } from './EventChanges'
import { useDeskData, useErrorMessage } from './useDeskData'
import { useRights } from './useRights'
import { useWords } from './useWords'

/** How an event stands with its platform: what changed under a verdict, odds, last sync, rules. */
export function EventPanel({ documentId }: { documentId: string }) {
  const { say } = useWords()
  const { data: report, error, reload } = useDeskData<EventReport>(`/events/${documentId}`)
  if (error && !report) return <DeskError message={error} onRetry={() => void reload()} />
  if (!report) return <DeskLoading />
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {report.changes.length > 0 && <EventChanges changes={report.changes} />}
      <Odds outcomes={report.outcomes} />
      <Divider />
      {report.keptBy === 'hand' ? <Typography textColor="neutral600">{say('panel.byHand')}</Typography> : <Sync report={report} reload={reload} />}
      {report.keptBy === 'platform' && <Rules report={report} />}
    </Flex>
  )
}

function Odds({ outcomes }: { outcomes: EventReport['outcomes'] }) {
  const { say, percent, label } = useWords()
  if (outcomes.length === 0) return <Typography textColor="neutral600">{say('panel.noOutcomes')}</Typography>
  return (
    <Box tag="dl" maxHeight="20rem" overflow="auto">
      {outcomes.map(outcome => (
        <Flex key={outcome.documentId} justifyContent="space-between" alignItems="baseline" gap={3} paddingBottom={1}>
          <Typography tag="dt">
            {label(outcome)}
            {outcome.proposedResolution && outcome.proposedResolution !== outcome.resolution && (
              <Typography variant="pi" textColor="warning700">
                {' · '}
                {say('panel.waits', { ending: say(`ending.${outcome.proposedResolution}`) })}
              </Typography>
            )}
          </Typography>
          <Typography tag="dd" fontWeight="semiBold" style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
            {outcome.resolution === 'pending'
              ? outcome.price === null ? say('panel.noPrice') : percent(outcome.price)
              : say(`ending.${outcome.resolution}`)}
          </Typography>
        </Flex>
      ))}
    </Box>
  )
}

function Sync({ report, reload }: { report: EventReport, reload: () => Promise<void> }) {
  const { say, time } = useWords()
  const { sync: maySync } = useRights()
  const { post } = useFetchClient()
  const { toggleNotification } = useNotification()
  const errorMessage = useErrorMessage()
  const [busy, setBusy] = useState(false)

  const syncNow = async () => {
    setBusy(true)
    try {
      const { data } = await post<{ data: EventReport }>(`/presage-desk/events/${report.event.documentId}/sync`, {})
      const problem = data.data.sync?.problem
      toggleNotification(problem ? { type: 'warning', message: problem } : { type: 'success', message: say('panel.syncedNow') })
    } catch (refusal) {
      toggleNotification({ type: 'danger', message: errorMessage(refusal) })
    }
    await reload()
    setBusy(false)
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" textColor="neutral600">
        {report.sync?.succeededAt ? say('panel.synced', { time: time(report.sync.succeededAt) }) : say('panel.neverSynced')}
      </Typography>
      {!report.automatic && <Typography variant="pi" textColor="neutral600">{say('panel.off')}</Typography>}
      {report.sync?.problem && (
        <Box background="danger100" hasRadius padding={3}>
          <Typography tag="h3" fontWeight="semiBold" textColor="danger700">{say('panel.problem')}</Typography>
          <Typography variant="pi" textColor="danger700" style={{ overflowWrap: 'anywhere' }}>{report.sync.problem}</Typography>
        </Box>
      )}
      {maySync && (
        <Button variant="secondary" fullWidth startIcon={<ArrowClockwise />} loading={busy} onClick={() => void syncNow()}>{say('panel.sync')}</Button>
      )}
    </Flex>
  )
}

function Rules({ report: { event } }: { report: EventReport }) {
  const { say, time } = useWords()
  return (
    <Box tag="details">
      <summary style={{ cursor: 'pointer' }}>
        <Typography fontWeight="semiBold">{say('panel.rules')}</Typography>
      </summary>
      <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {event.rulesFetchedAt && <Typography variant="pi" textColor="neutral600">{say('panel.rulesAt', { time: time(event.rulesFetchedAt) })}</Typography>}
        <Box maxHeight="24rem" overflow="auto">
          <Typography variant="pi" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{event.rules ?? say('panel.noRules')}</Typography>
        </Box>
      </Flex>
    </Box>
  )
}

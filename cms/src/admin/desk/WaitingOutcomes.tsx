import { Badge, Box, Button, Flex, Link, Typography } from '@strapi/design-system'
import { Check } from '@strapi/icons'
import type { ReactNode } from 'react'
import { Link as RouterLink } from 'react-router-dom'
import type { Waiting, WaitingOutcome } from '../../desk/waiting'
import { DeskList } from './DeskList'
import { DeskError, DeskLoading, DeskSection } from './DeskSection'
import { articlePlace, outcomePlace } from './places'
import { useDeskData } from './useDeskData'
import { useRights } from './useRights'
import { useSettling } from './useSettling'
import { useWords } from './useWords'

/** Outcomes that somebody has to decide about: one click each. */
export function WaitingOutcomes() {
  const { say } = useWords()
  const { data, error, reload } = useDeskData<Waiting>('/waiting')
  const nothing = data && data.proposed.length + data.contradicted.length + data.overdue.length === 0
  return (
    <DeskSection id="desk-waiting" title={say('waiting.title')} count={data?.proposed.length}>
      {error && <DeskError message={error} onRetry={() => void reload()} />}
      {!data && !error && <DeskLoading />}
      {nothing && <Typography textColor="neutral600">{say('waiting.empty')}</Typography>}
      {data && !nothing && <Lists waiting={data} reload={reload} />}
    </DeskSection>
  )
}

function Lists({ waiting, reload }: { waiting: Waiting, reload: () => Promise<void> }) {
  const { say, time } = useWords()
  const ending = (of: WaitingOutcome['resolution'] | null) => say(`ending.${of ?? 'pending'}`)
  const platform = ({ event }: WaitingOutcome) => say(`platform.${event.platform as 'other'}`)
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Rows rows={waiting.proposed}>{row => <Proposal row={row} reload={reload} />}</Rows>
      <Rows rows={waiting.contradicted} heading={say('waiting.contradicted')}>
        {row => (
          <Typography textColor="warning700">
            {say('waiting.contradiction', { ours: ending(row.resolution), theirs: ending(row.proposedResolution), platform: platform(row) })}
          </Typography>
        )}
      </Rows>
      <Rows rows={waiting.overdue} heading={say('waiting.overdue')}>
        {row => <Typography textColor="neutral600">{say('waiting.overdue.since', { time: row.event.closesAt ? time(row.event.closesAt) : '' })}</Typography>}
      </Rows>
    </Flex>
  )
}

function Rows({ rows, heading, children }: { rows: WaitingOutcome[], heading?: string, children: (row: WaitingOutcome) => ReactNode }) {
  if (rows.length === 0) return null
  return (
    <Box>
      {heading && <Typography tag="h3" variant="delta" fontWeight="bold">{heading}</Typography>}
      <DeskList>
        {rows.map(row => (
          <Flex key={row.documentId} direction="column" alignItems="stretch" gap={2}>
            <Subject row={row} />
            {children(row)}
          </Flex>
        ))}
      </DeskList>
    </Box>
  )
}

/** What it is about, with ways to the outcome and its article. */
function Subject({ row }: { row: WaitingOutcome }) {
  const { say, label, title } = useWords()
  const name = label(row)
  const event = title(row.event)
  return (
    <Flex justifyContent="space-between" alignItems="baseline" gap={4} wrap="wrap">
      <Typography fontWeight="semiBold">{name === event ? event : `${name} · ${event}`}</Typography>
      <Flex gap={4}>
        {row.article && <Link tag={RouterLink} to={articlePlace(row.article.documentId, row.article.locale)}>{say('waiting.article')}</Link>}
        <Link tag={RouterLink} to={outcomePlace(row.documentId)}>{say('waiting.outcome')}</Link>
      </Flex>
    </Flex>
  )
}

function Proposal({ row, reload }: { row: WaitingOutcome, reload: () => Promise<void> }) {
  const { say, time, label } = useWords()
  const { settle: maySettle } = useRights()
  const { settle, dismiss, busy, error } = useSettling(row, reload)
  if (!row.proposedResolution) return null
  const ending = say(`ending.${row.proposedResolution}`)
  return (
    <>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Flex gap={3} wrap="wrap">
          <Badge variant={row.proposedResolution === 'yes' ? 'success' : row.proposedResolution === 'no' ? 'danger' : 'neutral'}>
            {say('waiting.proposed', { platform: say(`platform.${row.event.platform as 'other'}`), ending })}
          </Badge>
          {row.proposedAt && <Typography textColor="neutral600">{time(row.proposedAt)}</Typography>}
        </Flex>
        {maySettle && (
          <Flex gap={2}>
            <Button startIcon={<Check />} loading={busy} aria-label={say('waiting.confirm.for', { label: label(row), ending })} onClick={() => void settle()}>
              {say('waiting.confirm', { ending })}
            </Button>
            <Button variant="tertiary" disabled={busy} aria-label={say('waiting.dismiss.for', { label: label(row) })} onClick={() => void dismiss()}>
              {say('waiting.dismiss')}
            </Button>
          </Flex>
        )}
      </Flex>
      {error && <Typography role="alert" textColor="danger600">{error}</Typography>}
    </>
  )
}

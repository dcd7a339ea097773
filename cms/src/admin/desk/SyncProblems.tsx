import { Button, Flex, Link, Typography } from '@strapi/design-system'
import { ArrowClockwise } from '@strapi/icons'
import { useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router-dom'
import type { EventReport } from '../../desk/eventReport'
import type { EventProblem } from '../../desk/syncProblems'
import { DeskList } from './DeskList'
import { DeskError, DeskLoading, DeskSection } from './DeskSection'
import { eventPlace } from './places'
import { useDeskData, useErrorMessage } from './useDeskData'
import { useRights } from './useRights'
import { useWords } from './useWords'

/** Events whose last sync failed: what, since when, and a way to try again. */
export function SyncProblems() {
  const { say } = useWords()
  const { data, error, reload } = useDeskData<EventProblem[]>('/problems')
  return (
    <DeskSection id="desk-problems" title={say('problems.title')} count={data?.length}>
      {error && <DeskError message={error} onRetry={() => void reload()} />}
      {!data && !error && <DeskLoading />}
      {data?.length === 0 && <Typography textColor="neutral600">{say('problems.empty')}</Typography>}
      {data && data.length > 0 && (
        <DeskList>
          {data.map(problem => <Problem key={problem.event.documentId} problem={problem} reload={reload} />)}
        </DeskList>
      )}
    </DeskSection>
  )
}

function Problem({ problem, reload }: { problem: EventProblem, reload: () => Promise<void> }) {
  const { say, time, title } = useWords()
  const { sync: maySync } = useRights()
  const { post } = useFetchClient()
  const { toggleNotification } = useNotification()
  const errorMessage = useErrorMessage()
  const [busy, setBusy] = useState(false)
  const name = title(problem.event)

  const tryAgain = async () => {
    setBusy(true)
    try {
      const { data } = await post<{ data: EventReport }>(`/presage-desk/events/${problem.event.documentId}/sync`, {})
      const still = data.data.sync?.problem
      toggleNotification(still ? { type: 'warning', message: still } : { type: 'success', message: say('problems.mended', { title: name }) })
    } catch (refusal) {
      toggleNotification({ type: 'danger', message: errorMessage(refusal) })
    }
    await reload()
    setBusy(false)
  }
  return (
    <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
      <Flex direction="column" alignItems="flex-start" gap={1} flex="1 1 30rem">
        <Link tag={RouterLink} to={eventPlace(problem.event.documentId)}>{name}</Link>
        <Typography style={{ overflowWrap: 'anywhere' }}>{problem.message}</Typography>
        <Typography variant="pi" textColor="neutral600">
          {say('problems.last', {
            tried: time(problem.triedAt), failures: problem.failures, succeeded: problem.succeededAt ? time(problem.succeededAt) : say('problems.never'),
          })}
        </Typography>
      </Flex>
      {maySync && (
        <Button
          variant="secondary" startIcon={<ArrowClockwise />} loading={busy}
          aria-label={say('problems.retry.for', { title: name })} onClick={() => void tryAgain()}
        >
          {say('retry')}
        </Button>
      )}
    </Flex>
  )
}

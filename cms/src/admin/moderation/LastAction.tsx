import { Button, Flex, Typography } from '@strapi/design-system'
import { useSay } from '../words/useSay'
import type { Decisions } from './useDecisions'
import { moderationWords } from './words'

/** What was done last, said to screen readers too, with the way to take it back. */
export function LastAction({ told, error, undo, busy }: Pick<Decisions, 'told' | 'error' | 'undo' | 'busy'>) {
  const { say } = useSay(moderationWords)
  return (
    <>
      {error && <Typography role="alert" textColor="danger600">{error}</Typography>}
      <Flex gap={3} minHeight="3.2rem" wrap="wrap">
        <Typography role="status" textColor="neutral800">{told ?? ''}</Typography>
        {undo && <Button size="S" variant="secondary" disabled={busy} aria-keyshortcuts="z" onClick={() => void undo()}>{say('undo')}</Button>}
      </Flex>
    </>
  )
}

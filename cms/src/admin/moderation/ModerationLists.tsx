import { Button, Flex, Typography } from '@strapi/design-system'
import type { Moderation } from '../../moderation/register'
import { useSay } from '../words/useSay'
import { moderationWords } from './words'

/** What can be looked at: comments by what is to be done about them, and the bans. */
export const moderationLists = ['queue', 'reported', 'approved', 'spam', 'deleted', 'bans'] as const
export type ShownList = (typeof moderationLists)[number]

interface ListsProps {
  shown: ShownList
  moderation: Moderation | undefined
  onOpen: (list: ShownList) => void
}

/** The ways to the lists, with how much is to be done in them. */
export function ModerationLists({ shown, moderation, onOpen }: ListsProps) {
  const { say } = useSay(moderationWords)
  const counts: Partial<Record<ShownList, number>> = moderation
    ? { queue: moderation.waiting + moderation.reported, reported: moderation.reported }
    : {}
  return (
    <Flex tag="nav" aria-label={say('list')} gap={2} wrap="wrap">
      {moderationLists.map(list => (
        <Button
          key={list} size="S" variant={list === shown ? 'default' : 'tertiary'} aria-current={list === shown ? 'page' : undefined} onClick={() => onOpen(list)}
        >
          {say(`list.${list}`)}
          {counts[list] ? ` (${counts[list]})` : ''}
        </Button>
      ))}
    </Flex>
  )
}

/** The ways to the pages of a long list. */
export function ModerationPages({ page, hasMore, onTurn }: { page: number, hasMore: boolean, onTurn: (page: number) => void }) {
  const { say } = useSay(moderationWords)
  if (page === 1 && !hasMore) return null
  return (
    <Flex tag="nav" aria-label={say('pages')} gap={3} justifyContent="center">
      <Button variant="tertiary" disabled={page === 1} onClick={() => onTurn(page - 1)}>{say('newer')}</Button>
      <Typography>{say('page', { page })}</Typography>
      <Button variant="tertiary" disabled={!hasMore} onClick={() => onTurn(page + 1)}>{say('older')}</Button>
    </Flex>
  )
}

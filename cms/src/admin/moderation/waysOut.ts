import type { CommentState, ModeratedComment } from '../../moderation/moderatedComments'

export interface WayOut {
  to: CommentState
  word: 'approve' | 'keep' | 'spam' | 'delete' | 'back'
  key: string
  variant: 'success-light' | 'tertiary' | 'danger-light'
}

/** What can become of a comment in its state. A public one can be kept where readers have reported it. */
export function waysOut({ state, isReportedAnew }: Pick<ModeratedComment, 'state' | 'isReportedAnew'>): WayOut[] {
  const ways: WayOut[] = []
  if (state !== 'approved') ways.push({ to: 'approved', word: 'approve', key: 'a', variant: 'success-light' })
  else if (isReportedAnew) ways.push({ to: 'approved', word: 'keep', key: 'a', variant: 'success-light' })
  if (state !== 'spam') ways.push({ to: 'spam', word: 'spam', key: 's', variant: 'tertiary' })
  if (state !== 'deleted') ways.push({ to: 'deleted', word: 'delete', key: 'd', variant: 'danger-light' })
  if (state !== 'pending') ways.push({ to: 'pending', word: 'back', key: 'w', variant: 'tertiary' })
  return ways
}

/** To what state a key leads, where it leads anywhere. */
export const stateOfKey: Readonly<Partial<Record<string, CommentState>>> = { a: 'approved', s: 'spam', d: 'deleted', w: 'pending' }

import type { Knex } from 'knex'
import type { CommentState } from './moderatedComments'

/** A decision about one comment, and what it was made about: what has changed meanwhile is not overruled unseen. */
export interface Decision {
  documentId: string
  from: CommentState
  to: CommentState
  /** How many reports count as seen; undone decisions bring back what it was. All there are where it is left out. */
  reportsSeen?: number
}

export interface Decided {
  /** What was done, as the decisions that would undo it. */
  undo: Required<Decision>[]
  /** What was left alone, since a colleague decided in between, with the state it has now; null where the comment is gone. */
  passed: { documentId: string; state: CommentState | null }[]
}

interface Row {
  id: number
  comment_state: CommentState
  reports: number | null
  reports_seen: number | null
}

/**
 * Decides about comments, all in the transaction it is given. Nothing is deleted by it: a comment that is marked as deleted or spam keeps
 * its row, so that it can be brought back.
 * @param by the editor's id, as Strapi notes it on what they change
 */
export async function decideComments(transaction: Knex, decisions: readonly Decision[], by: number | null, now: Date): Promise<Decided> {
  const decided: Decided = { undo: [], passed: [] }
  // In one order, so that two editors who decide about the same comments at once do not wait for each other in a circle.
  for (const { documentId, from, to, reportsSeen } of [...decisions].sort((one, other) => (one.documentId < other.documentId ? -1 : 1))) {
    const row = (await transaction('comments')
      .where({ document_id: documentId })
      .forUpdate()
      .first('id', 'comment_state', 'reports', 'reports_seen')) as Row | undefined
    if (row?.comment_state !== from) {
      decided.passed.push({ documentId, state: row?.comment_state ?? null })
      continue
    }
    await transaction('comments')
      .where({ id: row.id })
      .update({ comment_state: to, reports_seen: reportsSeen ?? row.reports ?? 0, updated_at: now, updated_by_id: by })
    decided.undo.push({ documentId, from: to, to: from, reportsSeen: row.reports_seen ?? 0 })
  }
  return decided
}

import type { Core } from '@strapi/strapi'
import { predictionRows } from '../rules/predictionRows'
import { OUTCOME } from '../rules/rule'
import { findFrozenVerdictOfArticle } from '../storage/frozenVerdicts'

/** What a form holds of an article's relations: documentIds, ids, or what to connect. */
interface ArticleForm {
  event?: unknown
  outcome?: unknown
}

/**
 * The outcome whose price will be frozen if this article is published now: the one the form names, else the draft's, else its
 * event's only one. None where its verdict is frozen already.
 */
export async function outcomeToFreeze(strapi: Core.Strapi, documentId: string | undefined, form: ArticleForm): Promise<string | null> {
  if (documentId && (await findFrozenVerdictOfArticle(strapi.db.connection, documentId))) return null
  const named = connected(form.outcome)
  if (named) return named
  const drafts = documentId ? await predictionRows(strapi, documentId, 'draft') : []
  const draft = drafts.find(({ outcome }) => outcome)?.outcome
  if (draft) return draft.documentId
  const event = connected(form.event) ?? drafts.find((row) => row.event)?.event?.documentId
  if (!event) return null
  const outcomes: { documentId: string }[] = await strapi.db
    .query(OUTCOME)
    .findMany({ where: { event: { documentId: event } }, select: ['documentId'], limit: 2 })
  return outcomes.length === 1 ? (outcomes[0]?.documentId ?? null) : null
}

/** The documentId that a relation of a form is set to: given as it is, or as the admin's `connect` or `set`. */
function connected(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return connected(value[0])
  if (typeof value !== 'object' || value === null) return undefined
  if ('documentId' in value && typeof value.documentId === 'string') return value.documentId
  if ('connect' in value && Array.isArray(value.connect) && value.connect.length > 0) return connected(value.connect)
  return 'set' in value ? connected(value.set) : undefined
}

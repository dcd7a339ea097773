import type { Core } from '@strapi/strapi'
import { verdictName } from '../verdictName'
import { predictionRows, type Referenced } from './predictionRows'
import { documentIdOf, EVENT, OUTCOME, PREDICTION, rule, VERDICT, DEFAULT_LOCALE, type Rule } from './rule'

/** Events, outcomes and verdicts have a name an editor recognises in lists and pickers, never an id. */
export const maintainedNames: Rule = rule(
  { types: [PREDICTION, VERDICT, OUTCOME, EVENT], actions: ['create', 'update', 'publish', 'clone'] },
  async (write, next) => {
    const result = await next()
    const documentId = documentIdOf(write, result)
    const name = await rename[write.uid]?.(write.strapi, documentId)
    if (name && typeof result === 'object' && result !== null) Object.assign(result, { name })
    return result
  },
)

const rename: Record<string, (strapi: Core.Strapi, documentId: string) => Promise<string | undefined>> = {
  [VERDICT]: nameVerdict,
  [OUTCOME]: (strapi, documentId) => nameOutcomes(strapi, { documentId }),
  [EVENT]: async (strapi, documentId) => {
    await nameOutcomes(strapi, { event: { documentId } })
    return nameEvents(strapi, { documentId })
  },
  [PREDICTION]: async (strapi, documentId) => {
    const verdict = (await predictionRows(strapi, documentId, 'draft')).find((row) => row.verdict)?.verdict
    if (verdict) await nameVerdict(strapi, verdict.documentId)
    return undefined
  },
}

interface StoredVerdict extends Referenced {
  answer: 'YES' | 'NO'
  probability: number | null
  predictionDocumentId: string | null
}

interface StoredOutcome extends Referenced {
  name: string | null
  label: string
  labelZh: string | null
  event: { title: string; titleZh: string | null } | null
}

interface StoredEvent {
  id: number
  name: string | null
  title: string
  titleZh: string | null
}

/** What a column of names holds, in characters. */
const longestName = 255

function fitting(name: string): string {
  const characters = Array.from(name)
  return characters.length > longestName ? `${characters.slice(0, longestName - 1).join('')}…` : name
}

/** Gives the events of older installations their names. */
export async function nameUnnamedEvents({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await nameEvents(strapi, { name: { $null: true } })
}

/** "会 72% · question", or "YES 72% · question" where the article exists in English only. */
async function nameVerdict(strapi: Core.Strapi, documentId: string): Promise<string | undefined> {
  const verdict: StoredVerdict | null = await strapi.db.query(VERDICT).findOne({ where: { documentId } })
  if (!verdict) return undefined
  const article = verdict.predictionDocumentId ? await predictionRows(strapi, verdict.predictionDocumentId, 'draft') : []
  const row = article.find(({ locale }) => locale === DEFAULT_LOCALE) ?? article[0]
  const name = verdictName(verdict.answer, verdict.probability, row?.locale ?? DEFAULT_LOCALE, row?.title ?? null)
  await strapi.db.query(VERDICT).update({ where: { id: verdict.id }, data: { name } })
  return name
}

/** "中文标题 · the platform's title", so that it is found by either. @returns the last one's name */
async function nameEvents(strapi: Core.Strapi, where: Record<string, unknown>): Promise<string | undefined> {
  let last: string | undefined
  const events: StoredEvent[] = await strapi.db.query(EVENT).findMany({ where })
  for (const { id, name, title, titleZh } of events) {
    last = fitting(titleZh && titleZh !== title ? `${titleZh} · ${title}` : title)
    if (last !== name) await strapi.db.query(EVENT).update({ where: { id }, data: { name: last } })
  }
  return last
}

/** "label · event", so that "Yes" of one event is told from "Yes" of another. */
async function nameOutcomes(strapi: Core.Strapi, where: Record<string, unknown>): Promise<string | undefined> {
  let last: string | undefined
  const outcomes: StoredOutcome[] = await strapi.db.query(OUTCOME).findMany({ where, populate: { event: true } })
  for (const outcome of outcomes) {
    const label = outcome.labelZh || outcome.label
    const title = outcome.event?.titleZh || outcome.event?.title
    last = fitting(title && title !== label ? `${label} · ${title}` : label)
    if (last !== outcome.name) await strapi.db.query(OUTCOME).update({ where: { id: outcome.id }, data: { name: last } })
  }
  return last
}

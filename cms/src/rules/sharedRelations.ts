import { predictionRows, type PredictionRow } from './predictionRows'
import { DEFAULT_LOCALE, documentIdOf, PREDICTION, rule, type Rule, type Write } from './rule'

const toOne = ['category', 'event', 'outcome', 'verdict'] as const
const toMany = ['authors', 'sponsorLinks'] as const

/**
 * The languages of an article share its event, outcome, verdict, category, authors and sponsor links. Strapi keeps relations
 * per language, so what one language's save leaves behind is copied to the others, and a new language starts with it.
 */
export const sharedRelations: Rule = rule({ types: [PREDICTION], actions: ['create', 'update', 'publish', 'discardDraft'] }, async (write, next) => {
  if (write.action === 'publish') {
    const result = await next()
    await copyFromSavedLanguage(write, String(write.params.documentId), 'published')
    return result
  }
  await startNewLanguage(write)
  const result = await next()
  await copyFromSavedLanguage(write, documentIdOf(write, result), 'draft')
  return result
})

/** Fills in what a new language's form leaves empty from a language that is there already. */
async function startNewLanguage({ strapi, params }: Write): Promise<void> {
  if (!params.documentId || !params.data) return
  const drafts = await predictionRows(strapi, params.documentId, 'draft')
  const source = drafts[0]
  if (!source || drafts.some((row) => row.locale === savedLocale(params))) return
  for (const field of toOne) if (source[field] && isEmpty(params.data[field])) params.data[field] = source[field].documentId
  for (const field of toMany) if (isEmpty(params.data[field])) params.data[field] = source[field].map(({ documentId }) => documentId)
}

/** Nothing was chosen: no value, no list entry, and none of the admin's `connect` or `set`. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (Array.isArray(value)) return value.length === 0
  if (typeof value !== 'object') return false
  return ['connect', 'set'].every((verb) => {
    const chosen: unknown = verb in value ? (value as Record<string, unknown>)[verb] : undefined
    return chosen === undefined || (Array.isArray(chosen) && chosen.length === 0)
  })
}

async function copyFromSavedLanguage({ strapi, params }: Write, documentId: string, version: 'draft' | 'published'): Promise<void> {
  const rows = await predictionRows(strapi, documentId, version)
  const source = rows.find((row) => row.locale === savedLocale(params))
  if (!source) return
  for (const row of rows) {
    const data = differences(source, row)
    if (Object.keys(data).length > 0) await strapi.db.query(PREDICTION).update({ where: { id: row.id }, data })
  }
}

function differences(source: PredictionRow, row: PredictionRow): Record<string, number | null | number[]> {
  const data: Record<string, number | null | number[]> = {}
  for (const field of toOne) if (source[field]?.id !== row[field]?.id) data[field] = source[field]?.id ?? null
  for (const field of toMany) {
    const wanted = source[field].map(({ id }) => id)
    if (wanted.join() !== row[field].map(({ id }) => id).join()) data[field] = wanted
  }
  return data
}

function savedLocale({ locale }: Write['params']): string {
  const named = Array.isArray(locale) ? locale[0] : locale
  return named && named !== '*' ? named : DEFAULT_LOCALE
}

import type { Resolution, VerdictResult } from '@presage/forecast/score'
import type { Knex } from 'knex'
import type { FrozenVerdict } from '../storage/frozenVerdicts'
import type { CallAuthorRow, CallRow } from './noteCall'
import type { Settlement } from './settleCalls'

/** What is still known of a verdict that was published before the track record was kept. */
export interface EarlierCall {
  call: CallRow
  authors: CallAuthorRow[]
  settlement: Settlement
  /** When it was taken down, as far as one can tell; null while it is public. */
  withdrawnAt: string | null
}

interface ArticleRow {
  id: number
  document_id: string
  locale: string
  title: string | null
  slug: string | null
  published_at: unknown
  updated_at: unknown
}

interface SubjectRow {
  outcome_document_id: string
  label: string
  label_zh: string | null
  resolution: Resolution | null
  resolved_at: unknown
  event_document_id: string | null
  title: string | null
  title_zh: string | null
  closes_at: unknown
}

interface EndedRow {
  document_id: string
  result: VerdictResult | null
  resolved_at: unknown
}

interface NamedRow {
  prediction_id: number
  document_id: string
  name: string
  name_en: string | null
}

/** Gathers what a call is made of from the content types' own tables, for verdicts whose articles may be gone, in six statements. */
export async function earlierCalls(knex: Knex, verdicts: readonly FrozenVerdict[]): Promise<EarlierCall[]> {
  const articles: ArticleRow[] = await knex('predictions')
    .whereIn('document_id', verdicts.map(({ prediction_document_id }) => prediction_document_id))
    // A language that was never public has asked nothing yet.
    .whereNotNull('first_published_at')
    .select('id', 'document_id', 'locale', 'title', 'slug', 'published_at', 'updated_at')
    // What is public comes before its draft, on both databases.
    .orderByRaw('case when published_at is null then 1 else 0 end, id')
  const subjects: SubjectRow[] = await knex('outcomes as outcome')
    .leftJoin('outcomes_event_lnk as link', 'link.outcome_id', 'outcome.id')
    .leftJoin('events as event', 'event.id', 'link.event_id')
    .whereIn('outcome.document_id', verdicts.map(({ outcome_document_id }) => outcome_document_id))
    .select({
      outcome_document_id: 'outcome.document_id', label: 'outcome.label', label_zh: 'outcome.label_zh', resolution: 'outcome.resolution',
      resolved_at: 'outcome.resolved_at', event_document_id: 'event.document_id', title: 'event.title', title_zh: 'event.title_zh',
      closes_at: 'event.closes_at',
    })
  const endings: EndedRow[] = await knex('verdicts')
    .whereIn('document_id', verdicts.map(({ verdict_document_id }) => verdict_document_id))
    .select('document_id', 'result', 'resolved_at')
  const ids = articles.map(({ id }) => id)
  const authors: NamedRow[] = await named(knex, 'authors', 'author', ids).orderBy('link.author_ord')
  const categories: NamedRow[] = await named(knex, 'categories', 'category', ids)
  const slugs: { slug: string; prediction_document_id: string }[] = await knex('prediction_slugs')
    .whereIn('prediction_document_id', verdicts.map(({ prediction_document_id }) => prediction_document_id))
    .orderBy('current')

  return verdicts.map((verdict) => {
    const rows = articles.filter(({ document_id }) => document_id === verdict.prediction_document_id)
    const subject = subjects.find(({ outcome_document_id }) => outcome_document_id === verdict.outcome_document_id)
    const ending = endings.find(({ document_id }) => document_id === verdict.verdict_document_id)
    const [row] = rows
    const category = categories.find(({ prediction_id }) => prediction_id === row?.id)
    const slug = slugs.findLast(({ prediction_document_id }) => prediction_document_id === verdict.prediction_document_id)?.slug
    const { answer, probability, market_price, market_price_kind, market_price_at, issued_at, ledger_hash } = verdict
    return {
      call: {
        prediction_document_id: verdict.prediction_document_id,
        verdict_document_id: verdict.verdict_document_id,
        outcome_document_id: verdict.outcome_document_id,
        event_document_id: subject?.event_document_id ?? '',
        category_document_id: category?.document_id ?? null,
        category_name: category?.name ?? null,
        category_name_en: category?.name_en ?? null,
        event_title: subject?.title ?? '',
        event_title_zh: subject?.title_zh ?? null,
        outcome_label: subject?.label ?? '',
        outcome_label_zh: subject?.label_zh ?? null,
        slug: row?.slug ?? slug ?? '',
        question: rows.find(({ locale }) => locale !== 'en')?.title ?? null,
        question_en: rows.find(({ locale }) => locale === 'en')?.title ?? null,
        answer, probability, market_price, market_price_kind, market_price_at, issued_at,
        closes_at: isoTime(subject?.closes_at),
        ledger_hash,
      },
      authors: authors
        .filter(({ prediction_id }) => prediction_id === row?.id)
        .map(({ document_id, name, name_en }) => ({ author_document_id: document_id, name, name_en })),
      settlement: subject ? settlementOf(subject) : endingOf(verdict, ending),
      withdrawnAt: row && row.published_at !== null ? null : (isoTime(row?.updated_at) ?? new Date().toISOString()),
    }
  })
}

function named(knex: Knex, table: 'authors' | 'categories', relation: 'author' | 'category', articleIds: readonly number[]): Knex.QueryBuilder {
  const link = relation === 'author' ? 'predictions_authors_lnk' : 'predictions_category_lnk'
  return knex(`${link} as link`)
    .join(`${table} as target`, 'target.id', `link.${relation}_id`)
    .whereIn('link.prediction_id', [...articleIds])
    .select('link.prediction_id', 'target.document_id', 'target.name', 'target.name_en')
}

function settlementOf({ resolution, resolved_at }: SubjectRow): Settlement {
  const resolvedAt = isoTime(resolved_at)
  return resolution === null || resolvedAt === null ? { resolution: 'pending', resolvedAt: null } : { resolution, resolvedAt }
}

/** The outcome is gone, but its verdict still says how it ended. */
function endingOf({ answer }: FrozenVerdict, ending: EndedRow | undefined): Settlement {
  const resolvedAt = isoTime(ending?.resolved_at)
  if (!ending?.result || ending.result === 'pending' || resolvedAt === null) return { resolution: 'pending', resolvedAt: null }
  if (ending.result === 'void') return { resolution: 'void', resolvedAt }
  return { resolution: (answer === 'YES') === (ending.result === 'right') ? 'yes' : 'no', resolvedAt }
}

/** SQLite hands times out as milliseconds, PostgreSQL as dates. */
function isoTime(stored: unknown): string | null {
  return typeof stored === 'number' || typeof stored === 'string' || stored instanceof Date ? new Date(stored).toISOString() : null
}

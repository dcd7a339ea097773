import type { Answer, Resolution, VerdictResult } from '@presage/forecast/score'
import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import { now } from '../../clock'
import type { StoredCall } from '../../record/storedCall'
import { EVERY } from '../../record/recordScopes'
import { CALL_AUTHORS, CALLS } from '../../record/recordTables'
import type { RequestContext } from '../contract'
import { decodeTime } from './decodeValue'
import { groupRows } from './groupRows'
import { loadOnce } from './loaders'
import type { Stretch } from './pagination'
import { ofChoice, onlyResult } from './recordConditions'
import { countsOf } from './recordCounts'
import type { RecordChoice } from './recordPeriods'

/** Which calls of a record: all, those that ended so, those that are past their end and still open, or not. */
export interface CallFilter {
  result: VerdictResult | null
  overdue: boolean | null
}

/** A call as clients see it. */
export interface RecordCall {
  prediction: string
  question: string | null
  questionEn: string | null
  slug: string
  answer: Answer
  probability: number | null
  marketPrice: number | null
  marketPriceKind: string | null
  marketPriceAt: Date | null
  issuedAt: Date | null
  closesAt: Date | null
  overdue: boolean
  result: VerdictResult
  resolution: Resolution
  resolvedAt: Date | null
  brier: number | null
  marketBrier: number | null
  logScore: number | null
  withdrawnAt: Date | null
  withdrawnReason: string | null
  category: { documentId: string; name: string; nameEn: string | null } | null
  event: { documentId: string; title: string; titleZh: string | null } | null
  outcomeLabel: string
  outcomeLabelZh: string | null
  ledgerHash: string | null
}

/** A stretch of a record's calls, newest verdict first. An author's are found by who signed them, all others by their time. */
export async function readCalls(
  strapi: Core.Strapi,
  choice: RecordChoice,
  filter: CallFilter,
  { start, limit }: Stretch,
): Promise<RecordCall[]> {
  const knex = strapi.db.connection
  const { author, ...others } = choice
  const query = ofChoice(calls(knex), { ...others, author: EVERY })
  if (author !== EVERY) {
    query.join(`${CALL_AUTHORS} as author`, 'author.prediction_document_id', 'call.prediction_document_id').where('author.author_document_id', author)
  }
  if (filter.result !== null) onlyResult(query, filter.result)
  if (filter.overdue !== null) onlyOverdue(query, filter.overdue)
  const order = author === EVERY ? 'call' : 'author'
  const rows: StoredCall[] = await query.orderBy(`${order}.issued_at`, 'desc').orderBy(`${order}.prediction_document_id`).offset(start).limit(limit)
  return rows.map(decodeCall)
}

/** How many such calls a record has, from what is kept: counting them would take longer the more there are. */
export async function countCalls(
  strapi: Core.Strapi,
  context: RequestContext,
  choice: RecordChoice,
  { result, overdue }: CallFilter,
): Promise<number> {
  const counts = await countsOf(strapi, context, choice)
  const all = { pending: counts.open, right: counts.right, wrong: counts.wrong, void: counts.void }
  const matching = result === null ? counts.calls : all[result]
  if (overdue === null) return matching
  // Only what is open can be overdue.
  const late = result === null || result === 'pending' ? counts.overdue : 0
  return overdue ? late : matching - late
}

/** The call of the article that has, or ever had, a slug; null where none was published under it. */
export async function readCallBySlug(strapi: Core.Strapi, slug: string): Promise<RecordCall | null> {
  const row = (await calls(strapi.db.connection)
    .join('prediction_slugs as known', 'known.prediction_document_id', 'call.prediction_document_id')
    .where('known.slug', slug)
    .first()) as StoredCall | undefined
  return row ? decodeCall(row) : null
}

/** The calls of articles that are public in no language any more, the last taken down first. */
export async function readWithdrawals(strapi: Core.Strapi, { start, limit }: Stretch): Promise<RecordCall[]> {
  const rows: StoredCall[] = await calls(strapi.db.connection)
    .whereNotNull('call.withdrawn_at')
    .orderBy('call.withdrawn_at', 'desc')
    .orderBy('call.prediction_document_id')
    .offset(start)
    .limit(limit)
  return rows.map(decodeCall)
}

/** Who signed a call, in the order of its byline. */
export function signersOf(strapi: Core.Strapi, context: RequestContext, { prediction }: RecordCall): Promise<readonly Signer[]> {
  return loadOnce<string, readonly Signer[]>(context, 'TrackRecordCall.authors', prediction, String, (articles) => fetchSigners(strapi, articles), [])
}

interface Signer {
  documentId: string
  name: string
  nameEn: string | null
}

async function fetchSigners(strapi: Core.Strapi, articles: readonly string[]): Promise<Map<string, Signer[]>> {
  const rows: (Signer & { article: string })[] = await strapi.db
    .connection(CALL_AUTHORS)
    .whereIn('prediction_document_id', [...articles])
    .select({ article: 'prediction_document_id', documentId: 'author_document_id', name: 'name', nameEn: 'name_en' })
    .orderBy('position')
  return groupRows(rows, ({ article }) => article, ({ documentId, name, nameEn }) => ({ documentId, name, nameEn }))
}

function calls(knex: Knex): Knex.QueryBuilder {
  return knex(`${CALLS} as call`).select('call.*')
}

function onlyOverdue(query: Knex.QueryBuilder, overdue: boolean): void {
  const at = now().toISOString()
  if (overdue) onlyResult(query, 'pending').where('call.closes_at', '<', at)
  else query.where((notYet) => void notYet.whereNot('call.result', 'pending').orWhereNull('call.closes_at').orWhere('call.closes_at', '>=', at))
}

function decodeCall(row: StoredCall): RecordCall {
  const { category_document_id: category, category_name: name, event_document_id: event } = row
  return {
    prediction: row.prediction_document_id,
    question: row.question,
    questionEn: row.question_en,
    slug: row.slug,
    answer: row.answer,
    probability: row.probability,
    marketPrice: row.market_price,
    marketPriceKind: row.market_price_kind,
    marketPriceAt: decodeTime(row.market_price_at),
    issuedAt: decodeTime(row.issued_at),
    closesAt: decodeTime(row.closes_at),
    overdue: row.result === 'pending' && row.closes_at !== null && row.closes_at < now().toISOString(),
    result: row.result,
    resolution: row.resolution,
    resolvedAt: decodeTime(row.resolved_at),
    brier: row.brier,
    marketBrier: row.market_brier,
    logScore: row.log_score,
    withdrawnAt: decodeTime(row.withdrawn_at),
    withdrawnReason: row.withdrawn_reason,
    category: category !== null && name !== null ? { documentId: category, name, nameEn: row.category_name_en } : null,
    event: event === '' ? null : { documentId: event, title: row.event_title, titleZh: row.event_title_zh },
    outcomeLabel: row.outcome_label,
    outcomeLabelZh: row.outcome_label_zh,
    ledgerHash: row.ledger_hash,
  }
}

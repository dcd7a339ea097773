import type { Knex } from 'knex'
import { rawRows } from '../storage/rawRows'
import { storedMoment } from '../storage/storedMoment'

/** The first of what waits, and how many there are behind them. */
export interface Shortlist<Row> {
  rows: Row[]
  more: number
}

/** How many a widget shows. */
const shown = 5
/** How long before its end a sponsor link is named, in milliseconds. */
const soon = 14 * 24 * 60 * 60 * 1000

type StoredTime = Date | number | string | null
/** Every row says how many there are, so that one statement answers both. */
type Counted<Row> = Row & { total: number | string }

const total = 'count(*) over () as total'

/** An outcome to be resolved, of an event. Times are ISO 8601. */
export interface OutcomeToResolve {
  documentId: string
  label: string
  labelZh: string | null
  title: string
  titleZh: string | null
  platform: string
  ending: 'yes' | 'no' | 'void'
}

/** Outcomes whose platform says how they ended, and which are not resolved here; those reported first come first. */
export async function readyToResolve(knex: Knex): Promise<Shortlist<OutcomeToResolve>> {
  const rows = await rawRows<Counted<{
    document_id: string; label: string; label_zh: string | null; title: string; title_zh: string | null; platform: string; ending: 'yes' | 'no' | 'void'
  }>>(
    knex,
    `select o.document_id, o.label, o.label_zh, e.title, e.title_zh, e.platform, o.proposed_resolution as ending, ${total}
      from outcomes o join outcomes_event_lnk l on l.outcome_id = o.id join events e on e.id = l.event_id
      where o.resolution = 'pending' and o.proposed_resolution is not null
      order by o.proposed_at, o.id limit ${shown}`,
    [],
  )
  return shortlist(rows, ({ document_id, label, label_zh, title, title_zh, platform, ending }) => ({
    documentId: document_id, label, labelZh: label_zh, title, titleZh: title_zh, platform, ending,
  }))
}

/** An article's call whose event is over and whose outcome nobody has settled. */
export interface OverdueCall {
  outcome: string
  label: string
  labelZh: string | null
  title: string
  titleZh: string | null
  closedAt: string
}

/** Calls past their event's end of which no platform says how they ended; the longest first. @param now ISO 8601 */
export async function overdueCalls(knex: Knex, now: string): Promise<Shortlist<OverdueCall>> {
  const rows = await rawRows<Counted<{
    outcome: string; label: string; label_zh: string | null; title: string; title_zh: string | null; closed_at: string
  }>>(
    knex,
    `select o.document_id as outcome, o.label, o.label_zh, max(c.event_title) as title, max(c.event_title_zh) as title_zh, min(c.closes_at) as closed_at, ${total}
      from calls c join outcomes o on o.document_id = c.outcome_document_id
      where c.result = 'pending' and c.closes_at < ? and o.resolution = 'pending' and o.proposed_resolution is null
      group by o.document_id, o.label, o.label_zh order by min(c.closes_at), o.document_id limit ${shown}`,
    [now],
  )
  return shortlist(rows, ({ outcome, label, label_zh, title, title_zh, closed_at }) => ({
    outcome, label, labelZh: label_zh, title, titleZh: title_zh, closedAt: closed_at,
  }))
}

export interface ScheduledArticle {
  documentId: string
  locale: string
  title: string
  publishAt: string
  /** Why it could not be published, in the words of whoever saved it last; null while it is on its way. */
  problem: string | null
}

/** Drafts with a time; those that could not be published first, then the next. */
export async function scheduledArticles(knex: Knex): Promise<Shortlist<ScheduledArticle>> {
  const rows = await rawRows<Counted<{
    document_id: string; locale: string; title: string | null; publish_at: StoredTime; publish_problem: string | null
  }>>(
    knex,
    `select document_id, locale, title, publish_at, publish_problem, ${total} from predictions
      where publish_at is not null and published_at is null
      order by case when publish_problem is null then 1 else 0 end, publish_at, id limit ${shown}`,
    [],
  )
  return shortlist(rows, ({ document_id, locale, title, publish_at, publish_problem }) => ({
    documentId: document_id, locale, title: title ?? '', publishAt: storedMoment(publish_at) ?? '', problem: publish_problem,
  }))
}

export interface UndecidedComment {
  documentId: string
  name: string
  /** Its beginning. */
  body: string
  articleTitle: string
  at: string | null
  /** Public and reported, rather than waiting. */
  isReported: boolean
}

/** Comments that wait, the oldest first, then those that were reported. */
export async function undecidedComments(knex: Knex): Promise<Shortlist<UndecidedComment>> {
  const rows = await rawRows<Counted<{
    document_id: string; name: string; body: string; article_title: string | null; created_at: StoredTime; comment_state: string
  }>>(
    knex,
    `select document_id, name, substr(body, 1, 120) as body, article_title, created_at, comment_state, ${total} from comments
      where comment_state = 'pending' or (comment_state = 'approved' and reports > coalesce(reports_seen, 0))
      order by case when comment_state = 'pending' then 0 else 1 end, created_at, id limit ${shown}`,
    [],
  )
  return shortlist(rows, ({ document_id, name, body, article_title, created_at, comment_state }) => ({
    documentId: document_id, name, body, articleTitle: article_title ?? '', at: storedMoment(created_at), isReported: comment_state !== 'pending',
  }))
}

export interface FailedSync {
  documentId: string
  title: string
  titleZh: string | null
  messageZh: string
  messageEn: string
}

/** Events whose last sync did not succeed, the newest problem first. */
export async function failedSyncs(knex: Knex): Promise<Shortlist<FailedSync>> {
  const rows = await rawRows<Counted<{
    document_id: string; title: string; title_zh: string | null; problem_zh: string; problem_en: string
  }>>(
    knex,
    `select e.document_id, e.title, e.title_zh, s.problem_zh, s.problem_en, ${total}
      from event_syncs s join events e on e.document_id = s.event_document_id
      where s.problem_code is not null order by s.tried_at desc, e.id limit ${shown}`,
    [],
  )
  return shortlist(rows, ({ document_id, title, title_zh, problem_zh, problem_en }) => ({
    documentId: document_id, title, titleZh: title_zh, messageZh: problem_zh, messageEn: problem_en,
  }))
}

export interface EndingSponsor {
  documentId: string
  name: string
  endsAt: string
}

/** Sponsor links that run and end within two weeks, the next first. @param now milliseconds since 1970 */
export async function endingSponsors(knex: Knex, now: number): Promise<Shortlist<EndingSponsor>> {
  const rows = (await knex('sponsor_links')
    .where('enabled', true)
    .where('ends_at', '>', new Date(now))
    .where('ends_at', '<=', new Date(now + soon))
    .orderBy('ends_at')
    .limit(shown)
    .select('document_id', 'name', 'ends_at', knex.raw(total))) as Counted<{ document_id: string; name: string; ends_at: StoredTime }>[]
  return shortlist(rows, ({ document_id, name, ends_at }) => ({ documentId: document_id, name, endsAt: storedMoment(ends_at) ?? '' }))
}

function shortlist<Row, Shown>(rows: readonly Counted<Row>[], show: (row: Row) => Shown): Shortlist<Shown> {
  return { rows: rows.map(show), more: Math.max(0, Number(rows[0]?.total ?? 0) - rows.length) }
}

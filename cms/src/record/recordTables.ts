import type { Knex } from 'knex'

export const CALLS = 'calls'
export const CALL_AUTHORS = 'call_authors'
export const RECORD_PERIODS = 'record_periods'

/**
 * Creates the tables of the track record where they are missing: every call ever published, who signed it, and the sums that the
 * numbers are made of. They are a reading of what is frozen, kept so that an answer costs the same however old the paper is.
 * Times are ISO 8601 in UTC with milliseconds, days and months its first 10 and 7 characters; probabilities and prices are 0..1.
 */
export async function ensureRecordTables(knex: Knex): Promise<void> {
  for (const statement of [...tables, ...indexes]) await knex.raw(`create ${statement}`)
}

const tables = [
  // `counted_on` is the day a call counts on: that of its outcome's resolution, and until then that of its issue.
  `table if not exists ${CALLS} (
    prediction_document_id varchar(64) primary key,
    verdict_document_id varchar(64) not null,
    outcome_document_id varchar(64) not null,
    event_document_id varchar(64) not null,
    category_document_id varchar(64),
    category_name text,
    category_name_en text,
    event_title text not null,
    event_title_zh text,
    outcome_label text not null,
    outcome_label_zh text,
    slug varchar(100) not null,
    question text,
    question_en text,
    answer varchar(3) not null check (answer in ('YES', 'NO')),
    probability double precision check (probability between 0 and 1),
    market_price double precision check (market_price between 0 and 1),
    market_price_kind varchar(10),
    market_price_at varchar(30),
    issued_at varchar(30) not null,
    closes_at varchar(30),
    result varchar(10) not null default 'pending' check (result in ('pending', 'right', 'wrong', 'void')),
    resolution varchar(10) not null default 'pending' check (resolution in ('pending', 'yes', 'no', 'void')),
    resolved_at varchar(30),
    counted_on varchar(10) not null,
    brier double precision,
    market_brier double precision,
    log_score double precision,
    withdrawn_at varchar(30),
    withdrawn_reason text,
    ledger_hash varchar(80),
    check ((result = 'pending') = (resolved_at is null))
  )`,
  // `issued_at` is the call's, so that an author's newest calls are found without looking at all of them.
  `table if not exists ${CALL_AUTHORS} (
    prediction_document_id varchar(64) not null,
    author_document_id varchar(64) not null,
    position integer not null,
    name text not null,
    name_en text,
    issued_at varchar(30) not null,
    primary key (prediction_document_id, author_document_id)
  )`,
  // An empty author or category stands for all of them. `sums` is JSON of PeriodSums; what is compared with the market stands beside
  // it, since intervals need that of many days and nothing else.
  `table if not exists ${RECORD_PERIODS} (
    author_document_id varchar(64) not null,
    category_document_id varchar(64) not null,
    span varchar(5) not null check (span in ('all', 'month', 'day')),
    period varchar(10) not null,
    compared integer not null,
    compared_brier double precision not null,
    market_brier double precision not null,
    sums text not null,
    primary key (author_document_id, category_document_id, span, period)
  )`,
]

// Those of lists end in what tells calls of one moment apart, so that a page is read and nothing sorted. Right and wrong calls are found
// soon among the newest; open, void and withdrawn ones are few, and have indexes that hold no others.
const indexes = [
  `index if not exists ${CALLS}_of_outcome on ${CALLS} (outcome_document_id)`,
  `index if not exists ${CALLS}_of_event on ${CALLS} (event_document_id)`,
  `index if not exists ${CALLS}_newest on ${CALLS} (issued_at desc, prediction_document_id)`,
  `index if not exists ${CALLS}_of_category on ${CALLS} (category_document_id, issued_at desc, prediction_document_id)`,
  `index if not exists ${CALLS}_by_day on ${CALLS} (counted_on)`,
  `index if not exists ${CALLS}_void on ${CALLS} (issued_at desc, prediction_document_id) where result = 'void'`,
  `index if not exists ${CALLS}_pending on ${CALLS} (category_document_id, closes_at) where result = 'pending'`,
  `index if not exists ${CALLS}_closing on ${CALLS} (closes_at, prediction_document_id) where result = 'pending'`,
  `index if not exists ${CALLS}_withdrawn on ${CALLS} (category_document_id) where withdrawn_at is not null`,
  `index if not exists ${CALLS}_withdrawals on ${CALLS} (withdrawn_at desc, prediction_document_id) where withdrawn_at is not null`,
  `index if not exists ${CALL_AUTHORS}_newest on ${CALL_AUTHORS} (author_document_id, issued_at desc, prediction_document_id)`,
  `index if not exists ${RECORD_PERIODS}_of_category on ${RECORD_PERIODS} (category_document_id, span, period)`,
  `index if not exists ${RECORD_PERIODS}_of_author on ${RECORD_PERIODS} (author_document_id, span, period)`,
]

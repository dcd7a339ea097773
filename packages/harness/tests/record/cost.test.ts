import { startCms, type Cms } from '../../src/cms.js'
import { databaseKinds, type Value } from '../../src/database.js'
import { dataOf, graphql } from '../../src/graphqlClient.js'
import { sqlStatements } from '../../src/sqlStatements.js'
import type { Choice } from '../scenarios/trackRecord.js'

const scores = `{ outcomes hitRate scored brier logScore compared comparedBrier marketBrier difference skill
  differenceInterval { lower upper level } skillInterval { lower upper level } }`
const part = `{ documentId name nameEn slug counts { calls open overdue right wrong void withdrawn } scores ${scores} }`

/** What a page of the track record asks for. */
const parts = [
  'counts { calls open overdue right wrong void withdrawn }',
  `scores ${scores}`,
  `revised ${scores}`,
  'calibration { lower upper calls meanProbability yesShare bandLower bandUpper sparse }',
  'series { month outcomes hitRate scored brier compared comparedBrier marketBrier }',
  `byAuthor ${part}`,
  `byCategory ${part}`,
  `calls(pagination: { pageSize: 20 }) {
    prediction question slug answer probability result overdue authors { name } category { name } event { title }
  }`,
  'callCount',
]

const authors = Array.from({ length: 8 }, (_, index) => `author${index}`)
const categories = ['politics', 'sport', 'science']

/** Sums of one right call; what they say makes no difference here. */
const first = {
  outcomes: 1, hitShare: 1, scored: 1, brier: 0.09, logScore: -0.3567, compared: 1, comparedBrier: 0.09, marketBrier: 0.36,
  bins: Array.from({ length: 10 }, () => ({ calls: 1, probability: 0.7, yes: 1 })),
}
const sums = JSON.stringify({ right: 1, wrong: 0, void: 0, first, revised: first })

describe.each(databaseKinds)('the cost of the track record (%s)', (database) => {
  let cms: Cms
  beforeAll(async () => {
    cms = await startCms({ database, env: { PRESAGE_COUNT_SQL: '1' } })
  })
  afterAll(() => cms.stop())

  const insert = (table: string, row: Record<string, Value>) =>
    cms.database.rows(
      `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row).map(() => '?').join(', ')}) on conflict do nothing`,
      ...Object.values(row),
    )

  /** Calls as a paper of this age would have them, one a day; every third is open, the others are settled. */
  const writeCalls = async (from: number, to: number) => {
    await cms.database.rows('begin')
    for (let number = from; number < to; number += 1) {
      const issued = new Date(Date.UTC(2024, 0, 1 + number)).toISOString()
      const article = `article${number}`
      const [author = '', category = '', day] = [authors[number % 8], categories[number % 3], issued.slice(0, 10)]
      const settled: Record<string, Value> = number % 3 === 0 ? {} : { result: 'right', resolution: 'yes', resolved_at: issued, brier: 0.09, market_brier: 0.36, log_score: -0.3567 }
      await insert('calls', {
        prediction_document_id: article, verdict_document_id: `verdict${number}`, outcome_document_id: `outcome${number}`, event_document_id: 'event',
        category_document_id: category, category_name: '栏目', event_title: 'Event', outcome_label: 'Yes', slug: article, question: '问题？', answer: 'YES',
        probability: 0.7, market_price: 0.4, issued_at: issued, counted_on: day, closes_at: number % 2 ? issued : null, ...settled,
      })
      await insert('call_authors', { prediction_document_id: article, author_document_id: author, position: 0, name: '作者', issued_at: issued })
      if (number % 3 === 0) continue
      for (const author_document_id of ['', author]) {
        for (const category_document_id of ['', category]) {
          for (const [span, period] of [['day', day], ['month', day.slice(0, 7)], ['all', 'all']] as const) {
            await insert('record_periods', { author_document_id, category_document_id, span, period, compared: 1, compared_brier: 0.09, market_brier: 0.36, sums })
          }
        }
      }
    }
    await cms.database.rows('commit')
  }

  const ask = async (fields: string, choice: Choice) => {
    const query = `query ($author: ID, $category: ID, $from: DateTime, $to: DateTime) {
      trackRecord(author: $author, category: $category, from: $from, to: $to) { ${fields} }
    }`
    const answer = await graphql<{ trackRecord: object }>(cms.url, query, { ...choice })
    return { statements: sqlStatements(answer), record: dataOf(answer).trackRecord }
  }
  const choices: Choice[] = [
    {}, { author: 'author1' }, { category: 'sport' }, { author: 'author1', category: 'sport' }, { from: '2024-01-10T00:00:00Z', to: '2026-06-20T00:00:00Z' },
  ]
  /** How many statements each part costs, of each of the choices. */
  const costs = async () => {
    const found: number[][] = []
    for (const choice of choices) {
      const each: number[] = []
      for (const fields of parts) each.push((await ask(fields, choice)).statements)
      found.push(each)
    }
    return found
  }

  it('is the same number of statements for 30 calls and for 300, however they are chosen', async () => {
    await writeCalls(0, 30)
    const ofSmall = await costs()
    await writeCalls(30, 300)
    expect(await costs()).toEqual(ofSmall)
    const { statements, record } = await ask(parts.join(' '), {})
    expect(record).toMatchObject({ counts: { open: 100 }, byAuthor: authors.map(() => ({ slug: null })) })
    // What is asked of one kind at one time is one statement; on PostgreSQL time can fall apart.
    expect(statements).toBeLessThanOrEqual(20)
  })

  it('is within what one request may cost, and asking for twelve of them is not', async () => {
    const { errors } = await graphql(cms.url, `{ ${Array.from({ length: 12 }, (_, index) => `r${index}: trackRecord { byAuthor ${part} byCategory ${part} }`).join(' ')} }`)
    expect(errors[0]?.extensions?.code).toBe('LIMIT_EXCEEDED')
  })
})

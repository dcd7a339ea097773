import { emptySums } from '@presage/forecast/contribution'
import { scoresOf } from '@presage/forecast/trackRecord'
import type { Knex } from 'knex'
import { addRevision } from '../storage/verdictRevisions'
import { noteCall } from './noteCall'
import { noteClosing } from './noteClosing'
import { noteQuestion } from './noteQuestion'
import { noteWithdrawal } from './noteWithdrawal'
import type { PeriodSums } from './periodSums'
import { settleCalls } from './settleCalls'
import type { StoredCall } from './storedCall'
import { callWith, createRecordDatabase, recordDatabases, signedBy, type RecordDatabase } from './testing/recordDatabase'

const november = '2025-11-30T12:00:00.000Z'
const december = '2025-12-02T00:00:00.000Z'

describe.each(recordDatabases)('settling calls (%s)', (kind) => {
  let database: RecordDatabase
  let knex: Knex
  beforeEach(async () => {
    database = await createRecordDatabase(kind)
    knex = database.knex
  })
  afterEach(() => database.drop())

  const settle = (outcome: string, resolution: 'pending' | 'yes' | 'no' | 'void', resolvedAt: string | null = november) =>
    settleCalls(knex, outcome, { resolution, resolvedAt: resolution === 'pending' ? null : resolvedAt })
  const call = async (article: string) => (await knex('calls').where({ prediction_document_id: article }).first()) as StoredCall
  const rows = async () => {
    const stored: { author_document_id: string; category_document_id: string; span: string; period: string; sums: string }[] =
      await knex('record_periods').orderBy(['author_document_id', 'category_document_id', 'span', 'period'])
    return stored
  }
  const sums = async (author = '', category = '', period = 'all'): Promise<PeriodSums | undefined> =>
    (await rows())
      .filter((row) => row.author_document_id === author && row.category_document_id === category && row.period === period)
      .map((row) => JSON.parse(row.sums) as PeriodSums)[0]
  const scores = async (author?: string, category?: string, period?: string) =>
    scoresOf((await sums(author, category, period))?.first ?? emptySums(), [])

  // Probability, resolution, Brier and logarithmic score: the test vectors of the field notes.
  const vectors = [
    [0.7, 'yes', 0.09, -0.3567], [0.7, 'no', 0.49, -1.204], [0.9, 'no', 0.81, -2.3026], [0.5, 'yes', 0.25, -0.6931], [0.62, 'yes', 0.1444, -0.478],
  ] as const

  it('scores a call as it is scored everywhere, and tells what became of it', async () => {
    for (const [index, [probability, resolution, brier, logScore]] of vectors.entries()) {
      const article = `article ${index}`
      await noteCall(knex, callWith({ prediction_document_id: article, outcome_document_id: `outcome ${index}`, probability }), signedBy('wang'))
      const result = resolution === 'yes' ? 'right' : 'wrong'
      expect(await settle(`outcome ${index}`, resolution)).toEqual([{
        prediction_document_id: article, verdict_document_id: `verdict of ${article}`, result,
        brier, marketBrier: null, logScore: expect.closeTo(logScore, 4) as number,
      }])
      expect(await call(article)).toMatchObject({ result, resolution, brier, resolved_at: november, counted_on: '2025-11-30' })
    }
    expect(await sums()).toMatchObject({ right: 3, wrong: 2, void: 0 })
    expect(await scores()).toMatchObject({
      outcomes: 5, scored: 5, hitRate: 0.6, brier: 0.35688, compared: 0, difference: null,
    })
  })

  it('counts an outcome once, however many articles are on it, and compares with the market where there was a price', async () => {
    await noteCall(knex, callWith({ prediction_document_id: 'a', probability: 0.8, market_price: 0.65 }), signedBy('wang'))
    await noteCall(knex, callWith({ prediction_document_id: 'b', answer: 'NO', probability: 0.4, market_price: null }), signedBy('li'))
    await noteCall(knex, callWith({ prediction_document_id: 'c', outcome_document_id: 'other', probability: null }), signedBy('li'))
    await settle('outcome', 'yes')
    await settle('other', 'yes')
    expect(await sums()).toMatchObject({ right: 2, wrong: 1 })
    expect(await scores()).toMatchObject({
      outcomes: 2, hitRate: 0.75, scored: 1, brier: 0.2, compared: 1, comparedBrier: 0.04, marketBrier: 0.1225, difference: -0.0825,
    })
    expect(await scores('li')).toMatchObject({ outcomes: 2, hitRate: 0.5, scored: 1, brier: 0.36, compared: 0 })
  })

  it('keeps the sums of every author, every category, and each author in each category', async () => {
    const both = signedBy('wang', 'li')
    await noteCall(knex, callWith({ prediction_document_id: 'a' }), both)
    await noteCall(knex, callWith({ prediction_document_id: 'b', outcome_document_id: 'o2', category_document_id: 'sport' }), signedBy('li'))
    await noteCall(knex, callWith({ prediction_document_id: 'c', outcome_document_id: 'o3', category_document_id: null }), [])
    await settle('outcome', 'yes')
    await settle('o2', 'no', december)
    await settle('o3', 'yes')
    const right = async (author: string, category: string, period?: string) => {
      const found = await sums(author, category, period)
      return found && [found.right, found.wrong]
    }
    expect(await right('', '')).toEqual([2, 1])
    expect(await right('wang', '')).toEqual([1, 0])
    expect(await right('li', '')).toEqual([1, 1])
    expect(await right('', 'politics')).toEqual([1, 0])
    expect(await right('li', 'sport')).toEqual([0, 1])
    expect(await right('wang', 'sport')).toBeUndefined()
    expect(await right('', '', '2025-11')).toEqual([2, 0])
    expect(await right('li', '', '2025-12-02')).toEqual([0, 1])
  })

  it('ends the same however it came about: twice, taken back, and on another day', async () => {
    const enter = async () => {
      await noteCall(knex, callWith({ prediction_document_id: 'a', probability: 0.7, market_price: 0.31 }), signedBy('wang', 'li'))
      await noteCall(knex, callWith({ prediction_document_id: 'b', probability: 0.62 }), signedBy('li'))
      await noteCall(knex, callWith({ prediction_document_id: 'c', outcome_document_id: 'o2', probability: 0.9 }), signedBy('wang'))
    }
    await enter()
    await settle('outcome', 'yes', december)
    await settle('o2', 'no', november)
    const straight = { rows: await rows(), calls: await knex('calls').orderBy('prediction_document_id') as unknown }

    await knex('record_periods').delete()
    await knex('calls').delete()
    await knex('call_authors').delete()
    await enter()
    await settle('o2', 'void', december)
    await settle('outcome', 'no', november)
    await settle('outcome', 'no', november)
    await settle('outcome', 'pending')
    expect(await call('a')).toMatchObject({ result: 'pending', resolution: 'pending', resolved_at: null, counted_on: '2025-10-01', brier: null })
    await settle('o2', 'no', november)
    await settle('outcome', 'yes', december)
    expect({ rows: await rows(), calls: await knex('calls').orderBy('prediction_document_id') as unknown }).toEqual(straight)
  })

  it('shows void and never scores it; nothing is left of what was taken back', async () => {
    await noteCall(knex, callWith({ prediction_document_id: 'a', market_price: 0.4 }), signedBy('wang'))
    await settle('outcome', 'void')
    expect(await sums('wang')).toMatchObject({ right: 0, wrong: 0, void: 1, first: { outcomes: 0, scored: 0, compared: 0 } })
    await settle('outcome', 'pending')
    expect(await rows()).toEqual([])
  })

  it('scores revised verdicts apart, each by its last revision', async () => {
    await noteCall(knex, callWith({ prediction_document_id: 'a', probability: 0.7 }), signedBy('wang'))
    await noteCall(knex, callWith({ prediction_document_id: 'b', outcome_document_id: 'o2' }), signedBy('wang'))
    const revision = {
      prediction_document_id: 'a', verdict_document_id: 'v', outcome_document_id: 'outcome', reason: '新情况', reason_en: null,
      market_price_kind: null, market_price_at: null,
    }
    await addRevision(knex, { ...revision, ledger_hash: '1', revised_at: '2025-10-02T00:00:00.000Z', answer: 'YES', probability: 0.9, market_price: 0.5 })
    await addRevision(knex, { ...revision, ledger_hash: '2', revised_at: '2025-10-03T00:00:00.000Z', answer: 'NO', probability: 0.2, market_price: 0.4 })
    await settle('outcome', 'no')
    await settle('o2', 'yes')
    const found = await sums('wang', 'politics')
    const revised = { outcomes: 1, hitShare: 1, scored: 1, brier: 0.04, compared: 1, marketBrier: 0.16 }
    expect(found).toMatchObject({ right: 1, wrong: 1, first: { outcomes: 2, compared: 0 }, revised })
  })

  it('does nothing for an outcome without calls, and refuses an ending without a time', async () => {
    expect(await settle('nobody’s', 'yes')).toEqual([])
    expect(await rows()).toEqual([])
    await noteCall(knex, callWith({ prediction_document_id: 'a' }), [])
    await expect(settleCalls(knex, 'outcome', { resolution: 'yes', resolvedAt: null })).rejects.toThrow(RangeError)
  })

  it('notes a call once, its question once in each language, a moved end while it is open, and a withdrawal', async () => {
    await noteCall(knex, callWith({ prediction_document_id: 'a' }), signedBy('wang', 'li'))
    await noteCall(knex, callWith({ prediction_document_id: 'a', answer: 'NO', probability: 0.1 }), signedBy('zhao'))
    expect(await call('a')).toMatchObject({ answer: 'YES', probability: 0.7, result: 'pending', counted_on: '2025-10-01' })
    expect(await knex('call_authors').orderBy('position').pluck('author_document_id')).toEqual(['wang', 'li'])

    await noteQuestion(knex, 'a', 'en', 'Will they meet?')
    await noteQuestion(knex, 'a', 'en', 'Will they never meet?')
    await noteQuestion(knex, 'a', 'zh-Hans', '不会见面吗？')
    expect(await call('a')).toMatchObject({ question: '会见面吗？', question_en: 'Will they meet?' })

    await noteClosing(knex, 'event', '2026-03-01T00:00:00.000Z')
    expect((await call('a')).closes_at).toBe('2026-03-01T00:00:00.000Z')
    await settle('outcome', 'yes')
    await noteClosing(knex, 'event', null)
    expect((await call('a')).closes_at).toBe('2026-03-01T00:00:00.000Z')

    await noteWithdrawal(knex, 'a', { at: december, reason: '撤稿' })
    expect(await call('a')).toMatchObject({ withdrawn_at: december, withdrawn_reason: '撤稿', result: 'right' })
    await noteWithdrawal(knex, 'a', null)
    expect(await call('a')).toMatchObject({ withdrawn_at: null, withdrawn_reason: null })
  })
})

import { dataOf, graphql } from '../../src/graphqlClient.js'
import { paragraphs } from '../scenarios/blocks.js'
import { onEveryDatabase } from '../scenarios/newsroom.js'
import { counts, resolve, trackRecord, type Counts } from '../scenarios/trackRecord.js'

interface Entry { seq: number, at: string, kind: string, subject: string, body: Record<string, unknown>, prev: string, hash: string }

const fields = 'seq at kind subject body prev hash'
const body = (text: string) => paragraphs(text)

onEveryDatabase('what hangs on a verdict', (newsroom) => {
  const read = async <Data>(query: string, variables: Record<string, unknown> = {}) =>
    dataOf(await graphql<Data>(newsroom().cms.url, query, variables))
  const ledger = async (args = '') => (await read<{ ledger: Entry[] }>(`{ ledger${args} { ${fields} } }`)).ledger
  const head = async () => (await read<{ ledgerHead: Entry | null }>(`{ ledgerHead { ${fields} } }`)).ledgerHead
  const ofArticle = async <Fields>(documentId: string, fields: string, locale = 'zh-Hans') => {
    const { prediction } = await read<{ prediction: Fields }>(`query ($id: ID!, $locale: I18NLocaleCode) { prediction(documentId: $id, locale: $locale) { ${fields} } }`, { id: documentId, locale })
    return prediction
  }
  const refused = async (query: string) => {
    const { errors: [error], status } = await graphql(newsroom().cms.url, query)
    expect([error?.extensions?.code, status]).toEqual(['BAD_USER_INPUT', 400])
    return error?.message
  }

  describe('the ledger', () => {
    it('is empty before anything is published, and a draft adds nothing', async () => {
      await newsroom().draft()
      expect(await ledger()).toEqual([])
      expect(await head()).toBeNull()
    })

    it('is served in order, from any place on, chained from its first entry to its head', async () => {
      const article = await newsroom().published()
      await resolve(newsroom(), article.outcome, 'yes')
      await newsroom().editor.unpublish(article.documentId)
      const entries = await ledger()
      expect(entries.map(({ seq, kind }) => [seq, kind])).toEqual([[1, 'verdict'], [2, 'resolution'], [3, 'takedown']])
      expect(entries[0]).toMatchObject({ subject: article.documentId, prev: '0'.repeat(64), body: { answer: 'YES', probability: 0.72 } })
      expect(entries[0]?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
      expect(entries.map(({ prev }) => prev).slice(1)).toEqual(entries.map(({ hash }) => hash).slice(0, -1))
      expect(await ledger('(after: 1, first: 1)')).toEqual([entries[1]])
      expect(await ledger('(after: 3)')).toEqual([])
      expect(await head()).toEqual(entries[2])
      const { calls: [call] } = await trackRecord<{ calls: { ledgerHash: string }[] }>(newsroom(), 'calls { ledgerHash }', { author: article.author })
      expect(call?.ledgerHash).toBe(entries[0]?.hash)
    })

    it.each([['first: 0'], ['first: 501'], ['first: -1'], ['after: -1']])('%s is refused with a sentence', async (argument) => {
      expect(await refused(`{ ledger(${argument}) { seq } }`)).toMatch(/^ledger: (first|after) must be a whole number/)
    })
  })

  describe('odds over time', () => {
    const history = 'outcome { history(%) { at price volume } }'
    interface History { outcome: { history: { at: string, price: number, volume: number | null }[] } }
    const historyOf = async (documentId: string, args: string) =>
      (await ofArticle<History>(documentId, history.replace('(%)', args === '' ? '' : `(${args})`))).outcome.history

    it('keep the last of each step, the first and the newest', async () => {
      const article = await newsroom().published()
      expect(await historyOf(article.documentId, '')).toEqual([])
      const start = Date.parse('2026-01-01T00:00:00.000Z')
      const hour = 3_600_000
      for (let at = 0; at <= 100; at += 1) {
        await newsroom().cms.database.rows('insert into odds_snapshots (outcome_document_id, at, price, volume) values (?, ?, ?, ?)', article.outcome, start + at * hour, at / 100, at === 0 ? null : at)
      }
      const all = await historyOf(article.documentId, '')
      expect(all).toHaveLength(101)
      expect([all[0], all[100]]).toEqual([{ at: '2026-01-01T00:00:00.000Z', price: 0, volume: null }, { at: '2026-01-05T04:00:00.000Z', price: 1, volume: 100 }])
      expect((await historyOf(article.documentId, 'points: 2')).map(({ price }) => price)).toEqual([0, 1])
      const eleven = (await historyOf(article.documentId, 'points: 11')).map(({ price }) => price)
      expect(eleven).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
      const since = await historyOf(article.documentId, 'since: "2026-01-05T00:00:00Z", points: 500')
      expect(since.map(({ price }) => price)).toEqual([0.96, 0.97, 0.98, 0.99, 1])
    })

    it.each([1, 501, -5])('%d points are refused', async (points) => {
      const { documentId } = await newsroom().published()
      expect(await refused(`{ prediction(documentId: "${documentId}") { outcome { history(points: ${points}) { price } } } }`)).toContain('points must be a whole number from 2 to 500')
    })
  })

  describe('corrections', () => {
    interface Corrections { corrections: { kind: string, note: string, language: string, at: string }[] }
    const correctionsOf = (documentId: string, locale?: string) => ofArticle<Corrections>(documentId, 'corrections { kind note language at }', locale)

    it('show with their kind and note, in the article’s language, newest first; typos do not', async () => {
      const { editor } = newsroom()
      const { documentId } = await newsroom().published()
      await editor.saveLanguage(documentId, 'en', { title: 'A question?', body: body('First words.') })
      await editor.publish(documentId, 'en')
      expect(await correctionsOf(documentId)).toEqual({ corrections: [] })
      const correct = async (locale: 'zh-Hans' | 'en', text: string, correctionKind: 'typo' | 'clarification' | 'correction', correctionNote: string) =>
        editor.publish(documentId, locale, { body: body(text), correctionKind, correctionNote })
      await correct('zh-Hans', '改一个错字。', 'typo', '错字。')
      await correct('zh-Hans', '说明一下。', 'clarification', '补充了背景。')
      await correct('zh-Hans', '更正。', 'correction', '人数应为三十万。')
      await correct('en', 'Other words.', 'correction', 'It was three hundred thousand.')
      expect(await correctionsOf(documentId)).toMatchObject({ corrections: [
        { kind: 'correction', note: '人数应为三十万。', language: 'zh-Hans' }, { kind: 'clarification', note: '补充了背景。', language: 'zh-Hans' },
      ] })
      expect(await correctionsOf(documentId, 'en')).toMatchObject({ corrections: [{ kind: 'correction', language: 'en' }] })
    })
  })

  describe('revisions', () => {
    interface Revised { verdict: { revisions: { ledgerHash: string }[] } }
    const verdictOf = (documentId: string) => ofArticle<Revised>(documentId, `verdict { answer probability brier marketPriceSource
      revisions { at answer probability reason reasonEn marketPrice result brier marketBrier ledgerHash } }`)

    it('stand beside the frozen verdict, oldest first, and are scored apart', async () => {
      const { editor } = newsroom()
      const event = await newsroom().event()
      const outcome = await newsroom().outcome(event, { price: 0.6, priceKind: 'last' })
      const { documentId, verdict, author } = await newsroom().published({ event, outcome })
      expect(await verdictOf(documentId)).toMatchObject({ verdict: { marketPriceSource: 'manual', revisions: [] } })
      await editor.save('verdict', verdict, { revisedAnswer: 'YES', revisedProbability: 0.9, revisionReason: '新的民调。' })
      await editor.save('outcome', outcome, { price: 0.4 })
      await editor.save('verdict', verdict, { revisedAnswer: 'NO', revisedProbability: 0.2, revisionReason: '候选人退选。', revisionReasonEn: 'The candidate withdrew.' })
      await resolve(newsroom(), outcome, 'no')

      const answer = await verdictOf(documentId)
      expect(answer.verdict).toMatchObject({ answer: 'YES', probability: 0.72, brier: 0.5184, revisions: [
        { answer: 'YES', probability: 0.9, reason: '新的民调。', reasonEn: null, marketPrice: 0.6, result: 'wrong', brier: 0.81, marketBrier: 0.36 },
        { answer: 'NO', probability: 0.2, reasonEn: 'The candidate withdrew.', marketPrice: 0.4, result: 'right', brier: 0.04, marketBrier: 0.16 },
      ] })
      const entries = await ledger('(first: 500)')
      for (const { ledgerHash } of answer.verdict.revisions) {
        expect(entries.find(({ hash }) => hash === ledgerHash)).toMatchObject({ kind: 'revision', subject: documentId })
      }

      const record = `${counts} scores { outcomes brier } revised { outcomes hitRate brier marketBrier }`
      expect(await trackRecord<{ counts: Counts, scores: object, revised: object }>(newsroom(), record, { author })).toMatchObject({
        counts: { calls: 1, wrong: 1 },
        scores: { outcomes: 1, brier: 0.5184 },
        revised: { outcomes: 1, hitRate: 1, brier: 0.04, marketBrier: 0.16 },
      })
    })
  })
}, { alone: true })

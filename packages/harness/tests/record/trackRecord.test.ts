import { dataOf, graphql } from '../../src/graphqlClient.js'
import { onEveryDatabase } from '../scenarios/newsroom.js'
import { counts, resolve, scores, trackRecord, type Choice, type Counts, type Part, type Scores } from '../scenarios/trackRecord.js'

interface Call {
  prediction: string
  question: string | null
  questionEn: string | null
  slug: string
  result: string
  overdue: boolean
  withdrawnReason: string | null
  brier: number | null
  authors: { documentId: string, name: string }[]
  category: { documentId: string, name: string } | null
}

const calls = `calls { prediction question questionEn slug answer probability marketPrice result resolution overdue brier marketBrier withdrawnAt
  withdrawnReason authors { documentId name } category { documentId name } event { documentId title } outcomeLabel ledgerHash } callCount`
const nothing: Counts = { calls: 0, open: 0, overdue: 0, right: 0, wrong: 0, void: 0, withdrawn: 0 }

onEveryDatabase('the track record', (newsroom) => {
  const countsOf = async (choice: Choice) => (await trackRecord<{ counts: Counts }>(newsroom(), counts, choice)).counts
  const scoresOf = async (choice: Choice) => (await trackRecord<{ scores: Scores }>(newsroom(), scores, choice)).scores
  const callsOf = async (choice: Choice) => (await trackRecord<{ calls: Call[], callCount: number }>(newsroom(), calls, choice))
  const priced = async (price: number | null) => {
    const event = await newsroom().event()
    return { event, outcome: await newsroom().outcome(event, price === null ? {} : { price, priceKind: 'last' }) }
  }
  /** @param on event and outcome, and the category where it matters */
  const article = async (author: string, probability: number, on: { event: string, outcome: string, category?: string }) => {
    const verdict = await newsroom().verdict({ answer: probability < 0.5 ? 'NO' : 'YES', probability })
    return newsroom().published({ ...on, authors: [author], verdict })
  }

  it('says of the test vectors what they say', async () => {
    const author = await newsroom().author()
    for (const [probability, resolution] of [[0.7, 'yes'], [0.7, 'no'], [0.9, 'no'], [0.5, 'yes'], [0.62, 'yes']] as const) {
      const on = await priced(null)
      await article(author, probability, on)
      await resolve(newsroom(), on.outcome, resolution)
    }
    const compared = await priced(0.65)
    await article(author, 0.8, compared)
    await resolve(newsroom(), compared.outcome, 'yes')

    expect(await countsOf({ author })).toEqual({ ...nothing, calls: 6, right: 4, wrong: 2 })
    expect(await scoresOf({ author })).toEqual({
      outcomes: 6, hitRate: expect.closeTo(4 / 6, 9) as number, scored: 6,
      brier: expect.closeTo((0.09 + 0.49 + 0.81 + 0.25 + 0.1444 + 0.04) / 6, 9) as number,
      logScore: expect.closeTo((-0.3567 - 1.204 - 2.3026 - 0.6931 - 0.478 - 0.2231) / 6, 4) as number,
      compared: 1, comparedBrier: 0.04, marketBrier: 0.1225, difference: -0.0825, skill: expect.closeTo(1 - 0.04 / 0.1225, 9) as number,
    })
  })

  it('counts an outcome once, whoever called it, and void never', async () => {
    const [wang, li] = [await newsroom().author(), await newsroom().author()]
    const category = await newsroom().category()
    const on = await priced(0.5)
    await article(wang, 0.8, { ...on, category })
    await article(li, 0.4, { ...on, category })
    const annulled = await priced(0.5)
    await article(li, 0.9, { ...annulled, category })
    await resolve(newsroom(), on.outcome, 'yes')
    await resolve(newsroom(), annulled.outcome, 'void')
    expect(await countsOf({ category })).toEqual({ ...nothing, calls: 3, right: 1, wrong: 1, void: 1 })
    expect(await scoresOf({ category })).toMatchObject({
      outcomes: 1, hitRate: 0.5, scored: 1, brier: 0.2, compared: 1, comparedBrier: 0.2, marketBrier: 0.25,
    })
    expect(await scoresOf({ author: li })).toMatchObject({ outcomes: 1, hitRate: 0, brier: 0.36 })
    expect((await callsOf({ category })).calls.map(({ result }) => result)).toEqual(['void', 'wrong', 'right'])
  })

  it('tells authors and categories apart, and an author in a category', async () => {
    const [wang, li] = [await newsroom().author(), await newsroom().author()]
    const [politics, sport] = [await newsroom().category(), await newsroom().category()]
    const first = await priced(null)
    await article(wang, 0.7, { ...first, category: politics })
    const second = await priced(null)
    await article(wang, 0.9, { ...second, category: sport })
    const third = await priced(null)
    await article(li, 0.7, { ...third, category: sport })
    const open = await priced(null)
    await article(li, 0.7, { ...open, category: politics })
    await resolve(newsroom(), first.outcome, 'yes')
    await resolve(newsroom(), second.outcome, 'no')
    await resolve(newsroom(), third.outcome, 'yes')

    expect(await countsOf({ author: wang })).toEqual({ ...nothing, calls: 2, right: 1, wrong: 1 })
    expect(await countsOf({ author: wang, category: sport })).toEqual({ ...nothing, calls: 1, wrong: 1 })
    expect(await scoresOf({ author: wang, category: sport })).toMatchObject({ outcomes: 1, brier: 0.81 })
    expect(await countsOf({ author: li, category: politics })).toEqual({ ...nothing, calls: 1, open: 1 })

    const parts = `byAuthor { documentId name nameEn slug ${counts} ${scores} } byCategory { documentId name ${counts} ${scores} }`
    const { byAuthor, byCategory } = await trackRecord<{ byAuthor: Part[], byCategory: Part[] }>(newsroom(), parts, { category: politics })
    const summed = byAuthor.map(({ documentId, counts: { right, open }, scores: { brier } }) => ({ documentId, right, open, brier }))
    expect(summed).toEqual(expect.arrayContaining([
      { documentId: wang, right: 1, open: 0, brier: 0.09 }, { documentId: li, right: 0, open: 1, brier: null },
    ]))
    const named = { name: expect.stringMatching(/^作者/) as string, slug: expect.any(String) as string }
    expect(byAuthor.find(({ documentId }) => documentId === wang)).toMatchObject(named)
    expect(byCategory).toMatchObject([{ documentId: politics, counts: { calls: 2, right: 1, open: 1 }, scores: { brier: 0.09 } }])
    const { byCategory: ofWang } = await trackRecord<{ byCategory: Part[] }>(newsroom(), parts, { author: wang })
    const counted = ofWang.map(({ documentId, counts: { right, wrong } }) => ({ documentId, right, wrong }))
    expect(counted).toHaveLength(2)
    expect(counted).toContainEqual({ documentId: politics, right: 1, wrong: 0 })
    expect(counted).toContainEqual({ documentId: sport, right: 0, wrong: 1 })
  })

  it('keeps what was taken down: numbers, question and reason, and not a word of its text', async () => {
    const author = await newsroom().author()
    const on = await priced(0.4)
    const { documentId, slug, category } = await article(author, 0.7, on)
    await resolve(newsroom(), on.outcome, 'no')
    const before = await scoresOf({ author })
    await newsroom().editor.unpublish(documentId)

    expect(await scoresOf({ author })).toEqual(before)
    expect(await countsOf({ author })).toEqual({ ...nothing, calls: 1, wrong: 1, withdrawn: 1 })
    const [call] = (await callsOf({ author })).calls
    expect(call).toMatchObject({
      prediction: documentId, slug, question: expect.stringContaining('会发生吗') as string, questionEn: null,
      result: 'wrong', brier: 0.49, withdrawnReason: '依据的报道已被撤回。', category: { documentId: category },
    })
    const bySlug = `query ($slug: String!) { callBySlug(slug: $slug) { prediction result withdrawnReason authors { name } } predictionBySlug(slug: $slug) { title } }`
    expect(dataOf(await graphql(newsroom().cms.url, bySlug, { slug }))).toMatchObject({ callBySlug: { prediction: documentId, withdrawnReason: '依据的报道已被撤回。' }, predictionBySlug: null })

    const parts = `byAuthor { documentId name slug } byCategory { documentId name slug }`
    const { byAuthor, byCategory } = await trackRecord<{ byAuthor: Part[], byCategory: Part[] }>(newsroom(), parts, { author })
    expect(byAuthor).toEqual([{ documentId: author, name: expect.stringMatching(/^作者/) as string, slug: null }])
    expect(byCategory).toEqual([{ documentId: category, name: expect.stringMatching(/^栏目/) as string, slug: null }])

    await newsroom().editor.publish(documentId)
    expect(await countsOf({ author })).toEqual({ ...nothing, calls: 1, wrong: 1 })
  })

  it('follows a resolution that is changed, taken back and made again on another day', async () => {
    const author = await newsroom().author()
    const on = await priced(0.31)
    await article(author, 0.7, on)
    await resolve(newsroom(), on.outcome, 'no', '2025-11-30T10:00:00.000Z')
    expect(await countsOf({ author, from: '2025-11-30T23:59:59Z', to: '2025-11-30T00:00:00Z' })).toMatchObject({ wrong: 1 })
    await resolve(newsroom(), on.outcome, 'pending')
    expect(await countsOf({ author })).toEqual({ ...nothing, calls: 1, open: 1 })
    expect(await scoresOf({ author })).toMatchObject({ outcomes: 0, brier: null, marketBrier: null })
    await resolve(newsroom(), on.outcome, 'yes', '2025-12-02T10:00:00.000Z')
    await resolve(newsroom(), on.outcome, 'yes', '2025-12-02T10:00:00.000Z')
    expect(await countsOf({ author })).toEqual({ ...nothing, calls: 1, right: 1 })
    expect(await scoresOf({ author })).toMatchObject({ outcomes: 1, brier: 0.09, marketBrier: 0.4761, difference: -0.3861 })
    const series = `series { month outcomes brier marketBrier }`
    expect(await trackRecord(newsroom(), series, { author })).toEqual({ series: [{ month: '2025-12', outcomes: 1, brier: 0.09, marketBrier: 0.4761 }] })
    expect(await newsroom().count('record_periods', 'author_document_id = ? and period like ?', author, '2025-11%')).toBe(0)
  })

  it('loses nothing when outcomes end at the same moment', async () => {
    const author = await newsroom().author()
    const outcomes = []
    for (let number = 0; number < 6; number += 1) {
      const on = await priced(0.5)
      await article(author, 0.7, on)
      outcomes.push(on.outcome)
    }
    const day = '2025-08-01T00:00:00.000Z'
    await Promise.all(outcomes.map((outcome, index) => resolve(newsroom(), outcome, index < 4 ? 'yes' : 'no', day)))
    expect(await countsOf({ author, from: day, to: day })).toEqual({ ...nothing, calls: 6, right: 4, wrong: 2 })
    expect(await scoresOf({ author })).toMatchObject({ outcomes: 6, brier: expect.closeTo((4 * 0.09 + 2 * 0.49) / 6, 9) as number })
    await Promise.all(outcomes.map(outcome => resolve(newsroom(), outcome, 'pending')))
    expect(await newsroom().count('record_periods', 'author_document_id = ?', author)).toBe(0)
  })

  it('counts by whole days: settled calls by their end, open ones by their issue', async () => {
    const author = await newsroom().author()
    const days = ['2024-12-31T23:59:59.999Z', '2025-01-01T00:00:00.000Z', '2025-01-15T12:00:00.000Z', '2025-02-28T23:00:00.000Z', '2025-03-01T00:00:00.000Z']
    for (const [index, day] of days.entries()) {
      const on = await priced(null)
      await article(author, index % 2 ? 0.7 : 0.9, on)
      await resolve(newsroom(), on.outcome, 'yes', day)
    }
    await article(author, 0.6, await priced(null))
    const right = async (from?: string, to?: string) => (await countsOf({ author, from, to })).right
    expect(await right('2025-01-01T12:00:00Z', '2025-02-28T01:00:00Z')).toBe(3)
    expect(await right('2025-01-02T00:00:00Z', '2025-03-01T00:00:00Z')).toBe(3)
    expect(await right('2024-12-31T00:00:00Z', '2025-01-01T00:00:00Z')).toBe(2)
    expect(await right(undefined, '2024-12-31T00:00:00Z')).toBe(1)
    expect(await right('2025-03-01T00:00:00Z')).toBe(1)
    expect(await countsOf({ author, from: '2025-03-02T00:00:00Z' })).toEqual({ ...nothing, calls: 1, open: 1 })
    expect(await scoresOf({ author, from: '2025-01-01T00:00:00Z', to: '2025-01-15T00:00:00Z' })).toMatchObject({ outcomes: 2, brier: 0.05 })
    const { calls, callCount } = await callsOf({ author, from: '2025-01-01T00:00:00Z', to: '2025-02-28T00:00:00Z' })
    expect([calls.length, callCount]).toEqual([3, 3])
    const series = await trackRecord<{ series: { month: string, outcomes: number }[] }>(newsroom(), 'series { month outcomes }', { author, from: '2025-01-02T00:00:00Z' })
    expect(series.series).toEqual([{ month: '2025-01', outcomes: 1 }, { month: '2025-02', outcomes: 1 }, { month: '2025-03', outcomes: 1 }])
  })

  it('shows what is overdue, from when its event has ended', async () => {
    const author = await newsroom().author()
    const on = await priced(null)
    const { documentId, event } = await article(author, 0.7, on)
    await article(author, 0.7, await priced(null))
    expect(await countsOf({ author })).toMatchObject({ open: 2, overdue: 0 })
    await newsroom().editor.save('event', event, { closesAt: '2026-01-01T00:00:00.000Z' })
    expect(await countsOf({ author })).toMatchObject({ open: 2, overdue: 1 })
    const filtered = (filter: string) => trackRecord<{ calls: { prediction: string }[], callCount: number }>(
      newsroom(), `calls(${filter}) { prediction } callCount(${filter})`, { author })
    expect(await filtered('overdue: true')).toEqual({ calls: [{ prediction: documentId }], callCount: 1 })
    for (const filter of ['overdue: false', 'overdue: false, result: pending']) expect(await filtered(filter)).toMatchObject({ callCount: 1, calls: [{}] })
    expect(await filtered('overdue: true, result: right')).toEqual({ calls: [], callCount: 0 })
    await resolve(newsroom(), on.outcome, 'yes')
    expect(await countsOf({ author })).toMatchObject({ open: 1, overdue: 0, right: 1 })
    expect(await filtered('result: right')).toEqual({ calls: [{ prediction: documentId }], callCount: 1 })
  })

  it('knows the question in each language from when it was asked in it', async () => {
    const author = await newsroom().author()
    const { documentId } = await newsroom().published({ title: '会下雨吗？', authors: [author] })
    await newsroom().editor.saveLanguage(documentId, 'en', { title: 'Will it rain?', body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Yes.' }] }] })
    expect((await callsOf({ author })).calls).toMatchObject([{ question: '会下雨吗？', questionEn: null }])
    await newsroom().editor.publish(documentId, 'en')
    expect((await callsOf({ author })).calls).toMatchObject([{ question: '会下雨吗？', questionEn: 'Will it rain?' }])
  })

  it('keeps no secret of a draft: no call, no name, no slug', async () => {
    const title = `秘密问题 ${newsroom().next()}`
    const draft = await newsroom().draft({ title })
    await newsroom().editor.save('outcome', draft.outcome, { resolution: 'yes' })
    for (const choice of [{ author: draft.author }, { category: draft.category }]) {
      const answer = await trackRecord(newsroom(), `${counts} ${calls} byAuthor { name } byCategory { name } series { month }`, choice)
      expect(answer).toEqual({ counts: nothing, calls: [], callCount: 0, byAuthor: [], byCategory: [], series: [] })
    }
    const { byAuthor, byCategory } = await trackRecord<{ byAuthor: Part[], byCategory: Part[] }>(newsroom(), 'byAuthor { documentId } byCategory { documentId }')
    expect(byAuthor.map(({ documentId }) => documentId)).not.toContain(draft.author)
    expect(byCategory.map(({ documentId }) => documentId)).not.toContain(draft.category)
    expect(dataOf(await graphql(newsroom().cms.url, `query ($slug: String!) { callBySlug(slug: $slug) { question } }`, { slug: draft.slug }))).toEqual({ callBySlug: null })

    // What a published article's next draft says is a secret as well.
    const { documentId, author } = await newsroom().published({ title: '公开的问题' })
    await newsroom().editor.saveLanguage(documentId, 'zh-Hans', { title, authors: [draft.author] })
    expect(JSON.stringify(await callsOf({ author }))).not.toContain('秘密')
    expect(await countsOf({ author: draft.author })).toEqual(nothing)
  })

  it('answers nonsense with nothing or with a sentence', async () => {
    for (const author of ['nobody', 'x'.repeat(500), '\' or 1 = 1 --', '']) {
      const choice = author === '' ? { author: 'x', category: 'y' } : { author }
      expect(await countsOf(choice)).toEqual(nothing)
      const empty = 'differenceInterval { lower } skillInterval { lower }'
      const record = await trackRecord<{ calibration: { calls: number }[] }>(newsroom(), `scores { brier ${empty} } revised { brier ${empty} } calibration { calls sparse } ${calls}`, choice)
      expect(record).toMatchObject({ scores: { brier: null, differenceInterval: null }, revised: { skillInterval: null }, calls: [] })
      expect(record.calibration).toHaveLength(10)
    }
    const refused = async (query: string) => {
      const { errors: [error], status } = await graphql(newsroom().cms.url, query)
      expect(status).toBe(400)
      return error?.message
    }
    expect(await refused('{ trackRecord(from: "2025-01-02T00:00:00Z", to: "2025-01-01T00:00:00Z") { callCount } }')).toContain('from must not come after to')
    expect(await refused('{ trackRecord(from: "yesterday") { callCount } }')).toContain('DateTime')
    expect(await refused('{ trackRecord { calls(pagination: { page: 0 }) { slug } } }')).toContain('pagination.page')
    expect(await refused('{ trackRecord { calls(pagination: { start: 1000000 }) { slug } } }')).toContain('at most 10000')
  })
})

import { graphql, dataOf } from '../../src/graphqlClient.js'
import { paragraphs } from '../scenarios/blocks.js'
import { contentHash, isoTime, readLedger, saidBy, sha256 } from '../scenarios/ledgerBook.js'
import { onEveryDatabase, type Article } from '../scenarios/newsroom.js'

const english = { title: 'In English', body: paragraphs('Because.') }
const priced = { price: 0.65, priceKind: 'mid', volume: 1234567.891, currency: 'USD', priceAt: '2026-01-02T03:04:05.678Z' } as const

onEveryDatabase('the ledger says', (newsroom) => {
  const said = (work: () => Promise<unknown>) => saidBy(newsroom().cms, work)

  it('a verdict: what was called, by whom, about what and beside which price, and of the text only its fingerprint', async () => {
    const { editor } = newsroom()
    const rules = 'Resolves by the official record.'
    const event = await newsroom().event({ title: 'Who meets whom?', titleZh: '谁见谁？', platform: 'polymarket', externalId: '16167', rules })
    const outcome = await newsroom().outcome(event, { label: 'Kim', labelZh: '金', ...priced })
    const [first, second] = [await editor.createAuthor({ name: '林夏', nameEn: 'Lin Xia' }), await editor.createAuthor({ name: '白露' })]
    const category = await editor.createCategory({ name: '国际', nameEn: 'World' })
    const texts = { title: '会见面吗？', summary: '一段摘要', body: paragraphs('不可外传的理由。'), heroCaption: '题图的说明' }
    const verdict = await newsroom().verdict({ answer: 'YES', probability: 0.8 })
    const article = await newsroom().draft({
      ...texts, event, outcome, verdict, category: category.documentId, authors: [second.documentId, first.documentId],
    })

    const entries = await said(() => editor.publish(article.documentId))
    const { firstPublishedAt } = await newsroom().read(article.documentId)
    expect(entries).toEqual([{ kind: 'verdict', subject: article.documentId, body: {
      answer: 'YES',
      authors: [{ id: second.documentId, name: '白露' }, { id: first.documentId, name: '林夏' }],
      category: { id: category.documentId, name: '国际' },
      contentHash: contentHash(texts),
      event: { id: event, title: 'Who meets whom?', platform: 'polymarket', externalId: '16167' },
      issuedAt: firstPublishedAt,
      language: 'zh-Hans',
      market: { at: priced.priceAt, currency: 'USD', kind: 'mid', price: 0.65, source: 'manual', volume: 1234567.891 },
      outcome: { id: outcome, label: 'Kim', externalId: null },
      probability: 0.8,
      question: '会见面吗？',
      rulesHash: sha256(rules),
      slug: article.slug,
    } }])
    const last = (await readLedger(newsroom().cms)).at(-1)
    const [row] = await newsroom().cms.database.rows<{ ledger_hash: string }>('select ledger_hash from frozen_verdicts where verdict_document_id = ?', verdict)
    expect(row?.ledger_hash).toBe(last?.hash)
    expect(await newsroom().count('calls', 'prediction_document_id = ? and ledger_hash = ?', article.documentId, last?.hash ?? '')).toBe(1)
    expect(await editor.read('verdict', verdict)).toMatchObject({ ledgerHash: last?.hash, marketPriceSource: 'manual' })
    const text = JSON.stringify(await readLedger(newsroom().cms))
    for (const secret of ['不可外传的理由', '一段摘要', '题图的说明']) expect(text).not.toContain(secret)
  })

  it('a verdict with nothing beside it: every member is there, and null', async () => {
    const article = await newsroom().draft({ title: 'English first', verdict: await newsroom().verdict({ answer: 'NO' }) }, 'en')
    const entries = await said(() => newsroom().editor.publish(article.documentId, 'en'))
    expect(entries).toEqual([{ kind: 'verdict', subject: article.documentId, body: {
      answer: 'NO', authors: [{ id: article.author, name: expect.any(String) as string }], category: { id: article.category, name: expect.any(String) as string },
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string, event: expect.objectContaining({ id: article.event, externalId: null }) as object, issuedAt: isoTime,
      language: 'en', market: null, outcome: expect.objectContaining({ id: article.outcome, externalId: null }) as object, probability: null,
      question: 'English first', rulesHash: null, slug: article.slug,
    } }])
  })

  it('of a price that the platform’s outcome holds that it is not fresh', async () => {
    const event = await newsroom().event()
    const outcome = await newsroom().outcome(event, { ...priced, externalId: '516926' } as object)
    const article = await newsroom().draft({ event, outcome })
    const [entry] = await said(() => newsroom().editor.publish(article.documentId))
    expect(entry?.body).toMatchObject({ market: { price: 0.65, source: 'snapshot', at: priced.priceAt }, outcome: { externalId: '516926' } })
  })

  it('a change of mind, with its reason and the price of that moment', async () => {
    const { editor } = newsroom()
    const event = await newsroom().event()
    const outcome = await newsroom().outcome(event, { price: 0.6, priceKind: 'last' })
    const { documentId, verdict } = await newsroom().published({ event, outcome })
    await editor.save('outcome', outcome, { price: 0.4 })
    const revised = { revisedAnswer: 'NO', revisedProbability: 0.3, revisionReason: '  有了新的消息。 ', revisionReasonEn: 'There is news.' } as const
    expect(await said(() => editor.save('verdict', verdict, revised))).toEqual([{ kind: 'revision', subject: documentId, body: {
      answer: 'NO', probability: 0.3, reason: '有了新的消息。', revisedAt: isoTime,
      market: { at: null, currency: null, kind: 'last', price: 0.4, source: 'manual', volume: null },
    } }])
  })

  it('how an outcome ended, and what that made of every call on it', async () => {
    const { editor } = newsroom()
    const event = await newsroom().event({ title: 'The event', titleZh: '事件' })
    const outcome = await newsroom().outcome(event, { label: 'The choice', ...priced })
    const call = async (answer: 'YES' | 'NO', probability: number | null): Promise<Article> =>
      newsroom().published({ event, outcome, verdict: await newsroom().verdict({ answer, probability }) })
    const calls = [await call('YES', 0.8), await call('NO', 0.3), await call('YES', null)]
    await newsroom().draft({ event, outcome })
    await editor.unpublish(calls[1]?.documentId ?? '')
    const resolvedAt = '2026-02-03T04:05:06.007Z'
    expect(await said(() => editor.save('outcome', outcome, { resolution: 'yes', resolvedAt }))).toEqual([{ kind: 'resolution', subject: outcome, body: {
      by: 'editor', event: 'The event', eventZh: '事件', label: 'The choice', labelZh: null, resolution: 'yes', resolvedAt,
      calls: [
        { prediction: calls[0]?.documentId, result: 'right', brier: 0.04, marketBrier: 0.1225, logScore: expect.closeTo(Math.log(0.8), 9) as number },
        { prediction: calls[1]?.documentId, result: 'wrong', brier: 0.49, marketBrier: 0.1225, logScore: expect.closeTo(Math.log(0.3), 9) as number },
        { prediction: calls[2]?.documentId, result: 'right', brier: null, marketBrier: null, logScore: null },
      ],
    } }])
    expect(await said(() => editor.save('outcome', outcome, { resolution: 'yes' }))).toEqual([])

    expect(await said(() => editor.save('outcome', outcome, { resolution: 'void', resolutionNote: '规则被改写。' }))).toEqual([
      { kind: 'unresolution', subject: outcome, body: { reason: '规则被改写。', was: 'yes', wasResolvedAt: resolvedAt } },
      { kind: 'resolution', subject: outcome, body: expect.objectContaining({
        resolution: 'void',
        calls: calls.map(({ documentId }) => ({ prediction: documentId, result: 'void', brier: null, marketBrier: null, logScore: null })),
      }) as object },
    ])
    expect(await said(() => editor.save('outcome', outcome, { resolution: 'pending', resolutionNote: '还没有完。' }))).toMatchObject([
      { kind: 'unresolution', subject: outcome, body: { reason: '还没有完。', was: 'void' } },
    ])
  })

  it('a correction, a takedown and a return', async () => {
    const { editor } = newsroom()
    const texts = { title: '原来的题目', body: paragraphs('原文。') }
    const { documentId } = await newsroom().published(texts)
    const changed = { title: '改过的题目', heroCaption: '新说明' }
    expect(await said(() => editor.publish(documentId, 'zh-Hans', { ...changed, correctionKind: 'clarification', correctionNote: '说清楚些。' }))).toEqual([
      { kind: 'correction', subject: documentId, body: {
        kind: 'clarification', language: 'zh-Hans', note: '说清楚些。', fields: ['title', 'heroCaption'],
        before: contentHash(texts), after: contentHash({ ...texts, ...changed }),
      } },
    ])
    await editor.saveLanguage(documentId, 'en', english)
    expect(await said(() => editor.publish(documentId, 'en'))).toEqual([])
    expect(await said(() => editor.unpublish(documentId))).toEqual([
      { kind: 'takedown', subject: documentId, body: { languages: ['zh-Hans'], reason: '依据的报道已被撤回。' } },
    ])
    expect(await said(() => editor.publish(documentId))).toEqual([{ kind: 'restoration', subject: documentId, body: { languages: ['zh-Hans'] } }])
  })

  it('the same to everybody who asks, from its first entry to its head', async () => {
    const entries = await readLedger(newsroom().cms)
    const query = '{ ledger(first: 500) { seq at kind subject body prev hash } ledgerHead { seq hash } }'
    const answer = dataOf(await graphql(newsroom().cms.url, query))
    expect(answer.ledger).toEqual(entries)
    expect(answer.ledgerHead).toEqual({ seq: entries.length, hash: entries.at(-1)?.hash })
  })
})

import type { VerdictFields } from '../../src/contentTypes.js'
import { dataOf, graphql } from '../../src/graphqlClient.js'
import { saidBy } from '../scenarios/ledgerBook.js'
import { onEveryDatabase } from '../scenarios/newsroom.js'
import { refusalOf, restRefusal } from '../scenarios/refusals.js'

const cleared = { revisedAnswer: null, revisedProbability: null, revisionReason: null, revisionReasonEn: null }
const reason = { revisionReason: '有了新的消息。' }

interface Shown {
  predictionBySlug: { verdict: { answer: string, probability: number, revisions: Record<string, unknown>[] } }
}

onEveryDatabase('a change of mind', (newsroom) => {
  const said = (work: () => Promise<unknown>) => saidBy(newsroom().cms, work)
  const revise = (verdict: string, fields: Partial<VerdictFields>) => newsroom().editor.save('verdict', verdict, fields)
  const shown = async (slug: string) => {
    const query = `query ($slug: String!) { predictionBySlug(slug: $slug) { verdict { answer probability
      revisions { answer probability reason reasonEn marketPrice result brier marketBrier logScore ledgerHash } } } }`
    return dataOf(await graphql<Shown>(newsroom().cms.url, query, { slug })).predictionBySlug.verdict
  }

  it('leaves the first verdict as it is, shows beside it, and is taken out of the form', async () => {
    const { editor } = newsroom()
    const { verdict, slug } = await newsroom().published()
    const before = await editor.read('verdict', verdict)
    await revise(verdict, { revisedAnswer: 'NO', revisedProbability: 0.2, ...reason, revisionReasonEn: 'There is news.' })
    // Strapi notes the time of a save under two names.
    const saved: unknown = expect.anything()
    expect(await editor.read('verdict', verdict)).toEqual({ ...before, ...cleared, updatedAt: saved, publishedAt: saved })
    const { revisions, ...first } = await shown(slug)
    expect(first).toEqual({ answer: 'YES', probability: 0.72 })
    expect(revisions).toMatchObject([{ answer: 'NO', probability: 0.2, reason: '有了新的消息。', reasonEn: 'There is news.', result: 'pending' }])
  })

  it('is scored apart, each with the price of its own moment', async () => {
    const { editor } = newsroom()
    const event = await newsroom().event()
    const outcome = await newsroom().outcome(event, { price: 0.65, priceKind: 'last' })
    const { verdict, slug } = await newsroom().published({ event, outcome, verdict: await newsroom().verdict({ answer: 'YES', probability: 0.8 }) })
    await editor.save('outcome', outcome, { price: 0.3 })
    await revise(verdict, { revisedProbability: 0.7, ...reason })
    await revise(verdict, { revisedAnswer: 'NO', revisedProbability: 0.1, ...reason })
    const entries = await said(() => editor.save('outcome', outcome, { resolution: 'no' }))
    expect(entries).toMatchObject([{ body: { calls: [{ result: 'wrong', brier: 0.64, marketBrier: 0.4225 }] } }])
    expect((await shown(slug)).revisions).toMatchObject([
      { answer: 'YES', probability: 0.7, marketPrice: 0.3, result: 'wrong', brier: 0.49, marketBrier: 0.09, logScore: expect.closeTo(-1.204, 4) as number },
      { answer: 'NO', probability: 0.1, marketPrice: 0.3, result: 'right', brier: 0.01, marketBrier: 0.09 },
    ])
  })

  it('may change the answer alone, which then stands without a probability', async () => {
    const { verdict } = await newsroom().published()
    expect(await said(() => revise(verdict, { revisedAnswer: 'NO', ...reason }))).toMatchObject([{ body: { answer: 'NO', probability: null } }])
    expect(await said(() => revise(verdict, { revisedProbability: 0.4, ...reason }))).toMatchObject([{ body: { answer: 'NO', probability: 0.4 } }])
  })

  describe('is refused, in words, and nothing is stored', () => {
    const bad: [string, Partial<VerdictFields>, string][] = [
      ['without a reason', { revisedProbability: 0.8 }, '改变看法要写明理由'],
      ['with a reason that shows nothing', { revisedProbability: 0.8, revisionReason: ' \u200b\u2060\u00ad' }, '改变看法要写明理由'],
      ['with a reason in English alone', { revisedProbability: 0.8, revisionReasonEn: 'There is news.' }, '改变看法要写明理由'],
      ['with a reason and no change', reason, '与现在的一样'],
      ['to what stands', { revisedAnswer: 'YES', revisedProbability: 0.72, ...reason }, '与现在的一样'],
      ['to what does not fit the answer', { revisedProbability: 0.3, ...reason }, '概率却低于 50%'],
      ['to certainty', { revisedProbability: 1, ...reason }, '概率须在 1% 到 99% 之间'],
      ['to no number', { revisedProbability: 'abc' as unknown as number, ...reason }, '概率须在 1% 到 99% 之间'],
      ['to no answer', { revisedAnswer: 'MAYBE' as 'YES', revisedProbability: 0.8, ...reason }, '新答案要么是“会”'],
      ['to a list of answers', { revisedAnswer: ['NO'] as unknown as 'NO', ...reason }, '新答案要么是“会”'],
      ['with a reason that is too long', { revisedProbability: 0.8, revisionReason: '长'.repeat(2001) }, '最多 2000 字'],
      ['with an English reason that is too long', { revisedProbability: 0.8, ...reason, revisionReasonEn: 'a'.repeat(2001) }, '最多 2000 字'],
    ]
    it.each(bad)('%s', async (_, fields, message) => {
      const { verdict, documentId } = await newsroom().published()
      expect(await said(async () => {
        expect(await refusalOf(revise(verdict, fields))).toContain(message)
        expect(restRefusal(await newsroom().rest.request('PUT', `/verdicts/${verdict}`, { data: fields }))).toContain(message)
      })).toEqual([])
      expect(await newsroom().count('verdict_revisions', 'prediction_document_id = ?', documentId)).toBe(0)
    })

    it('before the verdict is public, and on a new one', async () => {
      const { verdict } = await newsroom().draft()
      const change = { revisedProbability: 0.8, ...reason }
      expect(await refusalOf(revise(verdict, change))).toContain('判断还没有随文章发表')
      expect(await refusalOf(newsroom().verdict({ answer: 'YES', ...change }))).toContain('判断还没有随文章发表')
    })

    it('after the answer is known, until that is taken back', async () => {
      const { editor } = newsroom()
      const { verdict, outcome } = await newsroom().published()
      const change = { revisedProbability: 0.8, ...reason }
      await editor.save('outcome', outcome, { resolution: 'yes' })
      expect(await refusalOf(revise(verdict, change))).toContain('这个结果已经揭晓')
      await editor.save('outcome', outcome, { resolution: 'pending', resolutionNote: '看错了。' })
      expect(await said(() => revise(verdict, change))).toMatchObject([{ kind: 'revision' }])
    })

    it('while the article is down, and taken once it is back', async () => {
      const { editor } = newsroom()
      const { documentId, verdict } = await newsroom().published()
      const change = { revisedProbability: 0.8, ...reason }
      await editor.unpublish(documentId)
      expect(await refusalOf(revise(verdict, change))).toContain('文章已经撤下')
      await editor.publish(documentId)
      expect(await said(() => revise(verdict, change))).toMatchObject([{ kind: 'revision' }])
    })

    it('in the editor’s language', async () => {
      const { verdict } = await newsroom().published()
      const answer = await newsroom().rest.request('PUT', `/verdicts/${verdict}`, { data: { revisedProbability: 0.8 } }, { 'accept-language': 'en' })
      expect(restRefusal(answer)).toContain('A change of mind needs a reason')
    })
  })

  it('is recorded however strange its words are', async () => {
    const { verdict, slug } = await newsroom().published()
    await revise(verdict, { revisedProbability: 0.8, revisionReason: '半个\ud83d字、"引号"与\n换行' })
    expect((await shown(slug)).revisions).toMatchObject([{ reason: '半个\ufffd字、"引号"与\n换行' }])
  })

  it('made by several at once is recorded as often as it changes something', async () => {
    const { verdict, documentId } = await newsroom().published()
    const change = { revisedProbability: 0.8, ...reason }
    const entries = await said(() => Promise.allSettled(Array.from({ length: 5 }, () => revise(verdict, change))))
    expect(entries).toMatchObject([{ kind: 'revision', subject: documentId, body: { probability: 0.8 } }])
  })
})

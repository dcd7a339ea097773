import type { OutcomeFields, Stored, StoredPrediction, StoredVerdict } from '../../src/contentTypes.js'
import { jsonOf } from '../../src/httpCall.js'
import { paragraphs } from '../scenarios/blocks.js'
import { onEveryDatabase } from '../scenarios/newsroom.js'
import { refusalOf, restRefusal } from '../scenarios/refusals.js'

type StoredOutcome = Stored & Pick<OutcomeFields, 'resolution'> & { resolvedAt: string | null }
type ScoredVerdict = StoredVerdict & { resolvedAt: string | null }

const english = { title: 'In English', body: paragraphs('Because.') }

onEveryDatabase('what a verdict is about', (newsroom) => {
  const readVerdict = (documentId: string) => newsroom().editor.read<ScoredVerdict>('verdict', documentId)
  const resolve = (outcome: string, resolution: OutcomeFields['resolution'], more: Partial<OutcomeFields> = {}) =>
    newsroom().editor.save<StoredOutcome>('outcome', outcome, { resolution, ...more })
  const relation = (documentId: string, field: string) => newsroom().editor.relation('prediction', documentId, field, { locale: 'zh-Hans' })

  describe('is frozen with it', () => {
    it('so that a published article stays on its event and outcome, in every language and also when taken down', async () => {
      const { editor, rest } = newsroom()
      const article = await newsroom().published()
      const sibling = await newsroom().outcome(article.event)
      const event = await newsroom().event()
      const elsewhere = { event, outcome: await newsroom().outcome(event) }
      const refused = async () => {
        for (const change of [{ outcome: sibling }, elsewhere]) {
          expect(await refusalOf(editor.saveLanguage(article.documentId, 'zh-Hans', change))).toContain('事件和结果不能更换')
          expect(await refusalOf(editor.saveLanguage(article.documentId, 'en', { ...english, ...change }))).toContain('事件和结果不能更换')
          expect(await refusalOf(editor.publish(article.documentId, 'zh-Hans', change))).toContain('事件和结果不能更换')
          const answer = await rest.updatePrediction(article.documentId, change, { status: 'draft' }, { 'accept-language': 'en' })
          expect(restRefusal(answer)).toContain('event and outcome cannot be exchanged')
        }
      }
      await refused()
      await editor.unpublish(article.documentId)
      await refused()
      expect(await relation(article.documentId, 'event')).toEqual([article.event])
      expect(await relation(article.documentId, 'outcome')).toEqual([article.outcome])
    })

    it('so that its outcome stays with its event', async () => {
      const article = await newsroom().published()
      const event = await newsroom().event()
      expect(await refusalOf(newsroom().editor.save('outcome', article.outcome, { event }))).toContain('不能把它移到别的事件')
      await newsroom().editor.unpublish(article.documentId)
      expect(await refusalOf(newsroom().editor.save('outcome', article.outcome, { event }))).toContain('不能把它移到别的事件')
    })

    it('so that event and outcome stay in the record when the article is gone', async () => {
      const { editor } = newsroom()
      const article = await newsroom().published()
      await editor.unpublish(article.documentId)
      expect(await refusalOf(editor.remove('event', article.event))).toContain('永远留在战绩里')
      await editor.remove('prediction', article.documentId, '*')
      expect(await refusalOf(editor.remove('outcome', article.outcome))).toContain('永远留在战绩里')
      expect(await refusalOf(editor.bulkDelete('event', [article.event]))).toContain('永远留在战绩里')
    })

    it('with the fingerprint of the rules of that moment, which nobody forges', async () => {
      const { editor, cms } = newsroom()
      const event = await newsroom().event({ rules: 'Resolves by the official record.', rulesHash: 'forged' } as object)
      const article = await newsroom().published({ event })
      const sql = 'select rules_hash from frozen_verdicts where verdict_document_id = ?'
      const told = await cms.database.rows<{ rules_hash: string }>(sql, article.verdict)
      expect(told[0]?.rules_hash).toMatch(/^[0-9a-f]{64}$/)
      await editor.save('event', event, { rules: 'Resolves by a coin.' })
      expect(await cms.database.rows(sql, article.verdict)).toEqual(told)
      expect(await editor.read('event', event)).not.toMatchObject({ rulesHash: told[0]?.rules_hash })
    })
  })

  describe('before publication', () => {
    it('may move: an outcome that left the event is noticed when its article is published', async () => {
      const { editor } = newsroom()
      const article = await newsroom().draft()
      await editor.save('outcome', article.outcome, { event: await newsroom().event() })
      expect(await refusalOf(editor.bulkPublish([article.documentId]))).toContain('所选的结果不属于所选的事件')
      expect(await newsroom().publishedRows(article.documentId)).toEqual([])
    })

    it('goes with its event: the outcomes of a deleted event are deleted, and the draft asks for others', async () => {
      const { editor } = newsroom()
      const article = await newsroom().draft()
      await editor.remove('event', article.event)
      expect(await newsroom().count('outcomes', 'document_id = ?', article.outcome)).toBe(0)
      expect(await refusalOf(editor.publish(article.documentId))).toContain('缺少：事件、结果')
      const event = await newsroom().event()
      await editor.publish(article.documentId, 'zh-Hans', { event })
    })

    it('must still be open: a call made after the answer is known is no prediction', async () => {
      const { editor, rest } = newsroom()
      const article = await newsroom().draft()
      await resolve(article.outcome, 'yes')
      expect(await refusalOf(editor.publish(article.documentId))).toContain('这个结果已经揭晓')
      expect(restRefusal(await rest.updatePrediction(article.documentId, {}, { status: 'published' }))).toContain('这个结果已经揭晓')
      expect(await newsroom().publishedRows(article.documentId)).toEqual([])
      expect(await newsroom().count('frozen_verdicts', 'verdict_document_id = ?', article.verdict)).toBe(0)
      await resolve(article.outcome, 'pending')
      await editor.publish(article.documentId)
    })
  })

  describe('ends', () => {
    it('for a translation that follows later too', async () => {
      const { editor } = newsroom()
      const article = await newsroom().published()
      await resolve(article.outcome, 'yes')
      await editor.saveLanguage(article.documentId, 'en', english)
      await editor.publish(article.documentId, 'en')
      expect(await readVerdict(article.verdict)).toMatchObject({ result: 'right' })
    })

    it('for an article that has been taken down or deleted', async () => {
      const event = await newsroom().event()
      const outcome = await newsroom().outcome(event)
      const [down, gone] = [await newsroom().published({ event, outcome }), await newsroom().published({ event, outcome })]
      await newsroom().editor.unpublish(down.documentId)
      await newsroom().editor.giveReason(gone.documentId)
      await newsroom().editor.remove('prediction', gone.documentId, '*')
      await resolve(outcome, 'no')
      for (const { verdict } of [down, gone]) expect(await readVerdict(verdict)).toMatchObject({ result: 'wrong' })
    })

    it('and a mistake about it can be corrected, or taken back', async () => {
      const { outcome, verdict } = await newsroom().published()
      await resolve(outcome, 'yes')
      const first = await readVerdict(verdict)
      expect(first.resolvedAt).not.toBeNull()
      await resolve(outcome, 'yes')
      expect(await readVerdict(verdict)).toEqual({ ...first, updatedAt: expect.anything() as unknown })

      expect(await refusalOf(resolve(outcome, 'no'))).toContain('写明理由')
      expect(await refusalOf(resolve(outcome, 'pending', { resolutionNote: ' \u200b' }))).toContain('写明理由')
      expect(await readVerdict(verdict)).toMatchObject({ result: 'right' })
      await resolve(outcome, 'no', { resolvedAt: '2026-01-02T03:04:05.000Z', resolutionNote: '看错了公告。' })
      expect(await readVerdict(verdict)).toMatchObject({ result: 'wrong', brier: expect.closeTo(0.72 ** 2, 9) as number, resolvedAt: '2026-01-02T03:04:05.000Z' })
      await resolve(outcome, 'pending', { resolutionNote: '公告被撤回。' })
      expect(await readVerdict(verdict)).toMatchObject({ result: 'pending', brier: null, resolvedAt: null })
      expect(await newsroom().editor.read<StoredOutcome>('outcome', outcome)).toMatchObject({ resolution: 'pending', resolvedAt: null })
    })

    it('before or after an article is published at the same moment, never in between', async () => {
      for (let times = 0; times < 5; times += 1) {
        const { documentId, outcome, verdict } = await newsroom().draft()
        await Promise.allSettled([newsroom().editor.publish(documentId), resolve(outcome, 'yes')])
        const { issuedAt, result } = await readVerdict(verdict)
        expect(result).toBe(issuedAt === null ? 'pending' : 'right')
      }
    })
  })

  describe('copies and drafts', () => {
    it('a copy keeps the verdict that was chosen for it', async () => {
      const original = await newsroom().published()
      const verdict = await newsroom().verdict()
      const { documentId } = await newsroom().editor.clone(original.documentId, { title: '复本', verdict })
      expect(await relation(documentId, 'verdict')).toEqual([verdict])
      expect(await newsroom().read(documentId)).toMatchObject({ slug: `${original.slug}-2`, readingMinutes: 1, characterCount: 7 })
      expect(await newsroom().read(original.documentId)).toMatchObject({ slug: original.slug, readingMinutes: 1 })
    })

    it('going back to what is public goes back in every language', async () => {
      const { editor } = newsroom()
      const article = await newsroom().published()
      await editor.saveLanguage(article.documentId, 'en', english)
      await editor.saveLanguage(article.documentId, 'zh-Hans', { category: await newsroom().category() })
      await editor.discardDraft(article.documentId)
      expect(await relation(article.documentId, 'category')).toEqual([article.category])
      expect(await editor.relation('prediction', article.documentId, 'category', { locale: 'en' })).toEqual([article.category])
    })

    it('programs hear that a document is not there, and store nothing', async () => {
      const { rest } = newsroom()
      for (const type of ['events', 'outcomes', 'verdicts', 'predictions']) {
        const answer = await rest.request('PUT', `/${type}/aaaaaaaaaaaaaaaaaaaaaaaa`, { data: {} })
        expect([type, answer.status]).toEqual([type, 404])
      }
    })

    it('a probability sent as text is read as the number it says', async () => {
      const answer = await newsroom().rest.request('POST', '/verdicts', { data: { answer: 'YES', probability: '0.3' } })
      expect(restRefusal(answer)).toContain('概率却低于 50%')
      const taken = await newsroom().rest.request('POST', '/verdicts', { data: { answer: 'YES', probability: '0.7' } })
      expect((jsonOf(taken) as { data: StoredVerdict }).data.probability).toBe(0.7)
    })

    it('an event that is there already is said to be', async () => {
      const same = { title: 'The same market again', platform: 'kalshi', externalId: 'again' } as const
      await newsroom().event(same)
      expect(await refusalOf(newsroom().event(same))).toContain('这个平台上编号相同的事件已经有了')
    })

    it('a body of invisible characters is no body', async () => {
      const { documentId }: StoredPrediction = await newsroom().editor.createPrediction(await newsroom().complete({ body: paragraphs('\u200b') }))
      expect(await refusalOf(newsroom().editor.publish(documentId))).toContain('缺少：正文')
    })
  })
})

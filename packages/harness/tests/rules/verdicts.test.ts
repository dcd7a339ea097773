import type { StoredVerdict, VerdictFields } from '../../src/contentTypes.js'
import { eventually } from '../../src/wait.js'
import { onEveryDatabase } from '../scenarios/newsroom.js'
import { refusalOf, restRefusal } from '../scenarios/refusals.js'

interface Frozen { answer: string, probability: number, market_price: number | null, market_volume: number | null, issued_at: string }

onEveryDatabase('verdicts', (newsroom) => {
  const readVerdict = (documentId: string) => newsroom().editor.read<StoredVerdict>('verdict', documentId)
  const frozen = async (verdict: string) => {
    const sql = 'select answer, probability, market_price, market_volume, issued_at from frozen_verdicts where verdict_document_id = ?'
    return (await newsroom().cms.database.rows<Frozen>(sql, verdict)).map(row => ({ ...row }))
  }

  describe('say what they mean', () => {
    it.each<[VerdictFields, string]>([
      [{ answer: 'YES', probability: 0.49 }, '答案是“会”，概率却低于 50%'],
      [{ answer: 'NO', probability: 0.51 }, '答案是“不会”，概率却高于 50%'],
    ])('%j is refused with what to do', async (fields, message) => {
      const before = await newsroom().count('verdicts', '1 = 1')
      expect(await refusalOf(newsroom().verdict(fields))).toContain(message)
      expect(restRefusal(await newsroom().rest.request('POST', '/verdicts', { data: fields }))).toContain(message)
      expect(await newsroom().count('verdicts', '1 = 1')).toBe(before)
    })

    it.each<VerdictFields>([
      { answer: 'YES', probability: 0 }, { answer: 'YES', probability: 1 }, { answer: 'NO', probability: 0.009 }, { answer: 'YES', probability: 0.995 },
      { answer: 'YES', probability: 72 }, { answer: 'NO', probability: -0.2 }, { answer: 'MAYBE' as 'YES', probability: 0.5 },
      { answer: 'YES', probability: '0.7; drop table verdicts' as unknown as number },
    ])('%j is refused', async (fields) => {
      const before = await newsroom().count('verdicts', '1 = 1')
      await refusalOf(newsroom().verdict(fields))
      expect((await newsroom().rest.request('POST', '/verdicts', { data: fields })).status).toBe(400)
      expect(await newsroom().count('verdicts', '1 = 1')).toBe(before)
    })

    it.each<VerdictFields>([{ answer: 'YES', probability: 0.5 }, { answer: 'NO', probability: 0.5 }, { answer: 'YES' }, { answer: 'NO', probability: 0.01 }])(
      '%j is taken', async (fields) => {
        expect(await readVerdict(await newsroom().verdict(fields))).toMatchObject(fields)
      })

    it('have a name an editor recognises', async () => {
      const { verdict } = await newsroom().draft({ title: '会下雨吗？', verdict: await newsroom().verdict({ answer: 'NO', probability: 0.12 }) })
      expect((await readVerdict(verdict)).name).toBe('不会 12% · 会下雨吗？')
    })
  })

  describe('belong to one article', () => {
    it('cannot be taken from a draft, a published article, or through REST', async () => {
      for (const owner of [await newsroom().draft(), await newsroom().published()]) {
        const title = `小偷 ${newsroom().next()}`
        expect(await refusalOf(newsroom().draft({ title, verdict: owner.verdict }))).toContain('已经属于另一篇文章')
        const thief = await newsroom().draft({ title })
        expect(await refusalOf(newsroom().editor.saveLanguage(thief.documentId, 'zh-Hans', { verdict: owner.verdict }))).toContain('已经属于另一篇文章')
        const publish = newsroom().editor.publish(thief.documentId, 'zh-Hans', { verdict: owner.verdict })
        expect(await refusalOf(publish)).toContain('已经属于另一篇文章')
        const answer = await newsroom().rest.updatePrediction(thief.documentId, { verdict: owner.verdict }, { status: 'published' })
        expect(restRefusal(answer)).toContain('已经属于另一篇文章')
        expect(await newsroom().editor.relation('prediction', owner.documentId, 'verdict', { locale: 'zh-Hans' })).toEqual([owner.verdict])
        expect(await newsroom().editor.relation('prediction', thief.documentId, 'verdict', { locale: 'zh-Hans' })).toEqual([thief.verdict])
      }
    })

    it('can be exchanged until published, and the one let go is free for another', async () => {
      const article = await newsroom().draft()
      const other = await newsroom().verdict()
      await newsroom().editor.saveLanguage(article.documentId, 'zh-Hans', { verdict: other })
      await newsroom().published({ verdict: article.verdict })
    })

    it('cannot be exchanged once published, in any language', async () => {
      const article = await newsroom().published()
      const verdict = await newsroom().verdict()
      const { editor } = newsroom()
      expect(await refusalOf(editor.publish(article.documentId, 'zh-Hans', { verdict }))).toContain('判断不能更换')
      expect(await refusalOf(editor.saveLanguage(article.documentId, 'zh-Hans', { verdict: null }))).toContain('判断不能更换')
      expect(await refusalOf(editor.saveLanguage(article.documentId, 'en', { title: 'English', verdict }))).toContain('判断不能更换')
      await editor.unpublish(article.documentId)
      expect(await refusalOf(editor.publish(article.documentId, 'zh-Hans', { verdict }))).toContain('判断不能更换')
      expect(await editor.relation('prediction', article.documentId, 'verdict', { locale: 'zh-Hans' })).toEqual([article.verdict])
    })

    it('are not copied with the article: a duplicate starts without, and with an address of its own', async () => {
      const original = await newsroom().published({ title: '原件' })
      const copy = await newsroom().editor.clone(original.documentId, { title: '复本' })
      expect(await newsroom().editor.relation('prediction', copy.documentId, 'verdict', { locale: 'zh-Hans' })).toEqual([])
      expect(await newsroom().read(copy.documentId)).toMatchObject({ title: '复本', firstPublishedAt: null })
      expect(await refusalOf(newsroom().editor.publish(copy.documentId))).toMatch(/^还不能发表，缺少：判断。/)
      await newsroom().editor.publish(copy.documentId, 'zh-Hans', { verdict: await newsroom().verdict() })
      expect(await newsroom().publishedRows(copy.documentId)).toMatchObject([{ slug: `${original.slug}-2` }])
      expect(await newsroom().publishedRows(original.documentId)).toMatchObject([{ slug: original.slug }])
    })
  })

  describe('are frozen when published', () => {
    it('with the time, and the outcome’s price of that moment to every digit', async () => {
      const event = await newsroom().event()
      const priced = { price: 0.1234567, priceKind: 'mid', volume: 1234567.891, currency: 'USD', priceAt: '2026-01-02T03:04:05.678Z' } as const
      const outcome = await newsroom().outcome(event, priced)
      const article = await newsroom().published({ event, outcome, verdict: await newsroom().verdict({ answer: 'NO', probability: 0.123456 }) })
      await newsroom().editor.save('outcome', outcome, { price: 0.9, volume: 1 })
      await newsroom().editor.correct(article.documentId, { title: '再发表一次' })

      expect(await frozen(article.verdict)).toEqual([
        { answer: 'NO', probability: 0.123456, market_price: 0.1234567, market_volume: 1234567.891, issued_at: expect.any(String) as string },
      ])
      const { firstPublishedAt } = await newsroom().read(article.documentId)
      expect((await frozen(article.verdict))[0]?.issued_at).toBe(firstPublishedAt)
      expect(await readVerdict(article.verdict)).toMatchObject({ marketPrice: 0.1234567, issuedAt: firstPublishedAt })
    })

    it('once, in whichever language comes first', async () => {
      const article = await newsroom().published({ title: 'English first' }, 'en')
      const [first] = await frozen(article.verdict)
      await newsroom().editor.saveLanguage(article.documentId, 'zh-Hans', { title: '中文', body: [{ type: 'paragraph', children: [{ type: 'text', text: '文' }] }] })
      await newsroom().editor.publish(article.documentId, 'zh-Hans')
      expect(await frozen(article.verdict)).toEqual([first])
    })

    it('so that no editor and no program changes answer or probability', async () => {
      const { editor, rest } = newsroom()
      const { verdict } = await newsroom().published()
      for (const change of [{ answer: 'NO', probability: 0.2 }, { probability: 0.73 }, { probability: null }, { answer: 'NO', probability: null }]) {
        expect(await refusalOf(editor.save('verdict', verdict, change))).toContain('已经冻结')
        const answer = await rest.request('PUT', `/verdicts/${verdict}`, { data: change }, { 'accept-language': 'en' })
        expect(restRefusal(answer)).toContain('frozen when its article was published')
      }
      const forged = { marketPrice: 0.01, issuedAt: '2001-01-01T00:00:00.000Z', result: 'right', brier: 0 }
      await editor.save('verdict', verdict, { answer: 'YES', probability: 0.72, ...forged })
      expect(await readVerdict(verdict)).toMatchObject({ answer: 'YES', probability: 0.72, marketPrice: null, result: 'pending', brier: null })
      expect((await readVerdict(verdict)).issuedAt).not.toBe(forged.issuedAt)
    })

    it('into a row that the database itself guards, also after a restart', async () => {
      const { cms } = newsroom()
      const { verdict, documentId } = await newsroom().published()
      const before = await frozen(verdict)
      const attempts = [
        ['update frozen_verdicts set answer = \'NO\' where verdict_document_id = ?', verdict],
        ['update frozen_verdicts set probability = 0.99 where verdict_document_id = ?', verdict],
        ['update frozen_verdicts set probability = null where verdict_document_id = ?', verdict],
        ['update frozen_verdicts set verdict_document_id = \'x\' where verdict_document_id = ?', verdict],
        ['delete from frozen_verdicts where verdict_document_id = ?', verdict],
      ] as const
      const upsert = `insert into frozen_verdicts (verdict_document_id, prediction_document_id, outcome_document_id, issued_at, answer)
        values (?, ?, 'x', '2001', 'NO')
        on conflict (verdict_document_id) do update set answer = excluded.answer`
      const attack = async () => {
        for (const [sql, ...values] of attempts) await expect(cms.database.rows(sql, ...values)).rejects.toThrow('cannot be changed or deleted')
        await cms.database.rows(upsert, verdict, documentId).catch(() => undefined)
        if (cms.database.kind === 'sqlite') {
          const replace = `insert or replace into frozen_verdicts (verdict_document_id, prediction_document_id, outcome_document_id, issued_at, answer)
            values (?, ?, 'x', '2001', 'NO')`
          await cms.database.rows(replace, verdict, 'another').catch(() => undefined)
          await cms.database.rows(replace, 'another', documentId).catch(() => undefined)
        } else {
          await expect(cms.database.rows('truncate frozen_verdicts')).rejects.toThrow('cannot be changed or deleted')
        }
        expect(await frozen(verdict)).toEqual(before)
      }
      await attack()

      // As a rebuilt table would leave it; the next start puts the guard back, also after a sudden death.
      for (const sql of cms.database.kind === 'sqlite'
        ? ['drop trigger frozen_verdicts_no_update', 'drop trigger frozen_verdicts_no_delete', 'drop trigger frozen_verdicts_no_replace']
        : ['drop trigger frozen_verdicts_no_change on frozen_verdicts', 'drop trigger frozen_verdicts_no_truncate on frozen_verdicts']) {
        await cms.database.rows(sql)
      }
      const { documentId: confirmed } = await newsroom().published()
      await cms.halt('kill')
      await cms.resume()
      await attack()
      expect(await newsroom().publishedRows(confirmed)).toHaveLength(1)
    })
  })

  describe('are scored when their outcome is resolved', () => {
    it.each([
      { resolution: 'yes', result: 'right', brier: (1 - 0.72) ** 2, marketBrier: (1 - 0.6) ** 2 },
      { resolution: 'no', result: 'wrong', brier: 0.72 ** 2, marketBrier: 0.6 ** 2 },
      { resolution: 'void', result: 'void', brier: null, marketBrier: null },
    ] as const)('$resolution', async ({ resolution, result, brier, marketBrier }) => {
      const event = await newsroom().event()
      const outcome = await newsroom().outcome(event, { price: 0.6, priceKind: 'last' })
      const { verdict } = await newsroom().published({ event, outcome })
      const draft = await newsroom().draft({ event, outcome })
      await newsroom().editor.save('outcome', outcome, { resolution })

      const scored = await eventually(() => readVerdict(verdict))
      expect(scored).toMatchObject({ result, brier: brier === null ? null : expect.closeTo(brier, 9) as number })
      expect(scored.marketBrier === null ? null : scored.marketBrier.toFixed(9)).toBe(marketBrier === null ? null : marketBrier.toFixed(9))
      expect(await readVerdict(draft.verdict)).toMatchObject({ result: 'pending', brier: null })
    })
  })
})

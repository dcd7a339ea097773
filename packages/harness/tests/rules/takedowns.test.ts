import { paragraphs } from '../scenarios/blocks.js'
import { readLedger, saidBy } from '../scenarios/ledgerBook.js'
import { onEveryDatabase } from '../scenarios/newsroom.js'
import { refusalOf, restRefusal } from '../scenarios/refusals.js'

const english = { title: 'In English', body: paragraphs('Because.') }
const path = (rest: string) => `/content-manager/collection-types/api::prediction.prediction${rest}`

interface Call { withdrawn_at: string | null, withdrawn_reason: string | null, result: string }

onEveryDatabase('taking down', (newsroom) => {
  const said = (work: () => Promise<unknown>) => saidBy(newsroom().cms, work)
  const call = async (documentId: string) => {
    const sql = 'select withdrawn_at, withdrawn_reason, result from calls where prediction_document_id = ?'
    return (await newsroom().cms.database.rows<Call>(sql, documentId))[0]
  }
  const inBoth = async () => {
    const article = await newsroom().published()
    await newsroom().editor.saveLanguage(article.documentId, 'en', english)
    await newsroom().editor.publish(article.documentId, 'en')
    return article
  }
  const locales = async (documentId: string) => (await newsroom().publishedRows(documentId)).map(({ locale }) => locale)

  describe('without a reason', () => {
    const ways: [string, (documentId: string) => Promise<unknown>][] = [
      ['from the form', id => newsroom().editor.request('POST', path(`/${id}/actions/unpublish?locale=zh-Hans`), {})],
      ['from the form, naming no language', id => newsroom().editor.request('POST', path(`/${id}/actions/unpublish`), {})],
      ['from the form, naming the language as nothing', id => newsroom().editor.request('POST', path(`/${id}/actions/unpublish`), { locale: '' })],
      ['from the form, with the draft', id => newsroom().editor.request('POST', path(`/${id}/actions/unpublish`), { discardDraft: true, locale: 'zh-Hans' })],
      ['from the list', id => newsroom().editor.request('POST', path('/actions/bulkUnpublish'), { documentIds: [id], locale: 'zh-Hans' })],
      ['from the list, in all languages', id => newsroom().editor.request('POST', path('/actions/bulkUnpublish'), { documentIds: [id], locale: ['zh-Hans', 'en'] })],
      ['by deleting the language', id => newsroom().editor.remove('prediction', id, 'zh-Hans')],
      ['by deleting, naming no language', id => newsroom().editor.remove('prediction', id)],
      ['by deleting, naming the language as nothing', id => newsroom().editor.request('DELETE', path(`/${id}?locale=`))],
      ['by deleting the article', id => newsroom().editor.remove('prediction', id, '*')],
      ['by deleting from the list', id => newsroom().editor.bulkDelete('prediction', [id], 'zh-Hans')],
    ]
    it.each(ways)('%s is refused, and says where the reason goes', async (_, take) => {
      const { documentId } = await inBoth()
      expect(await said(async () => expect(await refusalOf(take(documentId))).toContain('请在文章的“撤稿理由”里写好并保存'))).toEqual([])
      expect(await locales(documentId)).toEqual(['en', 'zh-Hans'])
      expect(await call(documentId)).toMatchObject({ withdrawn_at: null })
    })

    it('through REST is refused, in the program’s language', async () => {
      const { documentId } = await inBoth()
      for (const query of ['', '?locale=zh-Hans', '?locale=en', '?locale=', '?locale=*']) {
        const answer = await newsroom().rest.request('DELETE', `/predictions/${documentId}${query}`, undefined, { 'accept-language': 'en' })
        expect(restRefusal(answer)).toContain('Taking down a published article needs a reason')
      }
      expect(await locales(documentId)).toEqual(['en', 'zh-Hans'])
    })

    it('or with one that shows nothing, or with another language’s, is refused', async () => {
      const { editor } = newsroom()
      const { documentId } = await inBoth()
      await editor.giveReason(documentId, 'zh-Hans', ' \u200b\u2060\n')
      await editor.giveReason(documentId, 'en', 'Its source was withdrawn.')
      expect(await refusalOf(editor.request('POST', path(`/${documentId}/actions/unpublish`), { locale: 'zh-Hans' }))).toContain('撤稿理由')
      expect(await locales(documentId)).toEqual(['en', 'zh-Hans'])
    })

    it('of a language itself, whose articles would vanish with it, is refused', async () => {
      const { editor } = newsroom()
      const { documentId } = await inBoth()
      const languages = async () => {
        const all = await editor.request<{ id: number, code: string, isDefault: boolean }[]>('GET', '/i18n/locales')
        return all.map(({ id, code, isDefault }) => ({ id, code, isDefault }))
      }
      const before = await languages()
      const english = before.find(({ code }) => code === 'en')
      expect(await refusalOf(editor.request('DELETE', `/i18n/locales/${english?.id}`))).toContain('不能删除语言')
      expect(await refusalOf(editor.request('PUT', `/i18n/locales/${english?.id}`, { name: 'English (en)', isDefault: true }))).toContain('默认语言是简体中文')
      expect(await languages()).toEqual(before)
      expect(await locales(documentId)).toEqual(['en', 'zh-Hans'])
    })

    it('is fine for what nobody has read: a draft is deleted as before', async () => {
      const { documentId } = await newsroom().draft()
      expect(await said(() => newsroom().editor.remove('prediction', documentId, '*'))).toEqual([])
    })
  })

  describe('with a reason', () => {
    it('leaves the call in the record as withdrawn, once it is gone in every language', async () => {
      const { editor } = newsroom()
      const { documentId, outcome } = await inBoth()
      await editor.unpublish(documentId, 'zh-Hans')
      expect(await call(documentId)).toEqual({ withdrawn_at: null, withdrawn_reason: null, result: 'pending' })
      await editor.giveReason(documentId, 'en', 'Its source was withdrawn.')
      await editor.request('POST', path(`/${documentId}/actions/unpublish`), { locale: 'en' })
      expect(await call(documentId)).toMatchObject({ withdrawn_at: expect.stringContaining('Z') as string, withdrawn_reason: 'Its source was withdrawn.' })
      await editor.save('outcome', outcome, { resolution: 'no' })
      expect(await call(documentId)).toMatchObject({ withdrawn_reason: 'Its source was withdrawn.', result: 'wrong' })
    })

    it('from the list, in both languages at once, is told once', async () => {
      const { editor } = newsroom()
      const { documentId } = await inBoth()
      await editor.giveReason(documentId)
      const ids = [documentId, documentId]
      expect(await said(() => editor.request('POST', path('/actions/bulkUnpublish'), { documentIds: ids, locale: ['zh-Hans', 'en'] })))
        .toMatchObject([{ kind: 'takedown', body: { languages: ['en', 'zh-Hans'] } }])
      expect(await locales(documentId)).toEqual([])
    })

    it('and the draft thrown away with it keeps the reason until it is told', async () => {
      const { editor } = newsroom()
      const { documentId } = await newsroom().published({ title: '公开的题目' })
      await editor.saveLanguage(documentId, 'zh-Hans', { title: '没公开的题目' })
      expect(await said(() => editor.unpublish(documentId, 'zh-Hans', { discardDraft: true }))).toMatchObject([{ kind: 'takedown' }])
      expect(await newsroom().read(documentId)).toMatchObject({ title: '公开的题目', takedownReason: null })
    })

    it('is asked for anew the next time, and by a copy', async () => {
      const { editor } = newsroom()
      const { documentId } = await newsroom().published()
      await editor.giveReason(documentId)
      const copy = await editor.clone(documentId, { title: '复本', verdict: await newsroom().verdict() })
      expect(await editor.read('prediction', copy.documentId)).toMatchObject({ takedownReason: null, correctionKind: null, correctionNote: null })
      await editor.unpublish(documentId)
      await editor.publish(documentId)
      expect(await refusalOf(editor.request('POST', path(`/${documentId}/actions/unpublish`), {}))).toContain('撤稿理由')
    })

    it('by deletion keeps the call for good, and what is written under the same title is another article', async () => {
      const { editor } = newsroom()
      const { documentId } = await inBoth()
      await editor.giveReason(documentId)
      expect(await said(() => editor.remove('prediction', documentId, '*'))).toEqual([
        { kind: 'takedown', subject: documentId, body: { languages: ['en', 'zh-Hans'], reason: '依据的报道已被撤回。' } },
      ])
      expect(await call(documentId)).toMatchObject({ withdrawn_reason: '依据的报道已被撤回。' })
    })

    it('stays half done by no failure: what is refused takes nothing down', async () => {
      const { editor } = newsroom()
      const [explained, unexplained] = [await newsroom().published(), await newsroom().published()]
      await editor.giveReason(explained.documentId)
      const ids = [explained.documentId, unexplained.documentId]
      expect(await said(async () => {
        await refusalOf(editor.request('POST', path('/actions/bulkUnpublish'), { documentIds: ids, locale: 'zh-Hans' }))
        await refusalOf(editor.bulkDelete('prediction', ids, 'zh-Hans'))
      })).toEqual([])
      for (const id of ids) expect(await locales(id)).toEqual(['zh-Hans'])
      expect(await newsroom().read(explained.documentId)).toMatchObject({ takedownReason: '依据的报道已被撤回。' })
    })
  })

  describe('and back again', () => {
    it('is told once for each language, and the call is no longer withdrawn', async () => {
      const { editor } = newsroom()
      const { documentId } = await inBoth()
      await editor.unpublish(documentId, 'zh-Hans')
      await editor.unpublish(documentId, 'en')
      expect(await said(() => editor.publish(documentId, 'en'))).toEqual([{ kind: 'restoration', subject: documentId, body: { languages: ['en'] } }])
      expect(await call(documentId)).toMatchObject({ withdrawn_at: null, withdrawn_reason: null })
      expect(await said(() => editor.publish(documentId, 'zh-Hans'))).toMatchObject([{ kind: 'restoration', body: { languages: ['zh-Hans'] } }])
      expect(await said(() => editor.publish(documentId, 'zh-Hans'))).toEqual([])
    })

    it('in a language it never had is a return too', async () => {
      const { editor } = newsroom()
      const { documentId } = await newsroom().published()
      await editor.unpublish(documentId)
      await editor.saveLanguage(documentId, 'en', english)
      expect(await said(() => editor.publish(documentId, 'en'))).toMatchObject([{ kind: 'restoration', body: { languages: ['en'] } }])
      expect(await call(documentId)).toMatchObject({ withdrawn_at: null })
    })

    it('and down again, each has its entry, and the verdict is the first one', async () => {
      const { editor, cms } = newsroom()
      const { documentId } = await newsroom().published()
      for (let times = 0; times < 2; times += 1) {
        await editor.unpublish(documentId)
        await editor.publish(documentId)
      }
      const kinds = (await readLedger(cms)).filter(({ subject }) => subject === documentId).map(({ kind }) => kind)
      expect(kinds).toEqual(['verdict', 'takedown', 'restoration', 'takedown', 'restoration'])
    })
  })
})

import type { EditorApi } from '../../src/editorApi.js'
import { paragraphs } from '../scenarios/blocks.js'
import { inviteAs } from '../scenarios/colleague.js'
import { fullArticle } from '../scenarios/fullArticle.js'
import type { Newsroom } from '../scenarios/newsroom.js'

const notInBin = { status: 404, message: expect.stringContaining('不在回收站里') as string }

interface BinLine { documentId: string, title: string, locales: string[], by: string | null }

/** What holds of deleted articles, on the newsroom of a suite. */
export function describeBin(newsroom: () => Newsroom): void {
  describe('the bin', () => {
    const binOf = async (editor: EditorApi) => (await editor.request<{ data: { articles: BinLine[] } }>('GET', '/presage-desk/bin')).data.articles
    const restore = async (documentId: string, editor = newsroom().editor) =>
      (await editor.request<{ data: { missing: string[] } }>('POST', `/presage-desk/bin/${documentId}/restore`, {})).data
    const line = async (documentId: string) => (await binOf(newsroom().editor)).find(one => one.documentId === documentId)

    it('gives a deleted draft back in every language, at the address it had', async () => {
      const draft = await newsroom().draft({ title: '误删的文章', body: paragraphs('没有丢。') })
      await newsroom().editor.saveLanguage(draft.documentId, 'en', { title: 'Deleted by mistake', body: paragraphs('Not lost.') })
      await newsroom().editor.bulkDelete('prediction', [draft.documentId])
      await newsroom().editor.remove('prediction', draft.documentId, '*')
      expect(await newsroom().count('predictions', 'document_id = ?', draft.documentId)).toBe(0)
      expect(await line(draft.documentId)).toMatchObject({ locales: expect.arrayContaining(['zh-Hans', 'en']) as string[], by: expect.any(String) as string })
      expect(await restore(draft.documentId)).toMatchObject({ missing: [] })
      expect(await newsroom().read(draft.documentId)).toMatchObject({ title: '误删的文章', slug: draft.slug, body: paragraphs('没有丢。') })
      expect(await newsroom().read(draft.documentId, 'en')).toMatchObject({ title: 'Deleted by mistake', slug: draft.slug })
      expect(await newsroom().editor.relation('prediction', draft.documentId, 'verdict', { locale: 'zh-Hans' })).toEqual([draft.verdict])
      expect(await line(draft.documentId)).toBeUndefined()
      await expect(restore(draft.documentId)).rejects.toMatchObject(notInBin)
      await newsroom().editor.publish(draft.documentId)
    })

    it('gives an article that was public back as a draft, with what is frozen', async () => {
      const article = await fullArticle(newsroom())
      const before = await newsroom().read(article.documentId)
      await newsroom().editor.giveReason(article.documentId)
      await newsroom().editor.remove('prediction', article.documentId, '*')
      await restore(article.documentId)
      expect(await newsroom().publishedRows(article.documentId)).toEqual([])
      const { title, slug, firstPublishedAt } = before
      expect(await newsroom().read(article.documentId)).toMatchObject({ title, slug, firstPublishedAt, heroCaption: '图说文字', sources: [{ title: '一手资料' }] })
      for (const field of ['event', 'outcome', 'verdict', 'category'] as const) {
        expect(await newsroom().editor.relation('prediction', article.documentId, field, { locale: 'en' })).toEqual([article[field]])
      }
      await newsroom().editor.publish(article.documentId)
      await newsroom().editor.publish(article.documentId, 'en')
      expect(await newsroom().publishedRows(article.documentId)).toHaveLength(2)
    })

    it('leaves a verdict to the article that took it meanwhile, and an address too', async () => {
      const draft = await newsroom().draft()
      await newsroom().editor.remove('prediction', draft.documentId, '*')
      const { event, outcome, verdict } = draft
      const other = await newsroom().published({ event, outcome, verdict })
      expect(other.slug).toBe(draft.slug)
      expect((await restore(draft.documentId)).missing).toHaveLength(1)
      expect(await newsroom().editor.relation('prediction', draft.documentId, 'verdict', { locale: 'zh-Hans' })).toEqual([])
      const { slug } = await newsroom().read(draft.documentId)
      expect(slug).not.toBe(draft.slug)
      expect(await newsroom().count('prediction_slugs', 'slug = ? and prediction_document_id = ?', String(slug), draft.documentId)).toBe(1)
    })

    it('shows a writer their own articles and nobody else’s, and gives them back as theirs', async () => {
      const writer = await inviteAs(newsroom(), '撰稿人')
      const own = await writer.createPrediction({ title: '撰稿人的稿子' })
      await writer.remove('prediction', own.documentId, '*')
      const others = await newsroom().draft()
      await newsroom().editor.remove('prediction', others.documentId, '*')
      expect((await binOf(writer)).map(({ documentId }) => documentId)).toEqual([own.documentId])
      await expect(restore(others.documentId, writer)).rejects.toMatchObject(notInBin)
      await restore(own.documentId)
      expect(await writer.read('prediction', own.documentId, { locale: 'zh-Hans' })).toMatchObject({ title: '撰稿人的稿子' })
      await expect(binOf(await inviteAs(newsroom(), '商务'))).rejects.toMatchObject({ status: 403 })
    })

    it('gives an article back once, to whoever asks first', async () => {
      const { documentId } = await newsroom().draft()
      await newsroom().editor.remove('prediction', documentId, '*')
      const done = await Promise.allSettled([restore(documentId), restore(documentId), restore(documentId)])
      expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await newsroom().count('predictions', 'document_id = ?', documentId)).toBe(1)
    })
  })
}

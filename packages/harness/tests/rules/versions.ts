import type { EditorApi } from '../../src/editorApi.js'
import type { Locale } from '../../src/contentTypes.js'
import { paragraphs } from '../scenarios/blocks.js'
import { inviteAs } from '../scenarios/colleague.js'
import { fullArticle } from '../scenarios/fullArticle.js'
import type { Newsroom } from '../scenarios/newsroom.js'
import { refusalOf } from '../scenarios/refusals.js'

interface VersionLine {
  id: number
  kind: string
  by: string | null
  amount: { added: number, removed: number } | null
  before: number | null
}
interface Line { kind: string, text?: string, parts?: { kind: string, text: string }[] }

/** What the admin's page of versions asks. */
class Versions {
  constructor(private readonly editor: EditorApi, private readonly documentId: string, private readonly locale: Locale = 'zh-Hans') {}

  async list() {
    return (await this.ask<{ versions: VersionLine[], mayRestore: boolean, hasMore: boolean }>('GET', `/versions?locale=${this.locale}`))
  }

  async compare(to: number | 'draft', from?: number) {
    const query = `?locale=${this.locale}&to=${to}${from === undefined ? '' : `&from=${from}`}`
    return (await this.ask<{ fields: { field: string, lines: Line[] }[] }>('GET', `/comparison${query}`)).fields
  }

  restore(id: number) {
    return this.ask<{ missing: string[] }>('POST', `/versions/${id}/restore`, {})
  }

  private async ask<Data>(method: string, path: string, body?: unknown): Promise<Data> {
    return (await this.editor.request<{ data: Data }>(method, `/presage-desk/articles/${this.documentId}${path}`, body)).data
  }
}

/** What holds of the versions of an article, on the newsroom of a suite. */
export function describeVersions(newsroom: () => Newsroom): void {
  describe('versions', () => {
    const versions = (documentId: string) => new Versions(newsroom().editor, documentId)

    it('are kept of each publication, once, with who and how much', async () => {
      const { documentId } = await newsroom().published({ title: '第一版会发生吗？', body: paragraphs('同一段。', '若在五月前。') })
      await newsroom().editor.publish(documentId)
      await newsroom().editor.correct(documentId, { body: paragraphs('同一段。', '若在六月前。') })
      const { versions: list, mayRestore, hasMore } = await versions(documentId).list()
      expect(list).toMatchObject([{ kind: 'published', amount: { added: expect.any(Number) as number } }, { kind: 'published', amount: null, before: null }])
      expect(list[0]?.before).toBe(list[1]?.id)
      expect(list[0]?.by).toBeTruthy()
      expect([mayRestore, hasMore]).toEqual([true, false])
      const fields = await versions(documentId).compare(list[0]?.id ?? 0, list[1]?.id)
      expect(fields.map(({ field }) => field)).toEqual(['body'])
      const changed = fields[0]?.lines.find(({ kind }) => kind === 'changed')
      const side = (kind: string) => changed?.parts?.filter(part => part.kind === 'same' || part.kind === kind).map(({ text }) => text).join('')
      expect([side('removed'), side('added')]).toEqual(['若在五月前。', '若在六月前。'])
    })

    it('hold all of an article, and name what it referred to', async () => {
      const { documentId } = await fullArticle(newsroom())
      const [version] = (await versions(documentId).list()).versions
      const fields = (await versions(documentId).compare(version?.id ?? 0)).map(({ field }) => field)
      expect(fields).toEqual([
        'title', 'summary', 'body', 'event', 'outcome', 'verdict', 'rationale', 'category', 'authors', 'hero', 'heroAlt', 'heroCaption', 'heroCredit',
        'sources', 'disclosures', 'sponsorLinks', 'disclaimer',
      ])
      expect((await new Versions(newsroom().editor, documentId, 'en').list()).versions.length).toBeGreaterThan(0)
    })

    it('come back as draft, publish nothing, and what the draft held can be brought back as well', async () => {
      const article = await newsroom().published({ title: '原来的题目', summary: '原来的摘要' })
      const { documentId } = article
      await newsroom().editor.correct(documentId, { title: '后来的题目', summary: '后来的摘要' })
      await newsroom().editor.saveLanguage(documentId, 'zh-Hans', { title: '还没发表的题目' })
      const first = (await versions(documentId).list()).versions.at(-1)
      expect(await versions(documentId).restore(first?.id ?? 0)).toMatchObject({ missing: [] })
      expect(await newsroom().read(documentId)).toMatchObject({ title: '原来的题目', summary: '原来的摘要' })
      expect(await newsroom().publishedRows(documentId)).toMatchObject([{ title: '后来的题目' }])
      expect(await newsroom().editor.relation('prediction', documentId, 'verdict', { locale: 'zh-Hans' })).toEqual([article.verdict])
      const [replaced] = (await versions(documentId).list()).versions
      expect(replaced?.kind).toBe('replaced')
      await versions(documentId).restore(replaced?.id ?? 0)
      expect((await newsroom().read(documentId)).title).toBe('还没发表的题目')
      // What readers knew is still guarded by the rule.
      expect(await refusalOf(newsroom().editor.publish(documentId))).toContain('标题')
    })

    it('come back without what has been deleted since, and say so', async () => {
      const { documentId, author } = await newsroom().published()
      const other = await newsroom().author()
      await newsroom().editor.correct(documentId, { authors: [other] })
      await newsroom().editor.remove('author', author)
      const first = (await versions(documentId).list()).versions.at(-1)
      const { missing } = await versions(documentId).restore(first?.id ?? 0)
      expect(missing).toHaveLength(1)
      expect(await newsroom().editor.relation('prediction', documentId, 'authors', { locale: 'zh-Hans' })).toEqual([])
    })

    it('keep changes that were thrown away', async () => {
      const { documentId } = await newsroom().published()
      await newsroom().editor.saveLanguage(documentId, 'zh-Hans', { title: '扔掉的题目' })
      await newsroom().editor.discardDraft(documentId)
      const [replaced] = (await versions(documentId).list()).versions
      expect(replaced?.kind).toBe('replaced')
      await versions(documentId).restore(replaced?.id ?? 0)
      expect((await newsroom().read(documentId)).title).toBe('扔掉的题目')
    })

    it('cannot be changed or deleted, nor read by those who may not read the article', async () => {
      const { documentId } = await newsroom().published()
      const { database } = newsroom().cms
      await expect(database.rows(`update article_versions set by_name = 'x' where prediction_document_id = ?`, documentId)).rejects.toThrow(/cannot be changed/)
      await expect(database.rows('delete from article_versions where prediction_document_id = ?', documentId)).rejects.toThrow(/cannot be changed/)
      const [version] = (await versions(documentId).list()).versions
      const writer = await inviteAs(newsroom(), '撰稿人')
      const theirs = new Versions(writer, documentId)
      for (const attempt of [theirs.list(), theirs.compare(version?.id ?? 0), theirs.restore(version?.id ?? 0)]) {
        await expect(attempt).rejects.toMatchObject({ status: 404, message: expect.stringContaining('没有这篇文章') as string })
      }
      const sales = await inviteAs(newsroom(), '商务')
      await expect(new Versions(sales, documentId).list()).rejects.toMatchObject({ status: 403 })
      const other = await newsroom().published()
      await expect(versions(other.documentId).compare(version?.id ?? 0)).rejects.toMatchObject({ status: 404 })
    })
  })
}

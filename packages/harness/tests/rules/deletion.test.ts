import type { ContentType } from '../../src/contentTypes.js'
import { onEveryDatabase, type Article, type Newsroom } from '../scenarios/newsroom.js'
import { refusalOf, restRefusal } from '../scenarios/refusals.js'
import { describeBin } from './bin.js'

type LeanedOn = Extract<ContentType, 'event' | 'outcome' | 'verdict' | 'author' | 'category'>

const types: LeanedOn[] = ['event', 'outcome', 'verdict', 'author', 'category']
const plural: Record<LeanedOn, string> = { event: 'events', outcome: 'outcomes', verdict: 'verdicts', author: 'authors', category: 'categories' }

const unused: Record<LeanedOn, (newsroom: Newsroom) => Promise<string>> = {
  event: newsroom => newsroom.event(),
  outcome: async newsroom => newsroom.outcome(await newsroom.event()),
  verdict: newsroom => newsroom.verdict(),
  author: newsroom => newsroom.author(),
  category: newsroom => newsroom.category(),
}

onEveryDatabase('deleting', (newsroom) => {
  const exists = async (type: LeanedOn, documentId: string) => (await newsroom().count(plural[type], 'document_id = ?', documentId)) > 0

  describe.each(types)('%s', (type) => {
    let article: Article

    beforeAll(async () => {
      article = await newsroom().published({ title: '靠它立足的文章' })
    })

    it('is refused while a published article leans on it, and says which', async () => {
      const message = await refusalOf(newsroom().editor.remove(type, article[type]))
      expect(message).toMatch(type === 'verdict' ? /永远留在战绩里/ : /已发表的文章《靠它立足的文章》还在用它/)
      expect(await exists(type, article[type])).toBe(true)
    })

    it('is refused in bulk, and what nothing uses stays with it', async () => {
      const spare = await unused[type](newsroom())
      await refusalOf(newsroom().editor.bulkDelete(type, [spare, article[type]]))
      expect(await exists(type, article[type])).toBe(true)
      expect(await exists(type, spare)).toBe(true)
    })

    it('is refused through REST, in the language asked for', async () => {
      const answer = await newsroom().rest.request('DELETE', `/${plural[type]}/${article[type]}`, undefined, { 'accept-language': 'en' })
      expect(restRefusal(answer)).toContain('cannot be deleted')
      expect(await exists(type, article[type])).toBe(true)
    })

    it('works where nothing uses it', async () => {
      const [one, two, three] = [await unused[type](newsroom()), await unused[type](newsroom()), await unused[type](newsroom())]
      await newsroom().editor.remove(type, one)
      await newsroom().editor.bulkDelete(type, [two])
      expect((await newsroom().rest.request('DELETE', `/${plural[type]}/${three}`)).status).toBe(204)
      for (const documentId of [one, two, three]) expect(await exists(type, documentId)).toBe(false)
    })
  })

  it('leaves the relations of a published article as they were after a refusal', async () => {
    const article = await newsroom().published()
    for (const type of types) await refusalOf(newsroom().editor.remove(type, article[type]))
    for (const [field, type] of [['event', 'event'], ['outcome', 'outcome'], ['verdict', 'verdict'], ['authors', 'author'], ['category', 'category']] as const) {
      expect(await newsroom().editor.relation('prediction', article.documentId, field, { locale: 'zh-Hans', status: 'published' })).toEqual([article[type]])
    }
  })

  it('an author is possible again once the article is taken down; its verdict never is', async () => {
    const article = await newsroom().published()
    await newsroom().editor.unpublish(article.documentId)
    await newsroom().editor.remove('author', article.author)
    expect(await refusalOf(newsroom().editor.remove('verdict', article.verdict))).toContain('永远留在战绩里')
    expect(await refusalOf(newsroom().editor.bulkDelete('verdict', [article.verdict]))).toContain('永远留在战绩里')
    expect(await exists('verdict', article.verdict)).toBe(true)
  })

  it('the article itself keeps its frozen verdict in the record', async () => {
    const article = await newsroom().published()
    await newsroom().editor.giveReason(article.documentId)
    await newsroom().editor.remove('prediction', article.documentId, '*')
    expect(await newsroom().count('predictions', 'document_id = ?', article.documentId)).toBe(0)
    expect(await newsroom().count('frozen_verdicts', 'verdict_document_id = ?', article.verdict)).toBe(1)
    await refusalOf(newsroom().editor.remove('verdict', article.verdict))
  })

  it('a draft that was never public frees its verdict for another article', async () => {
    const draft = await newsroom().draft()
    await newsroom().editor.remove('prediction', draft.documentId, '*')
    await newsroom().published({ verdict: draft.verdict })
  })

  describeBin(newsroom)
})

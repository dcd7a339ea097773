import type { Locale } from '../../src/contentTypes.js'
import { paragraphs } from '../scenarios/blocks.js'
import { onEveryDatabase, type Article } from '../scenarios/newsroom.js'

const fields = ['category', 'authors', 'event', 'outcome', 'verdict', 'sponsorLinks'] as const
const english = { title: 'In English', body: paragraphs('Because.') }

onEveryDatabase('languages of an article', (newsroom) => {
  /** What one row of an article refers to, by field. */
  const relations = async (documentId: string, locale: Locale, status: 'draft' | 'published' = 'draft') => {
    const { editor } = newsroom()
    const read = fields.map(async field => [field, await editor.relation('prediction', documentId, field, { locale, status })] as const)
    return Object.fromEntries(await Promise.all(read))
  }
  const sponsorLink = async () =>
    (await newsroom().editor.createSponsorLink({ name: '赞助', text: '一行字', url: 'https://sponsor.example/' })).documentId
  const twoAuthors = async () => [await newsroom().author(), await newsroom().author()]
  const whole = async () => newsroom().complete({ sponsorLinks: [await sponsorLink()], authors: await twoAuthors() })
  interface Lists { sponsorLinks?: string[], authors?: string[] }
  const asRelations = (article: Article, { sponsorLinks = [], authors = [article.author] }: Lists = {}) => ({
    category: [article.category], authors: [...authors].sort(), event: [article.event], outcome: [article.outcome],
    verdict: [article.verdict], sponsorLinks: [...sponsorLinks].sort(),
  })

  it('share what they lean on: a language started later begins with all of it', async () => {
    const given = await whole()
    const article = await newsroom().published(given)
    await newsroom().editor.saveLanguage(article.documentId, 'en', english)
    expect(await relations(article.documentId, 'en')).toEqual(asRelations(article, given))
    await newsroom().editor.publish(article.documentId, 'en')
    expect(await relations(article.documentId, 'en', 'published')).toEqual(asRelations(article, given))
    expect(await relations(article.documentId, 'zh-Hans', 'published')).toEqual(asRelations(article, given))
  })

  it('take over what one of them changes, in drafts on saving and in public on publishing', async () => {
    const article = await newsroom().published()
    const { documentId } = article
    await newsroom().editor.saveLanguage(documentId, 'en', english)
    await newsroom().editor.publish(documentId, 'en')
    const authors = [await newsroom().author(), article.author]
    const changed = { category: await newsroom().category(), authors, sponsorLinks: [await sponsorLink()] }
    await newsroom().editor.saveLanguage(documentId, 'en', changed)

    const wanted = asRelations({ ...article, category: changed.category }, changed)
    expect(await relations(documentId, 'zh-Hans')).toEqual(wanted)
    expect(await relations(documentId, 'zh-Hans', 'published')).toEqual(asRelations(article))
    await newsroom().editor.publish(documentId, 'en')
    expect(await relations(documentId, 'en', 'published')).toEqual(wanted)
    expect(await relations(documentId, 'zh-Hans', 'published')).toEqual(wanted)
  })

  it('move to another event together, with its outcome', async () => {
    const article = await newsroom().draft()
    await newsroom().editor.saveLanguage(article.documentId, 'en', english)
    const event = await newsroom().event()
    const outcome = await newsroom().outcome(event)
    await newsroom().editor.saveLanguage(article.documentId, 'zh-Hans', { event, outcome })
    expect(await relations(article.documentId, 'en')).toMatchObject({ event: [event], outcome: [outcome] })
  })

  it('are published one by one, and each with its own text', async () => {
    const { documentId } = await newsroom().published({ title: '中文标题' })
    await newsroom().editor.saveLanguage(documentId, 'en', english)
    expect(await newsroom().publishedRows(documentId)).toMatchObject([{ locale: 'zh-Hans', title: '中文标题' }])
    await newsroom().editor.publish(documentId, 'en')
    await newsroom().editor.unpublish(documentId, 'zh-Hans')
    expect(await newsroom().publishedRows(documentId)).toMatchObject([{ locale: 'en', title: 'In English' }])
  })

  it('lack only what is their own: an English version without a text is refused, and the Chinese one stays public', async () => {
    const { documentId } = await newsroom().published()
    await newsroom().editor.saveLanguage(documentId, 'en', { title: 'Title alone' })
    await expect(newsroom().editor.publish(documentId, 'en')).rejects.toThrow('还不能发表，缺少：正文。')
    expect(await newsroom().publishedRows(documentId)).toMatchObject([{ locale: 'zh-Hans' }])
  })

  it('go by themselves: deleting one leaves the other', async () => {
    const { documentId, verdict } = await newsroom().published()
    await newsroom().editor.saveLanguage(documentId, 'en', english)
    await newsroom().editor.publish(documentId, 'en')
    await newsroom().editor.giveReason(documentId)
    await newsroom().editor.remove('prediction', documentId, 'zh-Hans')
    expect(await newsroom().publishedRows(documentId)).toMatchObject([{ locale: 'en' }])
    expect(await relations(documentId, 'en', 'published')).toMatchObject({ verdict: [verdict] })
  })
})

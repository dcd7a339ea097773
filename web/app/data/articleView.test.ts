import { article, card, sponsor } from '../../test/fixtures/article'
import { articleView } from './articleView'

const view = (change: Partial<typeof article> = {}) => articleView({ ...article, ...change }, 'zh-Hans', 'desk@presage.example')

test('an article comes with every number and date in words', () => {
  expect(view()).toMatchObject({
    title: article.title,
    path: '/predictions/trump-kim-2025',
    views: '1,284次阅读',
    readingTime: '阅读约7分钟',
    commentCount: '还没有评论',
    published: { text: '北京时间2025年9月8日 21:30' },
    disclaimer: '不构成投资建议。',
    hero: { caption: '椅子一直在。', credit: '插画：先见' },
    bodyHtml: '<p>先看基准率。</p>',
  })
})

test('the event goes by its name in the language of the page, or by the only one it has', () => {
  expect(view().event).toEqual({ name: { text: '特朗普会与谁会面？', lang: undefined }, href: '/events/who-will-trump-meet' })
  const name = 'Who will Trump meet with in 2025?'
  expect(articleView(article, 'en', null).event?.name).toEqual({ text: name, lang: undefined })
  expect(view({ event: article.event && { ...article.event, titleZh: ' ' } }).event?.name).toEqual({ text: name, lang: 'en' })
})

test('an event that asks what the headline asks is not named again', () => {
  expect(view({ event: article.event && { ...article.event, titleZh: '特朗普 会见金正恩吗?' } }).event?.name).toBeNull()
})

test('nobody is told that nobody has read it', () => {
  expect(view({ views: 0 }).views).toBeNull()
})

test('the moment of publishing is no update, a day later is', () => {
  expect(view().updated).toBeNull()
  expect(view({ publishedAt: '2025-09-09T13:30:00Z' }).updated?.short).toBe('2025年9月9日 21:30')
})

test('sponsor links stand where they belong, each once, the strong ones marked', () => {
  const { sponsors } = view({
    activeSponsorLinks: [
      sponsor, sponsor,
      { ...sponsor, documentId: 's2', placement: 'article_top', relationship: 'market_operator', advertisement: true },
      { ...sponsor, documentId: 's3', placement: 'footer', relationship: 'advertorial', advertisement: true },
      { ...sponsor, documentId: 's4', placement: 'list' },
    ],
  })
  expect(sponsors.end.map(({ key }) => key)).toEqual(['s1'])
  expect(sponsors.top).toMatchObject([{ key: 's2', isStronglyMarked: true, disclosure: { text: '赞助' } }])
  expect(sponsors.footer).toMatchObject([{ key: 's3', isStronglyMarked: true }])
})

test('the languages of the article are listed with their paths', () => {
  expect(view().languages).toEqual([
    { locale: 'zh-Hans', path: '/predictions/trump-kim-2025' },
    { locale: 'en', path: '/en/predictions/trump-kim-2025' },
  ])
})

test('what is missing is left out', () => {
  expect(view({
    hero: null, event: null, verdict: null, category: null, readingMinutes: null, summary: ' ', marketUrl: null, disclosures: null, sources: [], body: null,
  })).toMatchObject({
    hero: null, event: null, verdict: null, category: null, readingTime: null, summary: null, market: null, disclosures: [], sources: [], bodyHtml: '',
  })
})

test('addresses that are not of the web become no links', () => {
  expect(view({ marketUrl: 'javascript:alert(1)' }).market).toBeNull()
  expect(view({ sources: [{ title: 'x', publisher: null, url: 'javascript:alert(1)', at: null }] }).sources[0]?.href).toBeNull()
})

test('errors are reported by mail, or by comment where the paper has no address', () => {
  expect(view().reportHref).toMatch(/^mailto:desk@presage\.example\?subject=/)
  expect(articleView(article, 'zh-Hans', null).reportHref).toBe('#comment-form')
})

test('related articles without an address are left out', () => {
  expect(view({ related: [card, { ...card, documentId: 'p2', slug: null }] }).related.map(({ key }) => key)).toEqual(['p1'])
})

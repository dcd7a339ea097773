import { typesIn, vocabularyProblems } from '../../../test/syndication/schemaOrg'
import { hostileText } from '../../../test/syndication/testPaper'
import { article, card, sponsor, verdict, type Article } from '../../../test/fixtures/article'
import { locales, type Locale } from '#shared/locale'
import type { AuthorView } from '../authorView'
import { articleView } from '../articleView'
import { cardView, type CardView } from '../cardView'
import type { EventView } from '../eventView'
import { frameView } from '../frameView'
import type { HomeView } from '../homeView'
import { articleThings } from './articleThings'
import { jsonLd, type Thing } from './jsonLd'
import { authorThings, categoryThings, eventThings, homeThings, standingThings } from './pageThings'

const siteUrl = 'https://presage.example'
const frameIn = (locale: Locale) => frameView({
  site: { name: '先见 Presage', tagline: '一份报纸。', notice: null, contactEmail: 'desk@presage.example', commentsOpen: true, commentsWait: true, socialLinks: [{ label: 'Mastodon', url: 'https://mastodon.example/@presage' }] },
}, locale)

/** The graph as a machine reads it on the page. */
const read = (things: readonly Thing[]) => (JSON.parse(jsonLd(things)) as { '@graph': Record<string, unknown>[] })['@graph']
const articleIn = (facts: Partial<Article> = {}, locale: Locale = 'zh-Hans') => {
  const changed = { ...article, ...facts }
  return read(articleThings(changed, articleView(changed, locale, null), frameIn(locale), siteUrl))
}

const resolved: Partial<Article> = {
  verdict: { ...verdict, result: 'right', brier: 0.0064, marketBrier: 0.0441, resolvedAt: '2025-12-31T23:59:00.000Z', logScore: null, ledgerHash: null, revisions: [] },
  corrections: [{ documentId: 'c1', kind: 'correction', note: '写错了年份。', at: '2025-09-10T00:00:00.000Z' }],
}

const bare: Partial<Article> = {
  hero: null, category: null, event: null, verdict: null, authors: [], sources: [], summary: null, readingMinutes: null,
}

const cards = (locale: Locale) => [cardView(card, locale)].filter((one): one is CardView => one !== null)
const event = (locale: Locale): EventView => ({
  path: '/events/a', name: { text: '谁会赢？', lang: undefined }, original: { text: 'Who wins?', lang: 'en' }, isInPlatformWords: true, state: { kind: 'open', label: '' }, platform: '',
  marketHref: 'https://market.example/a', rules: [{ text: 'It resolves to yes if …', lang: 'en' }], articles: cards(locale),
} as unknown as EventView)
const author = (isDesk: boolean, locale: Locale): AuthorView => ({
  name: { text: '林知远', lang: undefined }, isDesk, bio: [{ text: '记者。', lang: undefined }], picture: { src: '/uploads/a.jpg', srcset: '', width: 1, height: 1, alt: '' }, articles: cards(locale),
} as unknown as AuthorView)

describe('in the vocabulary of schema.org', () => {
  test.each(locales)('is everything that pages say, in %s', (locale) => {
    const frame = frameIn(locale)
    const pages = {
      article: articleIn({}, locale),
      resolved: articleIn(resolved, locale),
      bare: articleIn(bare, locale),
      home: read(homeThings({ lead: null, seconds: cards(locale), closing: [], resolved: [], sections: [] } as unknown as HomeView,
        frame, siteUrl)),
      category: read(categoryThings({ name: { text: '经济', lang: undefined }, description: null, articles: cards(locale), pages: null }, '/categories/economy', frame, siteUrl)),
      empty: read(categoryThings({ name: { text: '经济', lang: undefined }, description: null, articles: [], pages: null }, '/categories/economy', frame, siteUrl)),
      person: read(authorThings(author(false, locale), '/authors/a', frame, siteUrl)),
      desk: read(authorThings(author(true, locale), '/authors/a', frame, siteUrl)),
      event: read(eventThings(event(locale), frame, siteUrl)),
      about: read(standingThings({ name: '关于本报', description: '一份报纸。', path: '/about' }, 'AboutPage', frame, siteUrl)),
      privacy: read(standingThings({ name: '隐私', path: '/privacy' }, 'WebPage', frame, siteUrl)),
    }
    expect(Object.entries(pages).flatMap(([name, graph]) => vocabularyProblems(graph).map(problem => `${name}: ${problem}`))).toEqual([])
    // A fact check, and a gathering of people, are what none of this is.
    const used = Object.values(pages).flatMap(typesIn)
    expect(used.filter(type => /^(?:ClaimReview|Event)$/.test(type))).toEqual([])
  })

  test('what is not would be found', () => {
    expect(vocabularyProblems([{ '@type': 'Claim', 'additionalProperty': 'x' }, { '@type': 'Klaim' }, { '@type': 'Claim', 'author': 'somebody', 'about': { '@type': 'Text' } }])).toHaveLength(4)
  })
})

describe('an article', () => {
  test('is an analysis with everything promised', () => {
    const [thing] = articleIn(resolved)
    expect(thing).toMatchObject({
      '@type': ['AnalysisNewsArticle', 'NewsArticle'], 'headline': article.title, 'inLanguage': 'zh-Hans', 'datePublished': article.firstPublishedAt,
      'dateModified': '2025-12-31T23:59:00.000Z', 'author': [{ '@type': 'Organization', 'name': '编辑部' }], 'publisher': { '@id': `${siteUrl}/#publisher` },
      'image': { '@type': 'ImageObject', 'url': `${siteUrl}/uploads/a.jpg`, 'caption': '椅子一直在。', 'creditText': '插画：先见' },
      'wordCount': 5, 'timeRequired': 'PT7M', 'isAccessibleForFree': true, 'commentCount': 0,
      'correction': [{ '@type': 'CorrectionComment', 'text': '写错了年份。', 'datePublished': '2025-09-10T00:00:00.000Z' }],
      'interactionStatistic': [{ 'interactionType': { '@type': 'ReadAction' }, 'userInteractionCount': 1284 }, { 'interactionType': { '@type': 'CommentAction' } }],
    })
  })

  test('claims its verdict, and says how it ended', () => {
    const claim = articleIn(resolved)[0]?.mainEntity
    expect(claim).toMatchObject({
      '@type': 'Claim', 'text': '特朗普会见金正恩吗？ 本报：不会 我们认为“会”的可能性是8%', 'creativeWorkStatus': '说对了 · 结果：不会', 'datePublished': verdict.issuedAt,
      'firstAppearance': { '@id': `${article.url}#article` }, 'mentions': [{ value: 0.08 }, { value: 0.21 }, { value: 0.0064 }],
    })
  })

  test('stands under its category, and names the paper with its rules', () => {
    const [, way, paper] = articleIn()
    expect(way).toMatchObject({ '@type': 'BreadcrumbList', 'itemListElement': [{ position: 1, item: { '@id': `${siteUrl}/` } }, { name: '地缘政治' }, { position: 3, name: article.title }] })
    expect(paper).toMatchObject({
      '@type': 'NewsMediaOrganization', 'correctionsPolicy': `${siteUrl}/corrections`, 'publishingPrinciples': `${siteUrl}/methodology`, 'masthead': `${siteUrl}/about`,
    })
    expect(articleIn({}, 'en')[2]).toMatchObject({ correctionsPolicy: `${siteUrl}/en/corrections` })
  })

  test.each([['advertorial', 'article_top', 'AdvertiserContentArticle'], ['advertorial', 'article_end', 'AnalysisNewsArticle'], ['advertorial', 'footer', 'AnalysisNewsArticle'], ['sponsor', 'article_top', 'AnalysisNewsArticle']] as const)('with a line by %s at %s is a %s', (relationship, placement, type) => {
    const [thing] = articleIn({ activeSponsorLinks: [{ ...sponsor, relationship, placement }] })
    expect([thing?.['@type']].flat()[0]).toBe(type)
  })
})

describe('a page about the paper', () => {
  test('says that it is about the paper, and where it stands', () => {
    const [page, way, paper] = read(standingThings({ name: 'Corrections', description: 'What was changed.', path: '/en/corrections' }, 'WebPage', frameIn('en'), siteUrl))
    expect(page).toMatchObject({ '@type': 'WebPage', 'url': `${siteUrl}/en/corrections`, 'inLanguage': 'en', 'about': { '@id': `${siteUrl}/#publisher` } })
    expect(way).toMatchObject({ itemListElement: [{ item: { '@id': `${siteUrl}/en` } }, { name: 'Corrections', item: { '@id': `${siteUrl}/en/corrections` } }] })
    expect(paper).toMatchObject({ '@id': `${siteUrl}/#publisher`, 'correctionsPolicy': `${siteUrl}/en/corrections` })
  })
})

describe('on the page', () => {
  test('no text ends the element it stands in', () => {
    const evil = `</script><!--<script>${hostileText}`
    const changed = { ...article, title: evil, summary: evil, heroCredit: evil }
    const view = { ...articleView(article, 'zh-Hans', null), title: evil, summary: evil }
    const text = jsonLd(articleThings(changed, view, frameIn('zh-Hans'), siteUrl))
    expect(text).not.toMatch(/[<>&\u2028\u2029]/)
    expect(text).not.toMatch(/\\ud[89a-f]/)
    expect((JSON.parse(text) as { '@graph': { headline: string }[] })['@graph'][0]?.headline).toBe(evil.toWellFormed())
  })

  test('what is not known is not said', () => {
    expect(jsonLd([{ '@type': 'Thing', 'name': null, 'url': undefined, 'description': '' }])).toBe('{"@context":"https://schema.org","@graph":[{"@type":"Thing","description":""}]}')
  })
})

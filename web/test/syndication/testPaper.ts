import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, graphql, print } from 'graphql'
import type { Ask } from '../../server/syndication/ask'
import { chosen, type Choosable } from '../standIn/chosen'

type Args = Record<string, unknown>

const schema = buildSchema(readFileSync(join(__dirname, '../../../packages/client/schema.graphql'), 'utf8'))

export const siteUrl = 'https://presage.example'

const category = { documentId: 'c1', name: '经济', nameEn: 'Economy', slug: 'economy', description: '钱从哪里来。', descriptionEn: 'Where money comes from.' }
const author = { documentId: 'a1', name: '林知远', nameEn: 'Lin Zhiyuan', slug: 'lin-zhiyuan', bio: '记者。', bioEn: 'A reporter.', desk: false }
const event = { documentId: 'e1', title: 'Who wins?', titleZh: '谁会赢？', slug: 'who-wins' }

export const openVerdict = {
  documentId: 'v1', answer: 'NO', probability: 0.08, issuedAt: '2026-03-01T08:00:00.000Z', marketPrice: 0.21, marketPriceKind: 'last',
  marketVolume: 1000, marketCurrency: 'USD', marketPriceAt: '2026-03-01T07:58:00.000Z', marketPriceSource: 'fresh', result: 'pending', brier: null as number | null,
  marketBrier: null as number | null, resolvedAt: null as string | null, ledgerHash: 'a'.repeat(64), revisions: [] as object[],
}

export const rightVerdict = { ...openVerdict, result: 'right', brier: 0.0064, marketBrier: 0.0441, resolvedAt: '2026-06-01T00:00:00.000Z' }

export const sponsorLine = {
  documentId: 's1', name: 's1', text: '一家茶馆', textEn: 'A tea house', label: null, labelEn: null, relationship: 'sponsor', advertisement: false, placement: 'article_end',
  href: `${siteUrl}/go/s1`, disclosure: ({ locale }: Args) => (locale === 'en' ? 'Sponsored.' : '赞助。'),
}

/** An article of the API, with what a test is about. */
export function testArticle(facts: Partial<ReturnType<typeof plainArticle>> = {}) {
  return { ...plainArticle(facts.locale ?? 'zh-Hans', facts.slug ?? 'a'), ...facts }
}

export type TestArticle = ReturnType<typeof testArticle>

const plainArticle = (locale: string, slug: string) => ({
  documentId: slug, locale, slug,
  title: locale === 'en' ? 'Will it happen?' : '会发生吗？',
  summary: '摘要。' as string | null, rationale: '理由。', heroAlt: '椅子', heroCaption: '两把椅子。', heroCredit: '插画：先见',
  firstPublishedAt: '2026-03-01T08:00:00.000Z', publishedAt: '2026-03-01T08:00:20.000Z', updatedAt: '2026-03-01T08:00:20.000Z',
  url: `${siteUrl}${locale === 'en' ? '/en' : ''}/predictions/${slug}`,
  marketUrl: 'https://market.example/a?b=1&c=2',
  effectiveDisclaimer: '不构成投资建议。',
  hero: { url: '/uploads/a.jpg', width: 1600, height: 900, formats: null, alternativeText: null, mime: 'image/jpeg', focalPoint: null } as object | null,
  category: category as typeof category | null, authors: [author], event: event as typeof event | null,
  verdict: openVerdict as typeof openVerdict | null,
  corrections: [] as object[], activeSponsorLinks: [] as object[],
  bodyHtml: '<p>先看基准率。</p>', bodyMarkdown: '先看基准率。\n', sources: [] as object[], disclosures: null as object | null,
  translations: [{ locale, slug, url: `${siteUrl}/predictions/${slug}`, title: '' }],
})

/** The API over a few articles: every document of the client runs against the committed schema. */
export function askPaper(articles: readonly TestArticle[], changedAt: string | null = '2026-07-01T00:00:00.000Z'): Ask {
  const used = (key: 'category' | 'event') => [...new Set(articles.flatMap(article => article[key] ?? []))]
  const named = <Row extends { slug: string }>(rows: readonly Row[], { filters }: Args) => {
    const slug = (filters as { slug?: { eq?: string } } | undefined)?.slug?.eq
    return rows.filter(row => slug === undefined || row.slug === slug)
  }
  const from = <Row>(rows: readonly Row[], { pagination }: Args): Row[] => {
    const { start = 0, limit = 20 } = (pagination ?? {}) as { start?: number, limit?: number }
    return rows.slice(start, start + limit)
  }
  const rootValue = {
    predictions: (args: Args) => chosen<TestArticle & Choosable>(articles, args),
    predictionBySlug: ({ slug, locale }: Args) => articles.find(article => article.locale === locale && (article.slug === slug || slug === 'old-address')) ?? null,
    categories: (args: Args) => from(named(used('category'), args), args),
    authors: (args: Args) => from(named([...new Set(articles.flatMap(({ authors }) => authors))], args), args),
    events: (args: Args) => from(used('event'), args),
    eventBySlug: ({ slug }: Args) => used('event').find(one => one.slug === slug) ?? null,
    site: ({ locale }: Args) => ({ name: locale === 'en' ? 'Presage' : '先见 Presage', tagline: locale === 'en' ? 'A paper.' : '一份报纸。', notice: null, contactEmail: null, commentsOpen: true, commentsWait: true, socialLinks: [] }),
    ledgerHead: changedAt === null ? null : { at: changedAt },
  }
  return async (query, variables) => {
    const { data, errors } = await graphql({ schema, source: print(query), variableValues: variables as Args, rootValue })
    if (errors?.[0]) throw errors[0]
    // As it would come over the wire.
    return JSON.parse(JSON.stringify(data))
  }
}

/** Texts that were meant to break out of whatever they are printed in. */
export const hostileText = `]]></content:encoded></channel>\0\u0001\u0008\udfff\ud800\ufffe\uffff\u2028&amp;&#0;<script>alert("1")</script>--> '"\r\n`

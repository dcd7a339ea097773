import { MarkdownArticleDocument } from '@presage/client/generated/documents'
import { lastChange } from '../../app/data/articleUpdates'
import { latest } from '../../app/data/latest'
import type { Locale } from '../../shared/locale'
import { feedPath, feedTypes, markdownPath, resolutionsPath, verdictNamespacePath, type SyndicationAddress } from '../../shared/syndicationPaths'
import { articleMarkdown } from './articleMarkdown'
import { articlesSitemap } from './articlesSitemap'
import type { Ask } from './ask'
import { atom } from './atom'
import { markdownType, plainType } from './contentTypes'
import { articlesFeed, resolutionsFeed, type Feed, type FeedPlace } from './feed'
import { jsonFeed } from './jsonFeed'
import { llms } from './llms'
import type { Publication } from './publication'
import { readFeed, readResolutions, type FeedSource } from './readFeed'
import { robots } from './robots'
import { rss } from './rss'
import { authorsSitemap, categoriesSitemap, eventsSitemap, newsSitemap, pagesSitemap, sitemapIndex } from './sitemaps'
import { verdictNamespace } from './verdictNamespace'

/** What publishing needs to know besides the address. */
export type Publisher = { ask: Ask, siteUrl: string, hub: string | undefined, now: Date }

type FeedAddress = Extract<SyndicationAddress, { kind: 'feed' }>

/**
 * What stands at an address now: a publication, the path it has moved to, or `null` where there is nothing.
 * @throws an error when the CMS cannot be reached or cannot answer: nothing is published from half an answer
 */
export function publish(address: SyndicationAddress, publisher: Publisher): Promise<Publication | { movedTo: string } | null> {
  const { ask, siteUrl, now } = publisher
  switch (address.kind) {
    case 'feed': return feed(address, publisher)
    case 'resolutions': return resolutions(address.locale, publisher)
    case 'markdown': return markdown(address.locale, address.slug, publisher)
    case 'sitemap': return sitemapIndex(ask, siteUrl)
    case 'sitemapOfPages': return Promise.resolve(pagesSitemap(siteUrl))
    case 'sitemapOfArticles': return articlesSitemap(ask, siteUrl, address.locale, address.part)
    case 'sitemapOfEvents': return eventsSitemap(ask, siteUrl, address.part)
    case 'sitemapOfAuthors': return authorsSitemap(ask, siteUrl)
    case 'sitemapOfCategories': return categoriesSitemap(ask, siteUrl)
    case 'newsSitemap': return newsSitemap(ask, siteUrl, now)
    case 'robots': return Promise.resolve(robots(siteUrl))
    case 'llms': return llms(ask, siteUrl)
    case 'namespace': return Promise.resolve({ body: verdictNamespace(siteUrl, siteUrl + verdictNamespacePath), contentType: plainType, lastModified: null })
  }
}

const forms = { rss, atom, json: jsonFeed }

async function feed({ locale, scope, format }: FeedAddress, { ask, siteUrl, hub }: Publisher): Promise<Publication | null> {
  const source = await readFeed(ask, locale, scope)
  const place: FeedPlace = { siteUrl, selfPath: feedPath(locale, scope, format), hub }
  return source && feedPublication(articlesFeed(source, place), source, format)
}

async function resolutions(locale: Locale, { ask, siteUrl, hub }: Publisher): Promise<Publication> {
  const source = await readResolutions(ask, locale)
  return feedPublication(resolutionsFeed(source, { siteUrl, selfPath: resolutionsPath(locale), hub }), source, 'rss')
}

function feedPublication(feed: Feed, { changedAt }: FeedSource, format: FeedAddress['format']): Publication {
  return {
    body: forms[format](feed),
    contentType: `${feedTypes[format]}; charset=utf-8`,
    // Of an article that was taken down nothing is left here but that the ledger has grown.
    lastModified: latest([changedAt, ...feed.items.map(({ updated }) => updated)]),
    links: [`<${feed.selfUrl}>; rel="self"`, ...feed.hub === undefined ? [] : [`<${feed.hub}>; rel="hub"`]],
  }
}

async function markdown(locale: Locale, slug: string, { ask, siteUrl }: Publisher): Promise<Publication | { movedTo: string } | null> {
  const { predictionBySlug: article } = await ask(MarkdownArticleDocument, { slug, locale })
  if (!article?.slug) return null
  if (article.slug !== slug) return { movedTo: markdownPath(locale, article.slug) }
  return {
    body: articleMarkdown(article, locale, siteUrl),
    contentType: markdownType,
    lastModified: lastChange(article, locale),
    // The page is the original; this is another form of it.
    links: [`<${article.url}>; rel="canonical"`],
  }
}

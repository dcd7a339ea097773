import { createHash } from 'node:crypto'
import { lastChange } from '../../app/data/articleUpdates'
import { picture } from '../../app/data/picture'
import { present } from '../../app/data/present'
import { standing, verdictView } from '../../app/data/verdictView'
import { wordsOfPair } from '../../app/data/words'
import { messagesFor } from '../../i18n/messages'
import type { Locale } from '../../shared/locale'
import { authorPath, categoryPath, eventPath } from '../../shared/paths'
import { markdownPath } from '../../shared/syndicationPaths'
import { itemContent, verdictParagraphs, type FeedArticle } from './itemContent'
import { element } from './xml'

type FeedPicture = {
  url: string
  mime: string
  width: number | undefined
  height: number | undefined
  caption: string | null
  credit: string | null
}

/** An entry of a feed, in any form of it; all addresses are absolute, all times ISO 8601 in UTC. */
export type FeedItem = {
  /** For ever the same, wherever the site moves and whatever the article is called. */
  id: string
  url: string
  title: string
  summary: string | null
  contentHtml: string
  published: string
  updated: string
  authors: { name: string, url: string }[]
  category: { name: string, slug: string, url: string } | null
  event: { title: string, url: string } | null
  picture: FeedPicture | null
  markdownUrl: string | null
  verdict: FeedArticle['verdict']
}

/** An article as an entry. One without an address or a time of publication gives `null`. */
export function articleItem(article: FeedArticle, locale: Locale, siteUrl: string): FeedItem | null {
  const published = article.firstPublishedAt ?? article.publishedAt
  if (!article.slug || !published) return null
  const absolute = (path: string) => siteUrl + path
  const { category, event, hero } = article
  return {
    id: uuidOf(`${article.documentId} ${locale}`),
    url: article.url,
    title: article.title,
    summary: article.summary?.trim() || null,
    contentHtml: itemContent(article, locale, siteUrl),
    published: new Date(published).toISOString(),
    updated: lastChange(article, locale) ?? new Date(published).toISOString(),
    authors: present(article.authors).map(author => ({
      name: wordsOfPair(author.name, author.nameEn, locale).text,
      url: absolute(authorPath(locale, author.slug)),
    })),
    category: category && {
      name: wordsOfPair(category.name, category.nameEn, locale).text,
      slug: category.slug,
      url: absolute(categoryPath(locale, category.slug)),
    },
    event: event && { title: (locale === 'zh-Hans' && event.titleZh?.trim()) || event.title, url: absolute(eventPath(locale, event.slug)) },
    picture: hero && {
      url: new URL(picture(hero, null).src, siteUrl).href,
      mime: hero.mime,
      width: hero.width ?? undefined,
      height: hero.height ?? undefined,
      caption: article.heroCaption?.trim() || null,
      credit: article.heroCredit?.trim() || null,
    },
    markdownUrl: absolute(markdownPath(locale, article.slug)),
    verdict: article.verdict,
  }
}

/** The result of an article's verdict as an entry of its own, dated by when it came in. */
export function resolutionItem(article: FeedArticle, locale: Locale, siteUrl: string): FeedItem | null {
  const item = articleItem(article, locale, siteUrl)
  const { verdict } = article
  if (!item || !verdict?.resolvedAt || verdict.result === 'pending') return null
  const { syndication: say, verdict: words } = messagesFor(locale)
  const resolvedAt = new Date(verdict.resolvedAt).toISOString()
  return {
    ...item,
    // A result that was taken back and came in anew is another entry.
    id: uuidOf(`${article.documentId} ${locale} resolved ${resolvedAt}`),
    title: say.resolutionTitle(standing(verdict, words).label, article.title),
    contentHtml: [
      ...verdictParagraphs(verdictView(verdict, article.rationale, locale), locale),
      element('p', null, element('a', { href: article.url }, say.readOn)),
    ].map(({ markup }) => markup).join('\n'),
    published: resolvedAt,
    updated: resolvedAt,
  }
}

/** A URN of UUID version 8 (RFC 9562, section 5.8) made of a name: the same for the same name. */
function uuidOf(name: string): string {
  const bytes = createHash('sha256').update(`presage ${name}`).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}

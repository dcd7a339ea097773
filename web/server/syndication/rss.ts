import type { Locale } from '../../shared/locale'
import { feedTypes } from '../../shared/syndicationPaths'
import type { Feed } from './feed'
import type { FeedItem } from './feedItem'
import { verdictElement } from './verdictElement'
import { element, textElement, xmlDocument, type Xml } from './xml'

// The codes that RSS's own list of languages has.
const languages: Record<Locale, string> = { 'zh-Hans': 'zh-cn', en: 'en' }

const rfc822 = (iso: string) => new Date(iso).toUTCString()

/** A feed as RSS 2.0, with the modules content, dc, atom and media, and the site's own for verdicts. */
export function rss(feed: Feed): string {
  return xmlDocument(element('rss', {
    'version': '2.0',
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:media': 'http://search.yahoo.com/mrss/',
    'xmlns:presage': feed.verdictNamespace,
  }, element('channel', null,
    element('title', null, feed.title),
    element('link', null, feed.pageUrl),
    element('description', null, feed.description),
    element('language', null, languages[feed.locale]),
    element('lastBuildDate', null, rfc822(feed.updated)),
    element('generator', null, 'Presage'),
    element('docs', null, 'https://www.rssboard.org/rss-specification'),
    element('atom:link', { href: feed.selfUrl, rel: 'self', type: feedTypes.rss }),
    feed.hub === undefined ? null : element('atom:link', { href: feed.hub, rel: 'hub' }),
    feed.items.map(rssItem))))
}

function rssItem(item: FeedItem): Xml {
  return element('item', null,
    element('title', null, item.title),
    element('link', null, item.url),
    element('guid', { isPermaLink: 'false' }, item.id),
    element('pubDate', null, rfc822(item.published)),
    item.authors.map(({ name }) => element('dc:creator', null, name)),
    item.category && element('category', { domain: item.category.url }, item.category.name),
    textElement('description', item.summary),
    element('content:encoded', null, item.contentHtml),
    element('atom:updated', null, item.updated),
    mediaContent(item),
    verdictElement(item))
}

/** The picture of an entry in Media RSS, which Atom takes too. */
export function mediaContent({ picture }: FeedItem): Xml | null {
  return picture && element('media:content', { url: picture.url, type: picture.mime, medium: 'image', width: picture.width, height: picture.height },
    picture.caption ? element('media:description', { type: 'plain' }, picture.caption) : null,
    picture.credit ? element('media:credit', null, picture.credit) : null)
}

import { feedTypes } from '../../shared/syndicationPaths'
import type { Feed } from './feed'
import type { FeedItem } from './feedItem'
import { mediaContent } from './rss'
import { verdictElement } from './verdictElement'
import { element, xmlDocument, type Xml } from './xml'

/** A feed as Atom (RFC 4287). */
export function atom(feed: Feed): string {
  return xmlDocument(element('feed', {
    'xmlns': 'http://www.w3.org/2005/Atom',
    'xmlns:media': 'http://search.yahoo.com/mrss/',
    'xmlns:presage': feed.verdictNamespace,
    'xml:lang': feed.locale,
  },
  element('id', null, feed.selfUrl),
  element('title', null, feed.title),
  element('subtitle', null, feed.description),
  element('updated', null, feed.updated),
  element('generator', null, 'Presage'),
  element('author', null, element('name', null, feed.siteName), element('uri', null, feed.siteUrl)),
  element('link', { rel: 'self', type: feedTypes.atom, href: feed.selfUrl }),
  element('link', { rel: 'alternate', type: 'text/html', href: feed.pageUrl }),
  feed.hub === undefined ? null : element('link', { rel: 'hub', href: feed.hub }),
  feed.items.map(atomEntry)))
}

function atomEntry(item: FeedItem): Xml {
  return element('entry', null,
    element('id', null, item.id),
    element('title', null, item.title),
    element('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    // Not as an alternate, though it is one: readers follow the last alternate there is.
    item.markdownUrl && element('link', { rel: 'related', type: 'text/markdown', href: item.markdownUrl }),
    element('published', null, item.published),
    element('updated', null, item.updated),
    item.authors.map(({ name, url }) => element('author', null, element('name', null, name), element('uri', null, url))),
    item.category && element('category', { term: item.category.slug, label: item.category.name }),
    item.summary === null ? null : element('summary', null, item.summary),
    element('content', { type: 'html' }, item.contentHtml),
    mediaContent(item),
    verdictElement(item))
}

import { frameView, siteName } from '../../app/data/frameView'
import { latest } from '../../app/data/latest'
import { messagesFor } from '../../i18n/messages'
import type { Locale } from '../../shared/locale'
import { verdictNamespacePath } from '../../shared/syndicationPaths'
import { articleItem, resolutionItem, type FeedItem } from './feedItem'
import { pageOfFeed, type FeedSource } from './readFeed'

/** A feed before it takes one of its forms. All addresses are absolute. */
export type Feed = {
  locale: Locale
  title: string
  description: string
  siteName: string
  pageUrl: string
  selfUrl: string
  siteUrl: string
  /** The WebSub hub that tells subscribers of news, where there is one. */
  hub: string | undefined
  /** Of what every form says of a verdict. */
  verdictNamespace: string
  items: FeedItem[]
  /** The newest change of an entry; of an empty feed the beginning of time, so that nothing of it moves by itself. */
  updated: string
}

/** Where a feed is served, and what of the site's settings it carries. */
export type FeedPlace = { siteUrl: string, selfPath: string, hub: string | undefined }

/** The feed of the newest articles. */
export function articlesFeed(source: FeedSource, place: FeedPlace): Feed {
  const items = source.articles.flatMap(article => articleItem(article, source.locale, place.siteUrl) ?? [])
  const { name, tagline } = paperOf(source)
  return {
    ...common(source, place, items),
    title: source.subject ? messagesFor(source.locale).syndication.part(source.subject.name, name) : name,
    description: source.subject?.description ?? tagline,
  }
}

/** The feed of results that came in. */
export function resolutionsFeed(source: FeedSource, place: FeedPlace): Feed {
  const items = source.articles.flatMap(article => resolutionItem(article, source.locale, place.siteUrl) ?? [])
  const say = messagesFor(source.locale).syndication
  return {
    ...common(source, place, items),
    title: say.part(say.resolutions, paperOf(source).name),
    description: say.resolutionsAbout,
  }
}

function common(source: FeedSource, { siteUrl, selfPath, hub }: FeedPlace, items: FeedItem[]): Omit<Feed, 'title' | 'description'> {
  return {
    locale: source.locale,
    siteName: paperOf(source).name,
    pageUrl: siteUrl + pageOfFeed(source),
    selfUrl: siteUrl + selfPath,
    siteUrl,
    hub,
    verdictNamespace: siteUrl + verdictNamespacePath,
    items,
    updated: latest(items.map(({ updated }) => updated)) ?? new Date(0).toISOString(),
  }
}

function paperOf({ site, locale }: FeedSource): { name: string, tagline: string } {
  const frame = frameView({ site }, locale)
  return { name: siteName(frame), tagline: frame.tagline }
}

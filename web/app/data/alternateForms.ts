import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'
import { oembedPath } from '#shared/sharingPaths'
import { feedFormats, feedPath, feedTypes, markdownPath, resolutionsPath, type FeedFormat, type FeedScope } from '#shared/syndicationPaths'

/** Another form of a page, for the head to name. */
export type AlternateForm = { type: string, title: string, path: string }

const formatNames: Record<FeedFormat, string> = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' }

/** The feeds of a page, in every form; `name` is what the page is about, or the paper's. */
export function feedForms(name: string, scope: FeedScope, locale: Locale): AlternateForm[] {
  return feedFormats.map(format => ({ type: feedTypes[format], title: `${name} (${formatNames[format]})`, path: feedPath(locale, scope, format) }))
}

/** The feeds of the whole paper, that of results among them. */
export function paperForms(name: string, locale: Locale): AlternateForm[] {
  const { part, resolutions } = messagesFor(locale).syndication
  return [
    ...feedForms(name, { kind: 'paper' }, locale),
    { type: feedTypes.rss, title: part(resolutions, name), path: resolutionsPath(locale) },
  ]
}

/** An article as Markdown. */
export function markdownForm(title: string, slug: string, locale: Locale): AlternateForm {
  return { type: 'text/markdown', title, path: markdownPath(locale, slug) }
}

/** How to embed the article at an absolute address, for machines that look for it. */
export function oembedForms(title: string, url: string): AlternateForm[] {
  const { origin } = new URL(url)
  return [
    { type: 'application/json+oembed', title, path: origin + oembedPath(url, 'json') },
    { type: 'text/xml+oembed', title, path: origin + oembedPath(url, 'xml') },
  ]
}

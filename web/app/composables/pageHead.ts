import { useAppConfig, useHead, useRequestEvent, useSeoMeta } from '#imports'
import type { AlternateForm } from '../data/alternateForms'
import type { FrameView } from '../data/frameView'
import { siteName } from '../data/frameView'
import { paperPicture, type LinkPicture } from '../data/shareCard'
import { speculationRules } from '../data/speculationRules'
import { jsonLd, type Thing } from '../data/structured/jsonLd'
import type { Locale } from '#shared/locale'

/** What a page says of itself to browsers, search engines and whoever shows a link to it. */
export type PageFacts = {
  frame: FrameView
  /** Without it the site's name stands alone. */
  title?: string
  description?: string | null
  /** Path of the page, without query; an error page has none. */
  path?: string
  /** Paths of the page in every language it exists in. */
  languages?: { locale: Locale, path: string }[]
  /** What stands beside a link to the page elsewhere; without one the paper's own. */
  linkPicture?: LinkPicture
  published?: string
  updated?: string
  /** Other forms of the page: feeds, Markdown. */
  alternates?: readonly AlternateForm[]
  /** What the page is to machines, given the site's origin. */
  things?: (siteUrl: string) => readonly Thing[]
}

const openGraphLocales: Record<Locale, string> = { 'zh-Hans': 'zh_CN', en: 'en_GB' }

/** Fills the head of a page. */
export function usePageHead(facts: PageFacts): void {
  const { frame, title, description, path, languages = [], published, updated, alternates = [], things } = facts
  const siteUrl = useRequestEvent()?.context.presage?.siteUrl ?? ''
  const absolute = (address: string) => (address.startsWith('/') ? siteUrl + address : address)
  const name = siteName(frame)
  const isArticle = published !== undefined
  const shown = facts.linkPicture ?? paperPicture(frame.locale, name, frame.tagline)
  const shownUrl = path === undefined ? undefined : absolute(shown.path)
  const fallback = languages.find(({ locale }) => locale === 'zh-Hans') ?? languages[0]

  useHead({
    title: title ? `${title} · ${name}` : name,
    htmlAttrs: { lang: frame.locale },
    link: [
      // A page comes in pieces: nothing is painted before the masthead is whole, so that no part of it moves.
      { rel: 'expect' as const, href: '#masthead', blocking: 'render' as const },
      ...path === undefined ? [] : [{ rel: 'canonical' as const, href: absolute(path) }],
      ...languages.length > 1 ? languages.map(({ locale, path }) => ({ rel: 'alternate' as const, hreflang: locale, href: absolute(path) })) : [],
      ...languages.length > 1 && fallback ? [{ rel: 'alternate' as const, hreflang: 'x-default', href: absolute(fallback.path) }] : [],
      ...alternates.map(({ type, title, path }) => ({ rel: 'alternate' as const, type, title, href: path })),
    ],
    meta: [
      { name: 'theme-color', content: '#fbfaf6', media: '(prefers-color-scheme: light)' },
      { name: 'theme-color', content: '#15161a', media: '(prefers-color-scheme: dark)' },
      ...path === undefined ? [{ name: 'robots', content: 'noindex' }] : [],
    ],
    // Neither deferred nor a module: it sets the reader's theme before anything is painted.
    script: [
      { src: String(useAppConfig().enhanceScript), tagPriority: 'high' },
      { type: 'speculationrules' as const, innerHTML: speculationRules },
      ...things ? [{ type: 'application/ld+json' as const, innerHTML: jsonLd(things(siteUrl)) }] : [],
    ],
  })
  useSeoMeta({
    description: description ?? undefined,
    ogType: isArticle ? 'article' : 'website',
    ogTitle: title ?? name,
    ogDescription: description ?? undefined,
    ogSiteName: name,
    ogLocale: openGraphLocales[frame.locale],
    ogUrl: path === undefined ? undefined : absolute(path),
    ogImage: shownUrl,
    ogImageType: shownUrl ? 'image/png' : undefined,
    ogImageWidth: shownUrl ? shown.width : undefined,
    ogImageHeight: shownUrl ? shown.height : undefined,
    ogImageAlt: shownUrl ? shown.alt : undefined,
    twitterCard: shownUrl ? 'summary_large_image' : 'summary',
    articlePublishedTime: published,
    articleModifiedTime: updated ?? published,
  })
}

import type { Locale } from '../../shared/locale'
import { element, textElement, xmlDocument } from './xml'

/** A page as search engines are told of it. Addresses are absolute. */
export type SitemapPage = {
  url: string
  lastModified?: string | null
  /** The page in every language it exists in, its own included. */
  languages?: readonly { locale: Locale, url: string }[]
}

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** A sitemap by the protocol of sitemaps.org, with alternates by language. */
export function sitemapFile(pages: readonly SitemapPage[]): string {
  return xmlDocument(element('urlset', { 'xmlns': namespace, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
    pages.map(({ url, lastModified, languages = [] }) => element('url', null,
      element('loc', null, url),
      textElement('lastmod', lastModified),
      languages.length < 2 ? null : [
        ...languages.map(({ locale, url }) => alternate(locale, url)),
        ...languages.filter(({ locale }) => locale === 'zh-Hans').map(({ url }) => alternate('x-default', url)),
      ]))))
}

/** The list of sitemaps. */
export function sitemapIndexFile(parts: readonly Pick<SitemapPage, 'url' | 'lastModified'>[]): string {
  return xmlDocument(element('sitemapindex', { xmlns: namespace },
    parts.map(({ url, lastModified }) => element('sitemap', null, element('loc', null, url), textElement('lastmod', lastModified)))))
}

/** An article of the last two days. */
export type NewsArticle = { url: string, title: string, published: string, locale: Locale, paper: string }

// Google takes codes of ISO 639, and for Chinese these two alone: zh-cn and zh-tw.
const newsLanguages: Record<Locale, string> = { 'zh-Hans': 'zh-cn', en: 'en' }

/** A sitemap for Google News. It may be empty. */
export function newsSitemapFile(articles: readonly NewsArticle[]): string {
  return xmlDocument(element('urlset', { 'xmlns': namespace, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' },
    articles.map(({ url, title, published, locale, paper }) => element('url', null,
      element('loc', null, url),
      element('news:news', null,
        element('news:publication', null, element('news:name', null, paper), element('news:language', null, newsLanguages[locale])),
        element('news:publication_date', null, published),
        element('news:title', null, title))))))
}

const alternate = (hreflang: string, href: string) => element('xhtml:link', { rel: 'alternate', hreflang, href })

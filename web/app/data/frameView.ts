import type { AuthorFactsFragment, CategoryFactsFragment, SiteFactsFragment } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import { otherLocale, type Locale } from '#shared/locale'
import { authorPath, categoryPath, homePath, searchPath } from '#shared/paths'
import { present } from './present'
import { wordsOfPair, type Words } from './words'

/** A link to another page of the site. */
export type SiteLink = { label: Words, href: string }

/** What stands around every page: masthead, notice, footer. */
export type FrameView = {
  locale: Locale
  /** The site's name, split where a Chinese name is followed by a Latin one. */
  wordmark: { main: string, rest: string }
  tagline: string
  notice: string | null
  home: string
  sections: SiteLink[]
  /** Path of the section, or of the track record, where the page is of it; none of any other page. */
  section: string | null
  /** Where the masthead's search leads; the search page has a form of its own and no second one. */
  search: string | null
  /** The same page in the other language, or that language's front page. */
  otherLanguage: { locale: Locale, href: string, isSamePage: boolean }
  contactEmail: string | null
  social: { label: string, url: string }[]
}

/** What a page knows for its frame. Everything is optional: an error page has none of it. */
export type FrameFacts = {
  site?: SiteFactsFragment | null
  categories?: readonly (CategoryFactsFragment | null)[] | null
  /** Path of the same page in the other language, where there is one. */
  otherLanguagePath?: string | null
  isSearchPage?: boolean
  /** Path of the section that the page is the page of. */
  section?: string
}

/** The frame of a page; built-in words stand in for what the API does not say. */
export function frameView({ site, categories, otherLanguagePath, isSearchPage, section }: FrameFacts, locale: Locale): FrameView {
  const built = messagesFor(locale).site
  const other = otherLocale(locale)
  return {
    locale,
    wordmark: wordmark(site?.name.trim() || built.name),
    tagline: site?.tagline?.trim() || built.tagline,
    notice: site?.notice?.trim() || null,
    home: homePath(locale),
    sections: present(categories).map(category => categoryLink(category, locale)),
    section: section ?? null,
    search: isSearchPage ? null : searchPath(locale),
    otherLanguage: { locale: other, href: otherLanguagePath ?? homePath(other), isSamePage: Boolean(otherLanguagePath) },
    contactEmail: site?.contactEmail?.trim() || null,
    social: present(site?.socialLinks).filter(({ url }) => /^https?:\/\//.test(url)),
  }
}

/** The link to a category, in the words of a page's language. */
export function categoryLink({ name, nameEn, slug }: CategoryFactsFragment, locale: Locale): SiteLink {
  return { label: wordsOfPair(name, nameEn, locale), href: categoryPath(locale, slug) }
}

/** The link to an author, likewise. */
export function authorLink({ name, nameEn, slug }: AuthorFactsFragment, locale: Locale): SiteLink {
  return { label: wordsOfPair(name, nameEn, locale), href: authorPath(locale, slug) }
}

/** The name of the site as one text. */
export const siteName = ({ wordmark: { main, rest } }: FrameView): string => [main, rest].filter(Boolean).join(' ')

function wordmark(name: string): FrameView['wordmark'] {
  const parts = /^(\p{Script=Han}+)\s+(\P{Script=Han}+)$/u.exec(name)
  return parts?.[1] && parts[2] ? { main: parts[1], rest: parts[2] } : { main: name, rest: '' }
}

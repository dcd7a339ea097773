import type { AboutPageQuery } from '@presage/client/generated/documents'
import type { Locale } from '#shared/locale'
import { authorPath } from '#shared/paths'
import { ownText } from './ownText'
import { present } from './present'
import { wordsOfPair, type Words } from './words'

/** Who makes the paper, as its page says it. */
export type AboutView = {
  /** The paper's own words as HTML; `null` where the built-in ones stand. */
  own: string | null
  /** People before desks, each by name. */
  writers: { key: string, name: Words, href: string, bio: Words | null }[]
}

/** Makes of the API's answer what the page about the paper shows. */
export function aboutView({ site, authors }: Pick<AboutPageQuery, 'site' | 'authors'>, locale: Locale): AboutView {
  const all = present(authors)
  const writers = [...all.filter(({ desk }) => !desk), ...all.filter(({ desk }) => desk)]
  return {
    own: ownText(site?.about, site?.locale, locale),
    writers: writers.map(({ name, nameEn, slug, bio, bioEn }) => {
      const about = wordsOfPair(bio ?? '', bioEn, locale)
      return {
        key: slug,
        name: wordsOfPair(name, nameEn, locale),
        href: authorPath(locale, slug),
        bio: about.text.trim() ? { ...about, text: about.text.trim() } : null,
      }
    }),
  }
}

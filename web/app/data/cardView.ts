import type { CardFactsFragment } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import { isLocale, type Locale } from '#shared/locale'
import { predictionPath } from '#shared/paths'
import { categoryLink, type SiteLink } from './frameView'
import { moment, type Moment } from './moment'
import { picture, type Picture } from './picture'
import { verdictLine, type VerdictLineView } from './verdictLine'
import { standing, type Standing } from './verdictView'
import { words, type Words } from './words'

/** An article in a list. */
export type CardView = {
  key: string
  title: Words
  href: string
  summary: string | null
  category: SiteLink | null
  published: Moment | null
  picture: Picture | null
  line: VerdictLineView | null
  standing: Standing | null
  /** What its list goes by, in place of the day it was published: when its event closes, or was resolved. */
  dated?: { iso: string, text: string } | null
}

/** An article of a list, for a page in `locale`. An article without an address cannot be linked and gives `null`. */
export function cardView(article: CardFactsFragment, locale: Locale): CardView | null {
  if (!article.slug) return null
  const say = messagesFor(locale).verdict
  return {
    key: article.documentId,
    title: words(article.title, locale),
    href: predictionPath(isLocale(article.locale) ? article.locale : locale, article.slug),
    summary: article.summary?.trim() || null,
    category: article.category && categoryLink(article.category, locale),
    published: moment(article.firstPublishedAt, locale),
    picture: article.hero && picture(article.hero, article.heroAlt),
    line: article.verdict && verdictLine(article.verdict, say),
    standing: article.verdict && standing(article.verdict, say),
  }
}

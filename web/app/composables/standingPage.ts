import { useLanguage } from './language'
import { usePageHead } from './pageHead'
import { frameView, type FrameFacts, type FrameView } from '../data/frameView'
import { standingThings } from '../data/structured/pageThings'
import { locales, otherLocale } from '#shared/locale'
import { standingPath, type StandingPage } from '#shared/paths'

/** What a page about the paper itself is called, and the sentence under its name. */
export type StandingName = { title: string, deck: string }

/** Fills the head of a page about the paper itself. @param number of the page, where a list goes over several: each language has its own */
export function useStandingPage(page: StandingPage, { title, deck }: StandingName, facts: FrameFacts, number = 1): FrameView {
  const { locale } = useLanguage()
  const path = standingPath(locale, page) + (number === 1 ? '' : `?page=${number}`)
  const frame = frameView({ ...facts, otherLanguagePath: standingPath(otherLocale(locale), page) }, locale)
  usePageHead({
    frame,
    title,
    description: deck,
    path,
    languages: number === 1 ? locales.map(language => ({ locale: language, path: standingPath(language, page) })) : [],
    things: siteUrl => standingThings({ name: title, description: deck, path }, page === 'about' ? 'AboutPage' : 'WebPage', frame, siteUrl),
  })
  return frame
}

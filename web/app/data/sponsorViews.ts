import type { SponsorFactsFragment } from '@presage/client/generated/documents'
import type { Locale } from '#shared/locale'
import { words, wordsOfPair, type Words } from './words'

/** A paid line as readers see it: the disclosure always stands before the text. */
export type SponsorView = {
  key: string
  text: Words
  /** A few words that ask the reader to follow the link. */
  call: Words | null
  disclosure: Words
  /** What the disclosure begins with, up to its first stop: that it is paid for, in a word. */
  disclosureLabel: string
  href: string
  /** Paid by whoever runs the market, or advertising in the shape of an article: marked more strongly. */
  isStronglyMarked: boolean
}

/** Where on a page a paid line stands. */
export type Placement = SponsorFactsFragment['placement']

/** Every paid line, wherever it stands. */
export function allSponsorViews(links: readonly SponsorFactsFragment[], locale: Locale): SponsorView[] {
  return links.map(link => sponsorView(link, locale))
}

/** The paid lines of one placement, each once. */
export function sponsorViews(links: readonly SponsorFactsFragment[], placement: Placement, locale: Locale): SponsorView[] {
  const ofPlacement = links.filter(link => link.placement === placement)
  const once = new Map(ofPlacement.map(link => [link.documentId, link]))
  return [...once.values()].map(link => sponsorView(link, locale))
}

/**
 * What must be said of an article before anything else, where its paid lines go along with it: who pays for those of its text, and who runs
 * markets, wherever on the page their line stands. Each once.
 */
export function disclosuresToTell(links: readonly SponsorFactsFragment[], locale: Locale): string[] {
  const told = links.filter(({ placement, relationship }) =>
    placement === 'article_top' || placement === 'article_end' || (placement === 'footer' && relationship === 'market_operator'))
  return [...new Set(told.map(({ disclosure }) => words(disclosure, locale).text))]
}

function sponsorView(link: SponsorFactsFragment, locale: Locale): SponsorView {
  return {
    key: link.documentId,
    text: wordsOfPair(link.text, link.textEn, locale),
    call: link.label ? wordsOfPair(link.label, link.labelEn, locale) : null,
    disclosure: words(link.disclosure, locale),
    disclosureLabel: /^[^：.]*[：.]?/.exec(link.disclosure)?.[0] ?? '',
    href: link.href,
    isStronglyMarked: link.advertisement,
  }
}

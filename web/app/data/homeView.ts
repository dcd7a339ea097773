import type { HomePageQuery } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'
import { cardView, type CardView } from './cardView'
import { authorLink, categoryLink, type SiteLink } from './frameView'
import { moment } from './moment'
import { present } from './present'
import { recordStrip, type RecordStrip } from './recordStrip'
import { sponsorViews, type SponsorView } from './sponsorViews'

/** The story the front page opens with, and who wrote it. */
export type LeadView = CardView & { authors: SiteLink[] }

/** A section on the front page: its newest articles that stand nowhere else on it. */
export type SectionView = SiteLink & { articles: CardView[] }

/** The front page, from top to bottom. An article stands on it once. */
export type HomeView = {
  record: RecordStrip | null
  lead: LeadView | null
  seconds: CardView[]
  /** Open ones whose event closes next, the soonest first. */
  closing: CardView[]
  resolved: CardView[]
  sections: SectionView[]
  sponsors: SponsorView[]
}

type Answer = Pick<HomePageQuery, 'latest' | 'closing' | 'resolved' | 'sections' | 'trackRecord'>

const most = { closing: 4, resolved: 3, seconds: 2, ofSection: 3 }

/**
 * Makes the front page of the API's answer. The newest article with a picture that is still open leads, else the newest. What closes
 * next and what was just resolved follow beside it; of the rest the newest two stand below the lead, unless that would
 * leave nothing for the sections, and the others in their sections.
 */
export function homeView(answer: Answer, locale: Locale): HomeView {
  const cards = (articles: Answer['resolved']) => present(articles).flatMap(article => cardView(article, locale) ?? [])
  const placed = new Set<string>()
  const place = <Card extends CardView>(among: readonly Card[], number: number): Card[] => {
    const taken = among.filter(({ key }) => !placed.has(key)).slice(0, number)
    for (const { key } of taken) placed.add(key)
    return taken
  }

  const newest = present(answer.latest).flatMap((article): LeadView[] => {
    const card = cardView(article, locale)
    return card ? [{ ...card, authors: present(article.authors).map(author => authorLink(author, locale)) }] : []
  })
  const leading = newest.find(({ picture, standing }) => picture && standing?.kind === 'pending') ?? newest[0]
  const [lead = null] = leading ? place([leading], 1) : []
  const closing = place(closingNext(answer.closing, locale), most.closing)
  const resolved = place(justResolved(answer.resolved, locale), most.resolved)
  const left = newest.filter(({ key }) => !placed.has(key))
  const seconds = left.length > most.seconds * 2 ? place(left, most.seconds) : []
  const sections = present(answer.sections).map(section => ({
    ...categoryLink(section, locale), articles: place(cards(section.predictions), most.ofSection),
  }))
  return {
    record: recordStrip(answer.trackRecord, locale),
    lead,
    seconds,
    closing,
    resolved,
    sections: sections.filter(({ articles }) => articles.length > 0),
    sponsors: sponsorViews(present(answer.latest).flatMap(({ activeSponsorLinks }) => present(activeSponsorLinks)), 'list', locale),
  }
}

function closingNext(articles: Answer['closing'], locale: Locale): CardView[] {
  return present(articles).flatMap((article) => {
    const card = cardView(article, locale)
    return card ? [{ ...card, dated: dated(article.event?.closesAt, messagesFor(locale).home.closes, locale) }] : []
  })
}

function justResolved(articles: Answer['resolved'], locale: Locale): CardView[] {
  return present(articles).flatMap((article) => {
    const card = cardView(article, locale)
    return card ? [{ ...card, dated: dated(article.verdict?.resolvedAt, messagesFor(locale).home.resolvedOn, locale) }] : []
  })
}

function dated(iso: string | null | undefined, say: (date: string) => string, locale: Locale): CardView['dated'] {
  const at = moment(iso, locale)
  return at && { iso: at.iso, text: say(at.date) }
}

/** All articles of a front page, in their order. */
export function articlesOf({ lead, seconds, closing, resolved, sections }: HomeView): CardView[] {
  return [...lead ? [lead] : [], ...seconds, ...closing, ...resolved, ...sections.flatMap(({ articles }) => articles)]
}

import type { HomePageQuery } from '@presage/client/generated/documents'
import type { Locale } from '#shared/locale'
import { cardView, type CardView } from './cardView'
import { present } from './present'
import { sponsorViews, type SponsorView } from './sponsorViews'

/** The front page: one lead, the latest, what was just resolved. */
export type HomeView = {
  lead: CardView | null
  latest: CardView[]
  resolved: CardView[]
  sponsors: SponsorView[]
}

/**
 * Makes the front page of the API's answer. The newest article with a picture still open to be proven leads, else the newest;
 * an article stands once among lead and latest, and what was just resolved is left out of the latest.
 */
export function homeView({ latest, resolved }: Pick<HomePageQuery, 'latest' | 'resolved'>, locale: Locale): HomeView {
  const articles = present(latest)
  const newest = articles.flatMap(article => cardView(article, locale) ?? [])
  const lead = newest.find(card => card.picture && card.standing?.kind === 'pending') ?? newest[0] ?? null
  const justResolved = present(resolved).flatMap(article => cardView(article, locale) ?? [])
  const shownBelow = new Set(justResolved.map(({ key }) => key))
  return {
    lead,
    latest: newest.filter(card => card !== lead && !shownBelow.has(card.key)),
    resolved: justResolved.filter(({ key }) => key !== lead?.key),
    sponsors: sponsorViews(articles.flatMap(({ activeSponsorLinks }) => present(activeSponsorLinks)), 'list', locale),
  }
}

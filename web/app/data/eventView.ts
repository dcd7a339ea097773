import type { EventPageQuery, OutcomeFactsFragment } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import { otherLocale, type Locale } from '#shared/locale'
import { eventPath, predictionPath } from '#shared/paths'
import { volume } from './amount'
import { cardView, type CardView } from './cardView'
import { chance } from './chance'
import type { SiteLink } from './frameView'
import { listPage, type ListPage } from './listPage'
import { moment, type Moment } from './moment'
import { oddsChart, type OddsChartView } from './oddsChart'
import { present } from './present'
import { words, wordsOfPair, type Words } from './words'

type Event = NonNullable<EventPageQuery['eventBySlug']>

/** One outcome of an event, with the market's price of it and our article about it. */
export type OutcomeView = {
  key: string
  label: Words
  /** The label on the platform, where the page shows a translation. */
  ownLabel: Words | null
  price: string | null
  /** Kind of price, volume, and when it was taken. */
  priceDetails: string | null
  /** `statement` says what came true, and when; `null` while open. */
  resolution: { kind: OutcomeFactsFragment['resolution'], label: string, statement: string | null }
  /** Our articles about it, newest first. */
  articles: CardView[]
  /** Those in the other language, where there is none in the page's. */
  elsewhere: SiteLink[]
  chart: OddsChartView | null
}

/** An event as its page shows it. */
export type EventView = ListPage & {
  path: string
  /** What the page calls it. */
  name: Words
  /** The platform's own title, where the page shows a translation. */
  original: Words | null
  state: { kind: Event['eventState'], label: string }
  platform: string
  marketHref: string | null
  opens: Moment | null
  closes: Moment | null
  rules: Words[]
  /** Whether the rules or what decides are in the other language. */
  isInPlatformWords: boolean
  rulesFetched: string | null
  resolutionSource: Words | null
  isExclusive: boolean
  /** Only on the first page of its articles. */
  outcomes: OutcomeView[]
}

/** Makes of the API's answer what the event page shows; `null` for a page of articles past the last. */
export function eventView(event: Event, page: number, locale: Locale): EventView | null {
  const list = listPage(event.predictions, { page, path: eventPath(locale, event.slug) }, locale)
  if (!list) return null
  const say = messagesFor(locale).event
  const title = (locale === 'zh-Hans' && event.titleZh?.trim()) || event.title
  const rulesFetched = moment(event.rulesFetchedAt, locale)
  const articles = { here: present(event.predictions), elsewhere: present(event.elsewhere) }
  const rules = (event.rules ?? '').split(/\n+/).filter(text => text.trim() !== '').map(text => words(text.trim(), locale))
  const resolutionSource = event.resolutionSource?.trim() ? words(event.resolutionSource.trim(), locale) : null
  return {
    path: eventPath(locale, event.slug),
    name: words(title, locale),
    original: title === event.title ? null : words(event.title, locale),
    state: { kind: event.eventState, label: say.state[event.eventState] },
    platform: say.platform[event.platform],
    marketHref: event.marketUrl && /^https?:\/\//.test(event.marketUrl) ? event.marketUrl : null,
    opens: moment(event.opensAt, locale),
    closes: moment(event.closesAt, locale),
    rules,
    isInPlatformWords: [...rules, ...resolutionSource ? [resolutionSource] : []].some(({ lang }) => lang !== undefined),
    rulesFetched: rulesFetched && say.rulesFetched(rulesFetched.text),
    resolutionSource,
    isExclusive: event.exclusive === true,
    outcomes: page > 1 ? [] : present(event.outcomes).map(outcome => outcomeView(outcome, articles, locale)),
    ...list,
  }
}

type Articles = { here: Event['predictions'], elsewhere: Event['elsewhere'] }

function outcomeView(outcome: Event['outcomes'][number], { here, elsewhere }: Articles, locale: Locale): OutcomeView {
  const say = messagesFor(locale).event
  const label = locale === 'zh-Hans' ? wordsOfPair(outcome.labelZh?.trim() || outcome.label, outcome.label, locale) : words(outcome.label, locale)
  const isAbout = (article: { outcome: { documentId: string } | null }) => article.outcome?.documentId === outcome.documentId
  const about = here.filter(isAbout)
  const verdicts = about.flatMap(({ verdict }) => (verdict ? [{ ...verdict, at: verdict.issuedAt, isRevision: false }] : []))
  return {
    key: outcome.documentId,
    label,
    ownLabel: label.text === outcome.label ? null : words(outcome.label, locale),
    price: outcome.price === null ? null : chance(outcome.price),
    priceDetails: priceDetails(outcome, locale),
    resolution: { kind: outcome.resolution, label: say.resolution[outcome.resolution], statement: statement(outcome, locale) },
    articles: about.flatMap(article => cardView(article, locale) ?? []),
    elsewhere: about.length > 0 ? [] : elsewhere.filter(isAbout).flatMap(({ title, slug }) =>
      (slug ? [{ label: words(title, locale), href: predictionPath(otherLocale(locale), slug) }] : [])),
    chart: oddsChart({ outcome, verdicts }, locale),
  }
}

function statement({ resolution, resolvedAt }: OutcomeFactsFragment, locale: Locale): string | null {
  if (resolution === 'pending') return null
  const { verdict: say } = messagesFor(locale)
  const at = moment(resolvedAt, locale)
  return [say.outcome[resolution], ...at ? [say.resolvedOn(at.date)] : []].join(' · ')
}

function priceDetails(outcome: OutcomeFactsFragment, locale: Locale): string | null {
  if (outcome.price === null) return null
  const { event, verdict } = messagesFor(locale)
  const at = moment(outcome.priceAt, locale)
  const parts = [
    ...outcome.priceKind ? [verdict.priceKind[outcome.priceKind]] : [],
    ...outcome.volume === null ? [] : [verdict.volume(volume(outcome.volume, outcome.currency, locale))],
    ...at ? [event.priceAt(at.short)] : [],
  ]
  return parts.join(' · ') || null
}

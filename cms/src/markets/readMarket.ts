import type { Core } from '@strapi/strapi'
import type { MarketEvent, MarketResolution } from '@presage/markets/market'
import { parseMarketUrl } from '@presage/markets/parseMarketUrl'
import { articlesOfOutcomes, type ArticleReference } from './articlesOfOutcomes'
import { isMarketPlatform, markets } from './markets'
import { questionOf } from './question'
import { storedEvent } from './storedEvent'

/** A market as the platform shows it now, beside what we hold of it already. */
export interface MarketPreview {
  kind: 'market'
  event: Omit<MarketEvent, 'outcomes'>
  /** DocumentId of our event; null while it is new. */
  stored: string | null
  outcomes: PreviewedOutcome[]
}

export interface PreviewedOutcome {
  externalId: string
  label: string
  /** What an article on it would be titled. */
  question: string
  /** 0..1; null where nobody has made a price. */
  price: number | null
  volume: number | null
  currency: string
  resolution: MarketResolution['state']
  /** Whether the pasted address is this outcome's own. */
  named: boolean
  /** DocumentId of our outcome, and its article; null where there is none. */
  stored: string | null
  article: ArticleReference | null
}

/** A platform that is not read over an API, or a page we know nothing about: the event is made by hand. */
export interface MarketLink {
  kind: 'link'
  platform: 'metaculus' | 'other'
  url: string
}

/**
 * Reads the market behind an address an editor pasted. Changes nothing.
 * @param locale in which language an article is preferred where an outcome has several
 * @throws MarketProblem where the address means nothing, or the platform does not answer as it should
 */
export async function readMarket(strapi: Core.Strapi, url: string, locale: string): Promise<MarketPreview | MarketLink> {
  const parsed = parseMarketUrl(url)
  if (!isMarketPlatform(parsed.platform) || !('slug' in parsed)) return { kind: 'link', platform: parsed.platform as MarketLink['platform'], url: parsed.url }
  const event = await markets(strapi)[parsed.platform].readEvent({ slug: parsed.slug, kind: parsed.kind })
  const ours = await storedEvent(strapi, { platform: event.platform, externalId: event.externalId })
  const byExternalId = new Map(ours?.outcomes.map((outcome) => [outcome.externalId, outcome.documentId]))
  const articles = await articlesOfOutcomes(strapi, [...byExternalId.values()], locale)
  const { outcomes, ...rest } = event
  return {
    kind: 'market',
    event: rest,
    stored: ours?.documentId ?? null,
    outcomes: outcomes.map((outcome) => {
      const stored = byExternalId.get(outcome.externalId) ?? null
      return {
        externalId: outcome.externalId,
        label: outcome.label,
        question: questionOf(event.title, outcome.label, outcomes.length),
        price: outcome.price?.value ?? null,
        volume: outcome.volume,
        currency: outcome.currency,
        resolution: outcome.resolution.state,
        named: parsed.outcomeHint !== null && outcome.slug === parsed.outcomeHint,
        stored,
        article: (stored && articles.get(stored)) || null,
      }
    }),
  }
}

import type { Core, UID } from '@strapi/strapi'
import type { MarketEvent, MarketOutcome } from '@presage/markets/market'
import { parseMarketUrl } from '@presage/markets/parseMarketUrl'
import { EVENT, OUTCOME, PREDICTION } from '../rules/rule'
import { lockDocument } from '../storage/documentLock'
import { makeDue } from '../storage/eventSyncs'
import { inTransaction } from '../storage/inTransaction'
import { articlesOfOutcomes, type ArticleReference } from './articlesOfOutcomes'
import { eventFields, eventIdentity, outcomeFields } from './marketFields'
import { isMarketPlatform, markets } from './markets'
import { historyStart } from './missedPrices'
import { questionOf } from './question'
import { refreshEvent } from './refreshEvent'
import { ourOutcome, storedEvent } from './storedEvent'

export interface ImportWish {
  /** As pasted. */
  url: string
  /** ExternalIds of the outcomes to take over; those we hold already are refreshed too. */
  outcomes: readonly string[]
  /** Whether each of them shall have an article: a draft where there is none. */
  drafts: boolean
  /** The language of the drafts. */
  locale: string
}

export interface Imported {
  event: { documentId: string; title: string; created: boolean }
  outcomes: { documentId: string; label: string; created: boolean; article: (ArticleReference & { created: boolean }) | null }[]
}

/**
 * Takes a market over: creates or refreshes its event and the chosen outcomes, and gives each chosen outcome a draft where it has
 * no article. Importing again changes nothing but what the platform has changed since; what an editor wrote stays.
 * @returns null where the address is not of a platform that can be read
 * @throws MarketProblem as the platform does; nothing is stored then
 */
export async function importMarket(strapi: Core.Strapi, wish: ImportWish): Promise<Imported | null> {
  const parsed = parseMarketUrl(wish.url)
  if (!isMarketPlatform(parsed.platform) || !('slug' in parsed)) return null
  // Read anew: what the editor's page sent could be old, or anything.
  const market = await markets(strapi)[parsed.platform].readEvent({ slug: parsed.slug, kind: parsed.kind })
  const imported: unknown = await strapi.db.transaction(async () => {
    // Two who import the same market follow each other, so that the second finds what the first made.
    await lockDocument(strapi, 'market', `${market.platform} ${market.externalId}`)
    return takeOver(strapi, market, wish)
  })
  return imported as Imported
}

async function takeOver(strapi: Core.Strapi, market: MarketEvent, wish: ImportWish): Promise<Imported> {
  const known = await storedEvent(strapi, { platform: market.platform, externalId: market.externalId })
  const event = known?.documentId ?? (await create(strapi, EVENT, { ...eventIdentity(market), ...eventFields(market, []) }))
  // Refreshed with what we held before, so that a new outcome's own rules are no change of the others' ground.
  if (known) await refreshEvent(strapi, event, market)
  const before = await storedEvent(strapi, { documentId: event })
  if (!before) throw new Error('The event is gone.')
  const outcomes: { documentId: string; created: boolean; of: MarketOutcome }[] = []
  for (const of of market.outcomes.filter(({ externalId }) => wish.outcomes.includes(externalId))) {
    const held = ourOutcome(before, market, of)?.documentId
    const documentId = held ?? (await create(strapi, OUTCOME, { ...outcomeFields(of), externalId: of.externalId, event }))
    outcomes.push({ documentId, created: !held, of })
  }
  if (!known || outcomes.some(({ created }) => created)) {
    await refreshEvent(strapi, event, market, { quietly: true })
    // The next sync brings the prices they have had so far.
    await inTransaction(strapi, (knex) => makeDue(knex, event, historyStart(market.opensAt, Date.now())))
  }
  const articles = await articlesOfOutcomes(strapi, outcomes.map(({ documentId }) => documentId), wish.locale)
  const result: Imported = { event: { documentId: event, title: market.title, created: !known }, outcomes: [] }
  for (const { documentId, created, of } of outcomes) {
    const found = articles.get(documentId)
    const title = questionOf(market.title, of.label, market.outcomes.length)
    const article = found
      ? { ...found, created: false }
      : wish.drafts ? { ...(await draft(strapi, { title, event, outcome: documentId }, wish.locale)), created: true } : null
    result.outcomes.push({ documentId, label: of.label, created, article })
  }
  return result
}

async function draft(
  strapi: Core.Strapi,
  fields: { title: string; event: string; outcome: string },
  locale: string,
): Promise<ArticleReference> {
  const documents = strapi.documents(PREDICTION)
  const { documentId, title } = await documents.create({ data: fields, locale } as Parameters<typeof documents.create>[0])
  return { documentId, title: String(title), locale, published: false }
}

/** Through the document service, so that every rule holds. */
async function create(strapi: Core.Strapi, uid: UID.ContentType, data: Record<string, unknown>): Promise<string> {
  const documents = strapi.documents(uid)
  return (await documents.create({ data } as Parameters<typeof documents.create>[0])).documentId
}

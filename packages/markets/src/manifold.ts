import { checkShape } from './checkShape.js'
import { eventState } from './eventState.js'
import { historyPoints, type TimedPrice } from './historyPoints.js'
import type { HttpJson } from './httpJson.js'
import { manifoldAnswerResolution, manifoldResolution } from './manifoldResolution.js'
import { manifoldBets, manifoldKind, manifoldMarket, type ManifoldMarket } from './manifoldShapes.js'
import type { EventReference, MarketAdapter, MarketEvent, MarketOutcome, OutcomeReference, PricePoint } from './market.js'
import { pathPart, under } from './pathPart.js'
import { MarketProblem } from './problem.js'
import { quotedPrice } from './quotedPrice.js'

const platform = 'manifold'

const betsPerPage = 1000
// Twenty thousand bets; of a market with more, the history begins later.
const mostPages = 20

/**
 * Manifold, read without a key. What it calls a market is an event here: of one outcome for BINARY, of one for each answer for
 * MULTIPLE_CHOICE, exclusive where the answers sum to one. Everything else, and markets in another money than mana, is refused as
 * `unsupported_market`.
 *
 * The price is the market maker's own probability, of kind `mid`; there is no bid or ask. `closesAt` is the earlier of the creator's date
 * and the resolution, since that is what the platform gives. Endings follow `manifoldResolution`.
 *
 * @param base base address: https://api.manifold.markets
 */
export function createManifold(http: HttpJson, base: string, now: () => number): MarketAdapter {
  async function readEvent(reference: EventReference): Promise<MarketEvent> {
    const path = 'externalId' in reference ? `market/${pathPart(platform, reference.externalId)}` : `slug/${pathPart(platform, reference.slug)}`
    const { value, at } = await http(platform, under(base, `v0/${path}`))
    return toEvent(readMarket(value), at, now())
  }

  async function readHistory({ externalId }: OutcomeReference, from: Date, to: Date): Promise<PricePoint[]> {
    const [contractId = '', answerId = null] = externalId.split(':')
    if (!(to.getTime() > from.getTime())) return []
    const prices: TimedPrice[] = []
    let before: string | null = null
    for (let page = 0; page < mostPages; page += 1) {
      const bets = await readBets(pathPart(platform, contractId), from, to, before)
      prices.push(...bets.filter(bet => (bet.answerId ?? null) === answerId).map(bet => ({ time: bet.createdTime, price: bet.probAfter })))
      const oldest = bets.at(-1)
      if (bets.length < betsPerPage || oldest === undefined || oldest.id === before || oldest.createdTime < from.getTime()) break
      before = oldest.id
    }
    // Newest first, and sorting keeps that order within a millisecond: turned round, so that of two at once the later bet is last.
    return historyPoints(prices.reverse(), from.getTime(), to.getTime())
  }

  async function readBets(contractId: string, from: Date, to: Date, before: string | null) {
    const { value } = await http(platform, under(base, 'v0/bets', {
      contractId,
      limit: betsPerPage,
      afterTime: from.getTime() - 1,
      beforeTime: to.getTime() + 1,
      ...(before === null ? {} : { before }),
    }))
    return checkShape(platform, manifoldBets, value)
  }

  return { platform, readEvent, readHistory }
}

function readMarket(value: unknown): ManifoldMarket {
  const { outcomeType, token } = checkShape(platform, manifoldKind, value)
  if (outcomeType !== 'BINARY' && outcomeType !== 'MULTIPLE_CHOICE') throw new MarketProblem('unsupported_market', { platform })
  if ((token ?? 'MANA') !== 'MANA') throw new MarketProblem('unsupported_market', { platform })
  return checkShape(platform, manifoldMarket, value)
}

function toEvent(market: ManifoldMarket, at: number, now: number): MarketEvent {
  const outcomes = outcomesOf(market, at)
  if (outcomes.length === 0) throw new MarketProblem('empty', { platform, field: 'answers' })
  const isTrading = !market.isResolved && (market.closeTime === null || Date.parse(market.closeTime) > now)
  return {
    platform,
    externalId: market.id,
    url: pageOf(market),
    title: market.question,
    rules: market.textDescription || null,
    resolutionSource: null,
    exclusive: market.outcomeType === 'MULTIPLE_CHOICE' && market.shouldAnswersSumToOne !== false && outcomes.length > 1,
    opensAt: market.createdTime,
    closesAt: market.closeTime,
    state: eventState(outcomes.map(({ resolution }) => ({ isTrading, resolution }))),
    outcomes,
    fetchedAt: new Date(now).toISOString(),
  }
}

function outcomesOf(market: ManifoldMarket, at: number): MarketOutcome[] {
  const shared = { tokenId: null, rules: null, currency: 'MANA' } as const
  if (market.outcomeType === 'BINARY') {
    return [{
      ...shared,
      externalId: market.id,
      slug: null,
      label: market.question,
      price: quotedPrice(market.probability, 'mid', null, null, at),
      volume: market.volume ?? null,
      resolution: manifoldResolution(market),
    }]
  }
  return market.answers.map(answer => ({
    ...shared,
    externalId: `${market.id}:${answer.id}`,
    slug: answer.id,
    label: answer.text,
    price: quotedPrice(answer.probability, 'mid', null, null, at),
    // The market's own volume is that of all answers together.
    volume: answer.volume ?? null,
    resolution: manifoldAnswerResolution(answer, market),
  }))
}

// Built here, not taken over: the address in the answer could be anything.
function pageOf({ creatorUsername, slug, url }: ManifoldMarket): string {
  const last = slug || url.split('/').at(-1) || ''
  return `https://manifold.markets/${encodeURIComponent(creatorUsername)}/${encodeURIComponent(last)}`
}

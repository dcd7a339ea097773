import { found, type Answer } from './answer.js'
import type { WorldEvent, WorldOutcome } from './world.js'

/** Gamma, by the path behind `/gamma/`; null where there is nothing. */
export function answerGamma(path: string, events: readonly WorldEvent[]): Answer {
  const [kind, ...rest] = path.split('/')
  const key = rest.at(-1) ?? ''
  const bySlug = rest[0] === 'slug'
  const named = (thing: { id: string, slug: string }) => bySlug ? thing.slug === key : thing.id === key
  if (kind === 'events') {
    const event = events.find(named)
    return event === undefined ? null : found(gammaEvent(event))
  }
  if (kind !== 'markets') return null
  const event = events.find(({ outcomes }) => outcomes.some(named))
  const outcome = event?.outcomes.find(named)
  if (event === undefined || outcome === undefined) return null
  return found({ ...gammaMarket(event, outcome), events: [{ id: event.id, slug: event.slug, title: event.title }] })
}

const longestWindow = 15 * 24 * 60 * 60

/** The CLOB, by the path behind `/clob/`. */
export function answerClob(path: string, query: URLSearchParams, events: readonly WorldEvent[]): Answer {
  if (path !== 'prices-history') return null
  const token = query.get('market') ?? ''
  const outcome = events.flatMap(({ outcomes }) => outcomes).find(({ tokenIds }) => tokenIds.includes(token))
  if (outcome === undefined) return found({ history: [] })
  const number = (name: string) => Number(query.get(name) ?? Number.NaN)
  const [start, end, fidelity] = [number('startTs'), number('endTs'), number('fidelity')]
  if (!Number.isInteger(start) || !Number.isInteger(end)) return { status: 400, json: { error: 'startTs and endTs are required' } }
  if (fidelity < 720 && end - start > longestWindow) return { status: 400, json: { error: 'the interval is too long for this fidelity' } }
  if (fidelity < 720 && outcome.oracle === 'resolved') return found({ history: [] })
  const isYes = token === outcome.tokenIds[0]
  const points = outcome.history.map(({ at, price }) => ({ t: Math.floor(at / 1000), p: isYes ? price : 1 - price }))
  const inside = points.filter(({ t }) => t >= start && t <= end)
  return found({ history: [...new Map(inside.map(point => [Math.floor(point.t / 60 / fidelity), point])).values()] })
}

function gammaEvent(event: WorldEvent): object {
  const text = (time: number) => new Date(time).toISOString()
  return {
    id: event.id,
    ticker: event.slug,
    slug: event.slug,
    title: event.title,
    description: event.rules,
    resolutionSource: '',
    startDate: text(event.opensAt).replace('Z', '458Z'),
    creationDate: text(event.opensAt),
    ...(event.closesAt === null ? {} : { endDate: text(event.closesAt).replace('.000Z', 'Z') }),
    image: 'https://polymarket-upload.example/picture.png',
    active: true,
    closed: event.isClosed,
    archived: false,
    restricted: true,
    liquidity: 43_042.5,
    volume: event.outcomes.reduce((sum, { volume }) => sum + volume, 0),
    negRisk: event.exclusive,
    commentCount: 12,
    showAllOutcomes: true,
    markets: event.outcomes.map(outcome => gammaMarket(event, outcome)),
    tags: [{ id: '2', label: 'Politics', slug: 'politics' }],
  }
}

// Lists are JSON inside a string, amounts text beside a number, the closing time has a blank and "+00", and the oracle's status is absent
// while it is silent.
function gammaMarket(event: WorldEvent, outcome: WorldOutcome): object {
  const isClosed = event.isClosed || outcome.oracle === 'resolved'
  const ended = outcome.endedAt === null ? null : new Date(outcome.endedAt).toISOString()
  return {
    id: outcome.id,
    question: outcome.question,
    conditionId: `0x${outcome.id.padStart(64, '0')}`,
    slug: outcome.slug,
    description: event.rules,
    outcomes: JSON.stringify(['Yes', 'No']),
    outcomePrices: JSON.stringify(shownPrices(outcome).map(String)),
    clobTokenIds: JSON.stringify(outcome.tokenIds),
    volume: String(outcome.volume),
    volumeNum: outcome.volume,
    active: true,
    closed: isClosed,
    archived: false,
    ...(event.closesAt === null ? {} : { endDate: new Date(event.closesAt).toISOString() }),
    ...(isClosed && ended !== null ? { closedTime: `${ended.slice(0, 10)} ${ended.slice(11, 19)}+00`, umaEndDate: ended } : {}),
    ...(event.isBinary ? {} : { groupItemTitle: outcome.label }),
    ...quotes(outcome, isClosed),
    ...(outcome.oracle === 'silent' ? {} : { umaResolutionStatus: outcome.oracle }),
    umaResolutionStatuses: JSON.stringify(outcome.oracle === 'silent' ? [] : ['proposed']),
    enableOrderBook: true,
    acceptingOrders: !isClosed,
    negRisk: event.exclusive,
  }
}

function shownPrices({ price, oracle, ending }: WorldOutcome): [number, number] {
  if (oracle === 'resolved' && ending !== null) {
    const pinned = { yes: 1, no: 0, void: 0.5, unclear: 0.3 }[ending]
    return [pinned, Number((1 - pinned).toFixed(4))]
  }
  return price === null ? [0.5, 0.5] : [price, Number((1 - price).toFixed(4))]
}

function quotes({ price }: WorldOutcome, isClosed: boolean): object {
  if (price === null) return { lastTradePrice: 0, bestBid: 0, bestAsk: 1, spread: 1 }
  if (isClosed) return { lastTradePrice: price, bestBid: 0, bestAsk: 1, spread: 1 }
  const half = Math.min(0.005, price, 1 - price)
  return {
    lastTradePrice: price,
    bestBid: Number((price - half).toFixed(4)),
    bestAsk: Number((price + half).toFixed(4)),
    spread: Number((2 * half).toFixed(4)),
  }
}

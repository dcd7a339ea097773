import type { MarketPlatform } from '../market.js'

/** How an outcome of the stand-in stands. `unclear` is settled at a value that is neither yes, no nor half. */
export type Ending = 'yes' | 'no' | 'void' | 'unclear'

export interface WorldOutcome {
  /** The platform's id: a number on Polymarket, a ticker on Kalshi, an answer's id on Manifold (of a binary the event's own id). */
  id: string
  /** Last part of its address, where it has one. */
  slug: string
  label: string
  /** The question in full. */
  question: string
  /** Of the token of yes and of no, on Polymarket. */
  tokenIds: [string, string]
  /** 0 to 1; null while nobody has traded. */
  price: number | null
  volume: number
  /** Oldest first; milliseconds since 1970. */
  history: { at: number, price: number }[]
  /** `proposed` and `disputed` keep the outcome open for the platform's word. */
  oracle: 'silent' | 'proposed' | 'disputed' | 'resolved'
  ending: Ending | null
  endedAt: number | null
  /** Kalshi: moved to the historical part. */
  isHistorical: boolean
}

export interface WorldEvent {
  platform: MarketPlatform
  id: string
  slug: string
  title: string
  rules: string
  /** Kalshi's series; Manifold's creator. */
  owner: string
  exclusive: boolean
  /** Manifold: one yes-or-no question instead of a list of answers. */
  isBinary: boolean
  opensAt: number
  closesAt: number | null
  /** No more trading. */
  isClosed: boolean
  outcomes: WorldOutcome[]
}

/** A new event, in as many words as a test needs; the rest is made up. */
export interface NewEvent {
  platform: MarketPlatform
  slug: string
  title: string
  rules?: string
  owner?: string
  exclusive?: boolean
  isBinary?: boolean
  opensAt?: number
  closesAt?: number | null
  /** Their labels with today's price; null for one that nobody has traded. */
  outcomes: Record<string, number | null>
}

const day = 24 * 60 * 60 * 1000
const hour = day / 24
const historyDays = 60

/** What the stand-in's platforms list: a small world of our own making, which changes when told to. */
export class World {
  readonly events: WorldEvent[] = []
  private made = 0

  /** @param now milliseconds since 1970 */
  constructor(private readonly now: () => number) {}

  /** @throws Error where there is none: `name` is an event's id or slug, in any case */
  event(name: string): WorldEvent {
    const found = this.events.find(event => isNamed(event, name))
    if (found === undefined) throw new Error(`There is no event "${name}". There are: ${this.events.map(({ slug }) => slug).join(', ')}`)
    return found
  }

  /**
   * @throws Error where there is none, or several: `name` is an outcome's id, slug or label, in any case, or the event of a single
   * outcome
   */
  outcome(name: string): WorldOutcome {
    const outcomes = this.events.flatMap(event => event.outcomes.filter(outcome =>
      isNamed(outcome, name) || same(outcome.label, name) || (event.outcomes.length === 1 && isNamed(event, name))))
    const [found, another] = outcomes
    if (found === undefined || another !== undefined) throw new Error(`${outcomes.length} outcomes are called "${name}"; use the id`)
    return found
  }

  addEvent(made: NewEvent): WorldEvent {
    const number = 900_001 + this.events.length
    const isKalshi = made.platform === 'kalshi'
    const event: WorldEvent = {
      platform: made.platform,
      id: isKalshi ? made.slug.toUpperCase() : made.platform === 'manifold' ? `contract${number}` : String(number),
      slug: isKalshi ? made.slug.toUpperCase() : made.slug,
      title: made.title,
      rules: made.rules ?? `Resolves by what credible media report about: ${made.title}`,
      owner: made.owner ?? (isKalshi ? (made.slug.split('-')[0] ?? '').toUpperCase() : 'StandIn'),
      exclusive: made.exclusive ?? false,
      isBinary: made.isBinary ?? Object.keys(made.outcomes).length === 1,
      opensAt: made.opensAt ?? this.now() - historyDays * day,
      closesAt: made.closesAt === undefined ? this.now() + 30 * day : made.closesAt,
      isClosed: false,
      outcomes: [],
    }
    event.outcomes.push(...Object.entries(made.outcomes).map(([label, price]) => this.newOutcome(event, label, price)))
    this.events.push(event)
    return event
  }

  /** A trade at this price, now. */
  setPrice(name: string, price: number): void {
    if (!(price >= 0 && price <= 1)) throw new Error('A price is a number from 0 to 1')
    const outcome = this.outcome(name)
    outcome.price = price
    outcome.volume += 100
    outcome.history.push({ at: this.now(), price })
  }

  /** The platform's last word. With the last outcome the event closes. */
  resolve(name: string, as: Ending): void {
    const outcome = this.outcome(name)
    Object.assign(outcome, { ending: as, endedAt: this.now(), oracle: 'resolved' })
    const event = this.eventOf(outcome)
    if (event.outcomes.every(({ ending }) => ending !== null)) event.isClosed = true
  }

  /** An ending that has been put forward and may still be disputed. */
  propose(name: string, as: Ending): void {
    Object.assign(this.outcome(name), { ending: as, endedAt: this.now(), oracle: 'proposed' })
  }

  /** Takes an ending back into dispute. */
  dispute(name: string): void {
    Object.assign(this.outcome(name), { oracle: 'disputed' })
  }

  /** As if nothing had been said about how it ended. */
  reopen(name: string): void {
    const outcome = this.outcome(name)
    Object.assign(outcome, { ending: null, endedAt: null, oracle: 'silent' })
    this.eventOf(outcome).isClosed = false
  }

  /** Kalshi: moves a settled market to the historical part. */
  archive(name: string): void {
    this.outcome(name).isHistorical = true
  }

  changeRules(name: string, rules: string): void {
    this.event(name).rules = rules
  }

  /** Ends trading without saying how anything ended. */
  close(name: string): void {
    this.event(name).isClosed = true
  }

  /** @param closesAt null takes the date away */
  setEnd(name: string, closesAt: Date | null): void {
    this.event(name).closesAt = closesAt === null ? null : closesAt.getTime()
  }

  private eventOf(outcome: WorldOutcome): WorldEvent {
    const event = this.events.find(({ outcomes }) => outcomes.includes(outcome))
    if (event === undefined) throw new Error('An outcome belongs to an event')
    return event
  }

  private newOutcome(event: WorldEvent, label: string, price: number | null): WorldOutcome {
    this.made += 1
    const words = label.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
    const id = { polymarket: String(500_000 + this.made), kalshi: `${event.id}-${words.replaceAll('-', '').slice(0, 12).toUpperCase()}`, manifold: `answer${this.made}` }
    return {
      id: event.platform === 'manifold' && event.isBinary ? event.id : id[event.platform],
      slug: event.platform === 'polymarket' && !event.isBinary ? `${words}-${event.slug}` : event.platform === 'polymarket' ? event.slug : id[event.platform],
      label,
      question: event.isBinary ? event.title : `${label}: ${event.title}`,
      // As long as the platform's own.
      tokenIds: [`7${String(this.made).padStart(76, '1')}`, `8${String(this.made).padStart(76, '2')}`],
      price,
      volume: price === null ? 0 : 12_000 + this.made * 730,
      history: price === null ? [] : walkTo(price, this.made, this.now()),
      oracle: 'silent',
      ending: null,
      endedAt: null,
      isHistorical: false,
    }
  }
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function isNamed(thing: { id: string, slug: string }, name: string): boolean {
  return same(thing.id, name) || same(thing.slug, name)
}

// An hourly wander that ends at today's price, the same one every time for the same outcome.
function walkTo(price: number, seed: number, now: number): { at: number, price: number }[] {
  const points: { at: number, price: number }[] = []
  let at = Math.floor(now / hour) * hour
  let value = price
  for (let index = 0; index < historyDays * 24; index += 1) {
    points.push({ at, price: Math.round(value * 1000) / 1000 })
    value = Math.min(0.97, Math.max(0.03, value + Math.sin(index * 0.37 + seed * 1.7) * 0.004 + Math.sin(index * 0.011 + seed) * 0.002))
    at -= hour
  }
  return points.reverse()
}

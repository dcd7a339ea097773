import { addressesIn } from './addressesIn.js'
import type { MarketPlatform } from './market.js'
import { MarketProblem } from './problem.js'

/** What an address that was pasted stands for. */
export type ParsedMarket =
  | {
    platform: MarketPlatform
    /**
     * Whether `slug` names an event or one market of it; either can be given to `readEvent`. Manifold calls an event a market, so it is
     * always `event` there.
     */
    kind: 'event' | 'market'
    slug: string
    /** The outcome that the address points at (`MarketOutcome.slug`); null where it names none. */
    outcomeHint: string | null
    /** The address without what tracks or decorates it. */
    url: string
  }
  /** Linked to, and entered by hand. */
  | { platform: 'metaculus' | 'other', url: string }

type Reader = (parts: readonly string[], url: URL) => ParsedMarket | null

// Longer texts are not a pasted address; a bound keeps the search short.
const longestText = 20_000

const readers: Record<string, Reader> = {
  'polymarket.com': readPolymarket,
  'kalshi.com': readKalshi,
  'manifold.markets': readManifold,
  'metaculus.com': readMetaculus,
}

/**
 * Understands what a person pastes: the address of an event or market of Polymarket, Kalshi or Manifold in any of its forms (with a
 * language, without "https://", in quotes, amid Chinese text, with whatever a browser or messenger adds), a question of Metaculus, or any
 * other http(s) address. Of several addresses the first that belongs to a platform counts.
 *
 * @throws MarketProblem `not_a_market_url`, and nothing else, where there is no address in the text
 */
export function parseMarketUrl(text: string): ParsedMarket {
  const addresses = addressesIn(text.slice(0, longestText), Object.keys(readers))
  let other: ParsedMarket | null = null
  for (const { known, whole } of addresses) {
    const read = known === null ? null : readers[known.hostname.replace(/^(?:www|m)\./, '')]?.(partsOf(known), known) ?? null
    if (read !== null) return read
    other ??= { platform: 'other', url: whole.href }
  }
  if (other === null) throw new MarketProblem('not_a_market_url')
  return other
}

/** The parts of the path, each without what was pasted along behind it. */
function partsOf(url: URL): string[] {
  return url.pathname.split('/').filter(part => part !== '').map(part => namePart(part) ?? '')
}

/** The name at the start of a text, or null where it does not start with one. */
function namePart(text: string | null | undefined): string | null {
  return /^[\w~-]+(?:\.[\w~-]+)*/.exec(text ?? '')?.[0].slice(0, 256) ?? null
}

// "/event/x", "/event/x/y", "/market/y", each also behind a language: "/zh/event/x", "/pt-br/event/x".
const polymarketLanguage = /^[a-z]{2}(?:-[a-z]{2,4})?$/i

function readPolymarket(parts: readonly string[], url: URL): ParsedMarket | null {
  const [word, first, second] = polymarketLanguage.test(parts[0] ?? '') ? parts.slice(1) : parts
  if (!first) return null
  if (word?.toLowerCase() === 'market') {
    return { platform: 'polymarket', kind: 'market', slug: first, outcomeHint: first, url: `https://polymarket.com/market/${first}` }
  }
  if (word?.toLowerCase() !== 'event') return null
  const hint = second || namePart(url.searchParams.get('marketSlug'))
  const page = `https://polymarket.com/event/${first}`
  return { platform: 'polymarket', kind: 'event', slug: first, outcomeHint: hint, url: hint === null ? page : `${page}/${hint}` }
}

// "/markets/{series}/{title}/{event}", and the event's or a market's ticker wherever else it stands: a fourth part, "#…",
// "?market_ticker=…".
function readKalshi(parts: readonly string[], url: URL): ParsedMarket | null {
  const [first = '', ...rest] = parts
  const word = first.toLowerCase()
  if (rest.length === 0 || rest.includes('')) return null
  if (word !== 'markets' && word !== 'events') return null
  // Of "/events/{series}/{event}" and "/events/{event}" the last names the event; "/markets/{series}" and "/markets/{series}/{title}"
  // name a series only.
  const ticker = (word === 'events' ? rest.at(-1) : rest[2] ?? rest[0]) ?? ''
  const inAddress = [rest[3], namePart(url.hash.slice(1)), ...['market_ticker', 'ticker', 'market'].map(name => namePart(url.searchParams.get(name)))]
  const hint = word === 'markets' ? inAddress.find(name => name?.toLowerCase().startsWith(`${ticker.toLowerCase()}-`)) ?? null : null
  return {
    platform: 'kalshi',
    kind: 'event',
    // Tickers are upper-case, though the site's addresses are not.
    slug: ticker.toUpperCase(),
    outcomeHint: hint === null ? null : hint.toUpperCase(),
    url: `https://kalshi.com/${word}/${rest.slice(0, 3).join('/').toLowerCase()}${hint === null ? '' : `#${hint.toLowerCase()}`}`,
  }
}

// Pages of Manifold's own, which are built like "/{user}/{market}".
const manifoldPages = new Set([
  'about', 'ad', 'admin', 'ads', 'api', 'browse', 'calibration', 'charity', 'dashboard', 'explore', 'find', 'group', 'groups', 'home', 'leagues', 'live', 'link',
  'links', 'login', 'lootbox', 'love', 'mana', 'manifest', 'messages', 'news', 'notifications', 'old-posts', 'politics', 'post', 'posts', 'questions', 'redeem',
  'referral', 'reports', 'search', 'shop', 'sitemap', 'stats', 'terms', 'topic', 'tournaments', 'umami', 'user', 'week',
])

function readManifold(parts: readonly string[]): ParsedMarket | null {
  const [user, slug] = parts[0] === 'embed' ? parts.slice(1) : parts
  if (!user || !slug || manifoldPages.has(user.toLowerCase()) || user === 'grid') return null
  return { platform: 'manifold', kind: 'event', slug, outcomeHint: null, url: `https://manifold.markets/${user}/${slug}` }
}

// "/questions/{number}/{title}", also behind a language. A post's number is all that counts.
function readMetaculus(parts: readonly string[]): ParsedMarket | null {
  const at = parts.indexOf('questions')
  const number = at < 0 || at > 1 ? null : /^\d{1,9}$/.exec(parts[at + 1] ?? '')
  if (number === null) return null
  const title = parts[at + 2]
  return { platform: 'metaculus', url: `https://www.metaculus.com/questions/${number[0]}/${title ? `${title}/` : ''}` }
}

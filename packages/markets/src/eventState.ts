import type { MarketEvent, MarketResolution } from './market.js'

/**
 * An event is open while anything of it can be traded, closed until everything has ended, resolved once it has, and void if nothing but
 * void came of it.
 *
 * @param outcomes at least one
 */
export function eventState(outcomes: readonly { isTrading: boolean, resolution: MarketResolution }[]): MarketEvent['state'] {
  const endings = outcomes.map(({ resolution }) => resolution.state === 'resolved' ? resolution.as : null)
  if (endings.every(ending => ending === 'void')) return 'void'
  if (endings.every(ending => ending !== null)) return 'resolved'
  return outcomes.some(({ isTrading, resolution }) => isTrading && resolution.state !== 'resolved') ? 'open' : 'closed'
}

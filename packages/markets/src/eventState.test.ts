import { eventState } from './eventState.js'
import type { MarketResolution } from './market.js'

const pending: MarketResolution = { state: 'pending' }
const unclear: MarketResolution = { state: 'unclear', why: 'disputed' }
const ended = (as: 'yes' | 'no' | 'void'): MarketResolution => ({ state: 'resolved', as, at: null })

test.each<[string, [boolean, MarketResolution][], string]>([
  ['open while one trades', [[false, ended('yes')], [true, pending]], 'open'],
  ['closed when none does', [[false, ended('yes')], [false, pending]], 'closed'],
  ['closed while one is unclear', [[false, ended('no')], [false, unclear]], 'closed'],
  ['not open for an outcome that has ended, whatever its market says', [[true, ended('yes')], [false, pending]], 'closed'],
  ['resolved when all have ended', [[false, ended('yes')], [true, ended('void')]], 'resolved'],
  ['void when nothing but void came of it', [[false, ended('void')], [false, ended('void')]], 'void'],
])('%s', (_name, outcomes, expected) => {
  expect(eventState(outcomes.map(([isTrading, resolution]) => ({ isTrading, resolution })))).toBe(expected)
})

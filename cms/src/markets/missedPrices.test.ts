import type { EventSync } from '../storage/eventSyncs'
import { missingSince } from './missedPrices'

const minute = 60_000
const now = Date.parse('2026-03-31T10:00:00Z')
const sync = (fields: Partial<EventSync>) => ({ succeeded_at: now - 5 * minute, history_from: null, ...fields }) as EventSync

describe('prices are missing', () => {
  it('since the event opened, where it was never synced', () => {
    expect(missingSince(undefined, '2026-01-01T00:00:00Z', 5 * minute, now)).toBe(Date.parse('2026-01-01T00:00:00Z'))
    expect(missingSince(sync({ succeeded_at: null }), null, 5 * minute, now)).toBe(now - 365 * 24 * 60 * minute)
  })

  it('since the last sync, where it is more than three intervals ago', () => {
    expect(missingSince(sync({}), null, 5 * minute, now)).toBeNull()
    expect(missingSince(sync({ succeeded_at: now - 15 * minute }), null, 5 * minute, now)).toBeNull()
    expect(missingSince(sync({ succeeded_at: now - 16 * minute }), null, 5 * minute, now)).toBe(now - 16 * minute)
  })

  it('as long as an earlier sync still owes them', () => {
    expect(missingSince(sync({ history_from: 17 }), '2026-01-01T00:00:00Z', 5 * minute, now)).toBe(17)
  })
})

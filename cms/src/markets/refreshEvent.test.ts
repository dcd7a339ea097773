import type { MarketEvent, MarketOutcome } from '@presage/markets/market'
import { eventChangesBetween } from './eventChangesBetween'
import { rulesText } from './marketFields'
import { proposalFor } from './proposalFor'
import type { StoredEvent } from './storedEvent'

describe('what a platform changed', () => {
  const ours = (fields: Partial<StoredEvent> = {}) =>
    ({ documentId: 'e1', rules: 'Old rules.', closesAt: '2026-06-01T00:00:00.000Z', eventState: 'open', ...fields }) as StoredEvent
  const theirs = (fields: Partial<MarketEvent> = {}) => ({ rules: 'Old rules.', closesAt: '2026-06-01T00:00:00Z', state: 'open', ...fields }) as MarketEvent
  const fieldsOf = (one: StoredEvent, other: MarketEvent) => eventChangesBetween(one, other, [], 1).map(({ field }) => field)

  it('is nothing where only the writing of a time differs', () => {
    expect(fieldsOf(ours(), theirs())).toEqual([])
  })

  it('is named with what was before and after', () => {
    expect(eventChangesBetween(ours(), theirs({ rules: 'New rules.', state: 'closed' }), [], 7)).toEqual([
      { event_document_id: 'e1', at: 7, field: 'rules', before: 'Old rules.', after: 'New rules.' },
      { event_document_id: 'e1', at: 7, field: 'eventState', before: 'open', after: 'closed' },
    ])
    expect(fieldsOf(ours({ closesAt: null }), theirs())).toEqual(['closesAt'])
  })

  it('is nothing where the platform leaves something open, or we held no rules', () => {
    expect(fieldsOf(ours(), theirs({ rules: null, closesAt: null }))).toEqual([])
    expect(fieldsOf(ours({ rules: null }), theirs())).toEqual([])
  })
})

describe('the rules of an event', () => {
  const outcome = (label: string, rules: string | null) => ({ label, rules }) as MarketOutcome
  const event = { rules: 'They meet face to face.' } as MarketEvent

  it('have those of the outcomes we hold under them, where they say more', () => {
    expect(rulesText(event, [outcome('Kim', 'Kim Jong Un, in person.'), outcome('Xi', 'They meet face to face.'), outcome('Modi', null)])).toBe(
      'They meet face to face.\n\nKim\nKim Jong Un, in person.',
    )
    expect(rulesText({ ...event, rules: null }, [])).toBeNull()
  })
})

describe('a proposal', () => {
  const ours = { documentId: 'o1', resolution: 'pending' } as const
  const yes = { state: 'resolved', as: 'yes', at: null } as const

  it('is what the platform reports without doubt', () => {
    expect(proposalFor(yes, ours, new Set())).toBe('yes')
    expect(proposalFor({ state: 'unclear', why: 'disputed' }, ours, new Set())).toBeNull()
    expect(proposalFor({ state: 'pending' }, ours, new Set())).toBeNull()
  })

  it('is not made again once dismissed, but another ending is', () => {
    expect(proposalFor(yes, ours, new Set(['o1 yes']))).toBeNull()
    expect(proposalFor({ ...yes, as: 'void' }, ours, new Set(['o1 yes']))).toBe('void')
  })

  it('stays where the platform contradicts what we say', () => {
    expect(proposalFor(yes, { ...ours, resolution: 'yes' }, new Set())).toBeNull()
    expect(proposalFor(yes, { ...ours, resolution: 'no' }, new Set())).toBe('yes')
  })
})

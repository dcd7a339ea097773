import { timeTicks } from './timeTicks'

const at = (time: string) => Date.parse(time)

test.each([
  ['2025-01-01T00:00:00Z', '2026-12-31T00:00:00Z', '2026年1月'],
  ['2025-01-01T00:00:00Z', '2025-03-01T00:00:00Z', '2月1日'],
  ['2025-01-01T00:00:00Z', '2025-01-01T12:00:00Z', '1月1日 14:00'],
])('from %s to %s there are round dates, as %s', (from, to, label) => {
  const ticks = timeTicks(at(from), at(to), 'zh-Hans')
  expect(ticks.map(tick => tick.label)).toContain(label)
})

test('labels keep their distance and do not end after the axis, however long the stretch', () => {
  for (let hours = 1; hours < 200_000; hours = Math.ceil(hours * 1.7)) {
    const ticks = timeTicks(at('2025-02-03T04:05:06Z'), at('2025-02-03T04:05:06Z') + hours * 3_600_000, 'en')
    expect(ticks.length).toBeLessThanOrEqual(4)
    ticks.slice(1).forEach((tick, index) => expect(tick.at - (ticks[index]?.at ?? 0)).toBeGreaterThanOrEqual(34))
    for (const { at: place, anchor } of ticks) expect(anchor).toBe(place > 86 ? 'end' : 'middle')
  }
})

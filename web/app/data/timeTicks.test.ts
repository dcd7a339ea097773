import { timeTicks, type TimeTick } from './timeTicks'

const at = (time: string) => Date.parse(time)

test.each([
  ['2025-01-01T00:00:00Z', '2026-12-31T00:00:00Z', '2026年1月'],
  ['2025-01-01T00:00:00Z', '2025-03-01T00:00:00Z', '2月1日'],
  ['2025-01-01T00:00:00Z', '2025-01-01T12:00:00Z', '1月1日 14:00'],
])('from %s to %s there are round dates, as %s', (from, to, label) => {
  const ticks = timeTicks(at(from), at(to), 'zh-Hans')
  expect(ticks.map(tick => tick.label)).toContain(label)
})

/** What a label takes, in per cent of a telephone's 265 px, at letters of 13.8 and 8.5 px, spaces of 4. */
function spanOf({ at: place, label }: TimeTick): [number, number] {
  const half = Array.from(label ?? '', letter => (letter > '\u2e00' ? 13.8 : letter === ' ' ? 4 : 8.5)).reduce((sum, one) => sum + one, 0) / 2.65 / 2
  return [place - half, place + half]
}

test.each(['zh-Hans', 'en'] as const)('in %s labels stand in the middle below their dates, apart, and do not end far after the axis, however long the stretch', (locale) => {
  for (let hours = 1; hours < 200_000; hours = Math.ceil(hours * 1.3)) {
    const ticks = timeTicks(at('2025-02-03T04:05:06Z'), at('2025-02-03T04:05:06Z') + hours * 3_600_000, locale)
    const spans = ticks.filter(({ label }) => label !== null).map(spanOf)
    expect(spans.length).toBeGreaterThan(0)
    for (const [index, [from, to]] of spans.entries()) expect([from > (spans[index - 1]?.[1] ?? -15), to < 107]).toEqual([true, true])
  }
})

test('a date whose label finds no room keeps its tick', () => {
  const ticks = timeTicks(at('2025-01-20T00:00:00Z'), at('2025-10-10T00:00:00Z'), 'zh-Hans')
  expect(ticks.at(-1)).toEqual({ at: 96.6, label: null })
  expect(ticks.filter(({ label }) => label !== null).map(({ label }) => label)).toEqual(['2025年4月', '2025年7月'])
})

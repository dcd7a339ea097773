import { oddsChart, type MarkedVerdict, type OddsFacts } from './oddsChart'

const day = (number: number) => new Date(Date.parse('2025-01-01T00:00:00Z') + number * 86_400_000).toISOString()
const steady = (days: number, price: (day: number) => number, from = 0) =>
  Array.from({ length: days }, (_, index) => ({ at: day(from + index), price: price(index) }))
const first: MarkedVerdict = { answer: 'NO', probability: 0.08, marketPrice: 0.21, at: day(5), isRevision: false }
const outcome: OddsFacts['outcome'] = { price: null, priceAt: null, resolution: 'pending', resolvedAt: null, history: [] }
const chart = (change: Partial<OddsFacts['outcome']>, verdicts: MarkedVerdict[] = [first]) => oddsChart({ outcome: { ...outcome, ...change }, verdicts }, 'zh-Hans')

test('without a price there is no chart', () => {
  expect(chart({})).toBeNull()
  expect(chart({ history: [{ at: 'soon', price: 0.5 }, { at: day(1), price: 1.2 }, { at: day(2), price: Number.NaN }] })).toBeNull()
})

test('each price holds until the next one, from the left end to the right', () => {
  const view = chart({ history: [{ at: day(0), price: 0.5 }, { at: day(1), price: 0.25 }, { at: day(2), price: 1 }] }, [])
  expect(view?.line).toEqual({ solid: 'M0,500L500,500L500,750L1000,750L1000,0', dashed: '', dots: [] })
  expect(view).toMatchObject({ marks: [], labels: [], cap: null, hasRevision: false })
})

test('one price alone is a dot in the middle', () => {
  const view = chart({ history: [{ at: day(0), price: 0.3 }] }, [])
  expect(view?.line).toEqual({ solid: '', dashed: '', dots: [{ x: 50, y: 70 }] })
  expect(view?.description).toBe('2025年1月1日市场价30%，此外没有记录。')
})

test('a price that never moves is one straight stretch, and is said so', () => {
  const view = chart({ history: steady(40, () => 0.4) }, [])
  expect(view?.line.solid).toBe('M0,600L1000,600L1000,600')
  expect(view?.description).toBe('2025年1月1日到2025年2月9日，市场价一直是40%。')
})

test('a stretch without records is dashed', () => {
  const line = chart({ history: [...steady(5, () => 0.5), ...steady(5, () => 0.7, 40)] }, [])?.line
  expect(line?.solid.match(/M/g)).toHaveLength(2)
  expect(line?.dashed).toBe('M91,500L909,500L909,300')
})

test('hundreds of prices keep the drawing small and the table short', () => {
  const view = chart({ history: steady(500, index => (index % 7 < 5 ? 0.3 : 0.31)) })
  expect(view?.line.solid.length).toBeLessThan(5_000)
  expect(view?.rows.length).toBeLessThanOrEqual(30)
  expect(view?.rows.at(0)?.time.iso).toBe(day(0))
  expect(view?.rows.at(-1)?.time.iso).toBe(day(499))
})

test('the verdict is marked with its date, our probability and the market’s price then', () => {
  const view = chart({ history: steady(11, () => 0.2) })
  expect(view?.marks).toEqual([{ x: 50, ours: 92, market: 79, side: null, isRevision: false, apart: null }])
  expect(view?.labels.map(({ text, whose }) => [text, whose])).toEqual([['本报8%', 'ours'], ['市场21%', 'market']])
  expect(view?.description).toContain('2025年1月6日本报给8%，当时市场21%。')
  expect(view?.rows.find(({ note }) => note !== null)).toMatchObject({ market: '21%', note: '本报8%' })
})

test('a verdict from before the first price or after the last one widens the chart', () => {
  const history = steady(11, () => 0.2)
  expect(chart({ history }, [{ ...first, at: day(-10) }])?.marks[0]?.x).toBe(0)
  expect(chart({ history }, [{ ...first, at: day(20) }])?.marks[0]?.x).toBe(100)
})

test('a verdict without a probability takes its half, and one without a time is left out', () => {
  expect(chart({ history: steady(11, () => 0.2) }, [{ ...first, probability: null, marketPrice: null }])?.marks).toEqual([
    { x: 50, ours: null, market: null, side: { from: 100 }, isRevision: false, apart: null },
  ])
  expect(chart({ history: steady(11, () => 0.2) }, [{ ...first, at: null }])?.marks).toEqual([])
})

test('marks that would cover each other stand on either side of their time, and within the drawing', () => {
  const history = steady(11, () => 0.2)
  const apart = (at: number, probability: number) => chart({ history }, [{ ...first, probability, at: day(at) }])?.marks[0]?.apart
  expect(apart(5, 0.08)).toBeNull()
  expect(apart(5, 0.16)).toEqual({ market: -6, ours: 6 })
  expect(apart(0, 0.16)).toEqual({ market: 0, ours: 12 })
  expect(apart(8, 0.16)).toEqual({ market: 6, ours: -6 })
  expect(apart(10, 0.16)).toEqual({ market: 0, ours: -12 })
})

test('what came true caps its end; what the market shows afterwards is no forecast', () => {
  const view = chart({ history: steady(20, () => 0.2), price: 0.6, priceAt: day(30), resolution: 'no', resolvedAt: day(10) })
  expect(view?.cap).toEqual({ x: 100, y: 100 })
  expect(view?.description).toMatch(/到2025年1月11日，.*结果：不会。$/)
  expect(chart({ history: steady(20, () => 0.2), resolution: 'void', resolvedAt: day(10) })?.cap).toBeNull()
})

test('the present price continues the line where it is newer', () => {
  const view = chart({ history: steady(3, () => 0.2), price: 0.6, priceAt: day(4) }, [])
  expect(view?.description).toContain('从20%变为60%')
  expect(chart({ history: steady(3, () => 0.2), price: 0.6, priceAt: day(1) }, [])?.description).toContain('一直是20%')
})

test('a change of mind is marked as one', () => {
  const view = chart({ history: steady(11, () => 0.2) }, [first, { ...first, probability: 0.03, at: day(8), isRevision: true }])
  expect(view).toMatchObject({ hasRevision: true, marks: [{ isRevision: false }, { isRevision: true }] })
  expect(view?.description).toContain('2025年1月9日改为3%。')
})

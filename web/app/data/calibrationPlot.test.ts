import { bin } from '../../test/fixtures/record'
import { calibrationPlot } from './calibrationPlot'

test('a bin stands where it was said and where it came true, with its band and its count', () => {
  expect(calibrationPlot([bin], 'zh-Hans')).toEqual({
    bins: [{
      key: '0.7', x: 74, y: 33.3, countAt: 74, band: { from: 8, to: 50 }, isSparse: false, range: '70%–80%', calls: '12', label: '12', mean: '74%', yes: '67%', bandText: '50%–92%',
    }],
    description: '70%–80%：12次，平均给74%，发生67%',
    hasSparse: false,
  })
})

test('a bin with too few is marked and said to be', () => {
  const plot = calibrationPlot([{ ...bin, calls: 3, sparse: true }, bin], 'en')
  expect(plot?.bins[0]).toMatchObject({ isSparse: true, label: '(3)' })
  expect(plot?.description).toBe('70%–80%: 3, 74% on average, 67% happened (too few); 70%–80%: 12, 74% on average, 67% happened')
  expect(plot?.hasSparse).toBe(true)
})

test('empty bins are not drawn, and without any there is no plot', () => {
  expect(calibrationPlot([{ ...bin, calls: 0, meanProbability: null, yesShare: null }], 'en')).toBeNull()
  expect(calibrationPlot([], 'en')).toBeNull()
})

test('fewer than five calls are not plotted', () => {
  const few = (calls: number) => calibrationPlot([{ ...bin, calls: 2 }, { ...bin, lower: 0.8, upper: 0.9, calls }], 'en')
  expect(few(2)).toBeNull()
  expect(few(3)?.bins).toHaveLength(2)
})

test('a bin without a band has none', () => {
  expect(calibrationPlot([{ ...bin, bandLower: null, bandUpper: null }], 'en')?.bins[0]).toMatchObject({ band: null, bandText: null })
})

test('a count stands below its own circle, and makes room only for a neighbour’s', () => {
  const at = (lower: number, meanProbability: number, calls: number) =>
    ({ ...bin, lower, upper: lower + 0.1, meanProbability, calls, sparse: calls < 5 })
  const counts = (...bins: ReturnType<typeof at>[]) => calibrationPlot(bins, 'zh-Hans')?.bins.map(({ x, countAt }) => [x, countAt])
  expect(counts(at(0, 0.07, 3), at(0.2, 0.28, 4), at(0.7, 0.76, 12))).toEqual([[7, 7], [28, 28], [76, 76]])
  const [[, one = 0] = [], [, other = 0] = []] = counts(at(0, 0.09, 3), at(0.1, 0.11, 4)) ?? []
  expect([one < 9, other > 11, other - one > 8]).toEqual([true, true, true])
})

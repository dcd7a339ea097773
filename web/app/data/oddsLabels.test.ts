import { oddsChart, type MarkedVerdict, type OddsChartView, type OddsFacts } from './oddsChart'

type Box = { left: number, right: number, top: number, bottom: number }

const day = (number: number) => new Date(Date.parse('2025-01-01T00:00:00Z') + number * 86_400_000).toISOString()
const outcome: OddsFacts['outcome'] = { price: null, priceAt: null, resolution: 'pending', resolvedAt: null, history: [] }
const prices = (days: number, price: (index: number) => number) =>
  Array.from({ length: days }, (_, index) => ({ at: day(index), price: price(index) }))
const first: MarkedVerdict = { answer: 'NO', probability: 0.38, marketPrice: 0.57, at: day(5), isRevision: false }
const labelsOf = (history: OddsFacts['outcome']['history'], verdicts: MarkedVerdict[] = [first]) =>
  oddsChart({ outcome: { ...outcome, history }, verdicts }, 'zh-Hans')?.labels ?? []

// On a telephone of 360 px the drawing is 265 by 166 px, its letters 13.8 px.
const px = { across: 100 / 265, down: 100 / 166 }

/** What the words themselves take, measured otherwise than by the program: letters of 13.8 and 8.5 px, spaces of 4, in lines of 14. */
function wordsOf({ x, y, dx, anchor, text }: OddsChartView['labels'][number]): Box {
  const width = Array.from(text, letter => (letter > '\u2e00' ? 13.8 : letter === ' ' ? 4 : 8.5)).reduce((sum, one) => sum + one, 0) * px.across
  const from = x + dx * 13.8 * px.across - { start: 0, middle: width / 2, end: width }[anchor]
  return { left: from, right: from + width, top: y - 7 * px.down, bottom: y + 7 * px.down }
}

/** The drawn stretches of the market's line, read from its paths. */
function stretchesOf({ line }: OddsChartView): Box[] {
  return [line.solid, line.dashed].flatMap(path => path.split('M').filter(Boolean)).flatMap((part) => {
    const points = part.split('L').map(point => point.split(',').map(Number) as [number, number])
    return points.slice(1).map(([x, y], index) => {
      const [before = x, above = y] = points[index] ?? []
      const [left, right, top, bottom] = [Math.min(x, before), Math.max(x, before), Math.min(y, above), Math.max(y, above)]
      return { left: left / 10, right: right / 10, top: top / 10, bottom: bottom / 10 }
    })
  })
}

function marksOf({ marks, cap }: OddsChartView): Box[] {
  const box = (x: number, y: number, halfWidth: number, halfHeight: number) => ({
    left: x - halfWidth * px.across, right: x + halfWidth * px.across, top: y - halfHeight * px.down, bottom: y + halfHeight * px.down,
  })
  return [
    ...marks.flatMap(({ x, ours, market, apart }) => [
      { left: x, right: x, top: 0, bottom: 100 },
      ...ours === null ? [] : [box(x + (apart?.ours ?? 0) * px.across, ours, 5.5, 6.5)],
      ...market === null ? [] : [box(x + (apart?.market ?? 0) * px.across, market, 5, 5)],
    ]),
    ...cap ? [box(cap.x, cap.y, 8, 3.5)] : [],
  ]
}

const touch = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** The same numbers every time, 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** A wandering market with up to four verdicts on it, no two of which say the same number. */
function generated(seed: number): OddsFacts {
  const next = numbers(seed * 7919 + 1)
  const days = 3 + Math.floor(next() ** 2 * 300)
  const unrest = next() * 0.12
  let price = next()
  const history = prices(days, () => price = Math.min(0.99, Math.max(0.01, price + (next() - 0.5) * unrest)))
    .filter((_, index) => index < days * 0.6 || index > days * 0.8 || seed % 3 > 0)
  const at = Math.floor(next() * days)
  const verdicts = Array.from({ length: 1 + Math.floor(next() * 4) }, (_, index): MarkedVerdict => {
    const time = Math.min(days, at + index * Math.ceil(next() * days / 5))
    const market = history.findLast(point => point.at <= day(time))?.price ?? null
    return {
      answer: next() < 0.5 ? 'YES' : 'NO', at: day(time), isRevision: index > 0,
      probability: next() < 0.15 ? null : Math.min(0.99, Math.max(0.01, next() < 0.5 ? next() : (market ?? 0.5) + (next() - 0.5) * 0.1)),
      marketPrice: next() < 0.1 ? null : market,
    }
  })
  const isOver = next() < 0.5
  return { outcome: { ...outcome, history, resolution: isOver ? 'yes' : 'pending', resolvedAt: isOver ? day(days + next() * 20) : null }, verdicts }
}

describe.each(['zh-Hans', 'en'] as const)('in %s, on any market', (locale) => {
  const views = Array.from({ length: 250 }, (_, seed) => oddsChart(generated(seed), locale)).filter(view => view !== null)
  const pairs = <Item>(items: Item[]) => items.flatMap((one, index) => items.slice(index + 1).map((other): [Item, Item] => [one, other]))

  test('no label stands on the line, on a mark or on another label', () => {
    const touching = views.flatMap((view, number) => {
      const words = view.labels.map(wordsOf)
      return [
        ...words.filter(box => stretchesOf(view).some(stretch => touch(box, stretch))).map(() => `${number}: line`),
        ...words.filter(box => marksOf(view).some(mark => touch(box, mark))).map(() => `${number}: mark`),
        ...pairs(words).filter(([one, other]) => touch(one, other)).map(() => `${number}: label`),
      ]
    })
    expect(touching).toEqual([])
  })

  test('none leaves the drawing, but for what is led above it', () => {
    for (const label of views.flatMap(({ labels }) => labels)) {
      const { left, right, top, bottom } = wordsOf(label)
      expect([left > -0.1, right < 100.1, label.leader === null ? top >= 0 : bottom < 0, bottom <= 100]).toEqual([true, true, true, true])
    }
  })

  test('the first verdict always has its label, and where it is the only one, so have most prices', () => {
    expect(views.every(({ labels }) => labels.some(({ whose }) => whose === 'ours'))).toBe(true)
    const alone = views.filter(({ marks }) => marks.length === 1 && marks[0]?.market !== null)
    expect(alone.filter(({ labels }) => labels.length === 2).length / alone.length).toBeGreaterThan(0.6)
  })

  test('labels of one mark stand in the order of its marks, and a change of mind right of its dotted line where there is room', () => {
    for (const { labels, marks } of views) {
      for (const mark of marks) {
        const beside = (whose: 'ours' | 'market') => labels.filter(label => label.x === mark.x && label.leader === null && label.whose === whose)
        if (marks.filter(({ x }) => x === mark.x).length > 1) continue
        const [ours, market] = [beside('ours')[0], beside('market')[0]]
        if (ours && market && mark.ours !== null && mark.market !== null) {
          expect(Math.sign(market.y - ours.y) * Math.sign(mark.market - mark.ours)).toBeGreaterThanOrEqual(0)
        }
        if (mark.isRevision && mark.x < 60) expect([...beside('ours'), ...beside('market')].map(({ anchor }) => anchor)).not.toContain('end')
      }
    }
  })
})

test('where nothing is near, a label stands at the height of its mark', () => {
  expect(labelsOf(prices(11, () => 0.95), [{ ...first, marketPrice: null }])).toMatchObject([{ text: '本报38%', x: 50, y: 62 }])
})

test('a label takes the side of its mark that is free', () => {
  const verdict = { ...first, probability: 0.5, marketPrice: null }
  const free = (after: boolean) => prices(11, index => ((index < 5) === after ? 0.5 : 0.95))
  expect(labelsOf(free(true), [verdict])).toMatchObject([{ anchor: 'start', y: 50 }])
  expect(labelsOf(free(false), [verdict])).toMatchObject([{ anchor: 'end', y: 50 }])
})

test('in the middle of an unquiet market it is led above the drawing, and the market’s price goes unsaid', () => {
  const unquiet = prices(41, index => (index % 2 === 0 ? 0.25 : 0.75))
  const labels = labelsOf(unquiet, [{ ...first, probability: 0.5, marketPrice: 0.5, at: day(20) }])
  expect(labels).toMatchObject([{ text: '本报50%', anchor: 'middle', x: 50, leader: 50 }])
  expect(labels[0]?.y).toBeLessThan(0)
})

test('a verdict without a probability is labelled on its half', () => {
  expect(labelsOf(prices(11, () => 0.9), [{ ...first, probability: null, marketPrice: null }])).toMatchObject([{ text: '本报：不会', y: 75 }])
})

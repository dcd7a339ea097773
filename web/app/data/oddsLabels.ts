import { messagesFor } from '../../i18n/messages'
import type { Messages } from '../../i18n/zh-Hans'
import type { Locale } from '#shared/locale'
import { chance } from './chance'
import { acrossPx, downPx, labelPlace, type Box, type LabelPlace, type LabelWish } from './labelPlaces'
import type { MarkedVerdict, OddsMark } from './oddsChart'

/** A label of the chart; `dx` in em. */
export type OddsLabel = Omit<LabelPlace, 'box'> & { text: string, whose: 'ours' | 'market' }

type Dot = { x: number, y: number }
type Labelled = { verdict: MarkedVerdict, mark: OddsMark, label: LabelPlace | null }

// More labels than this say less than the sentence below.
const mostLabelled = 4
// How far a label may be from its mark.
const near = 14
const nearSide = 20
/** From here on there is hardly room to the right. */
export const nearTheEnd = 60

/**
 * Labels the verdicts: ours first, above the drawing where there is no room in it; then the market's price, where it finds a place.
 * No label stands on the line, on a mark or on another label.
 */
export function oddsLabels(
  { verdicts, marks, line, cap }: { verdicts: readonly MarkedVerdict[], marks: readonly OddsMark[], line: readonly Dot[], cap: Dot | null },
  locale: Locale,
): OddsLabel[] {
  const { verdict: say, odds } = messagesFor(locale)
  const taken = [...lineBoxes(line), ...marks.flatMap(markBoxes), ...cap ? [around(cap.x, cap.y, 8, 3.5)] : []]
  const take = (wish: LabelWish) => {
    const place = labelPlace(wish, taken)
    if (place) taken.push(place.box)
    return place
  }
  const ours = verdicts.slice(0, mostLabelled).flatMap((verdict, index): Labelled[] => {
    const mark = marks[index]
    return mark ? [{ verdict, mark, label: take(ourWish(mark, ourLabel(verdict, say, odds), marks)) }] : []
  })
  const market = ours.map(({ verdict: { marketPrice }, mark, label }) => {
    const text = marketPrice === null ? null : say.mark(say.market, chance(marketPrice))
    return text === null || mark.market === null ? null : named(take(marketWish(mark, mark.market, text, marks, label)), text, 'market')
  })
  return [...ours.map(({ verdict, label }) => named(label, ourLabel(verdict, say, odds), 'ours')), ...market].filter(label => label !== null)
}

function named(place: LabelPlace | null, text: string, whose: OddsLabel['whose']): OddsLabel | null {
  if (!place) return null
  const { x, y, dx, anchor, leader } = place
  return { x, y, dx, anchor, leader, text, whose }
}

function ourWish(mark: OddsMark, text: string, marks: readonly OddsMark[]): LabelWish {
  const y = heightOf(mark)
  return {
    x: mark.x, y, text, gap: gapOf(mark), sides: sidesOf(mark, marks, 'ours'), mayStandAbove: true,
    reach: mark.side ? nearSide : near,
    away: mark.market !== null && mark.market < y ? 'down' : 'up',
  }
}

function marketWish(mark: OddsMark, y: number, text: string, marks: readonly OddsMark[], ours: LabelPlace | null): LabelWish {
  const isHigher = y < heightOf(mark)
  const from = ours && ours.y >= 0 ? ours.y : null
  return {
    x: mark.x, y, text, gap: gapOf(mark), sides: sidesOf(mark, marks, 'market'), mayStandAbove: false, reach: near,
    away: isHigher ? 'up' : 'down',
    ...from === null ? {} : { between: isHigher ? { from: 0, to: from } : { from, to: 100 } },
  }
}

// A change of mind is labelled right of its dotted line, what it changed left of it; of two marks side by side, each on its own side.
function sidesOf({ x, isRevision, apart }: OddsMark, marks: readonly OddsMark[], whose: OddsLabel['whose']): LabelWish['sides'] {
  if (isRevision) return x > nearTheEnd ? ['start', 'end'] : ['start']
  if (apart) return (apart.ours > apart.market) === (whose === 'ours') ? ['start', 'end'] : ['end', 'start']
  return x > 50 || marks.some(mark => mark.isRevision) ? ['end', 'start'] : ['start', 'end']
}

const gapOf = ({ apart }: OddsMark): number => (apart ? 1 : 0.55)
const heightOf = ({ ours, side }: OddsMark): number => ours ?? (side ? (side.from + 50) / 2 : 50)

function ourLabel({ answer, probability, isRevision }: MarkedVerdict, say: Messages['verdict'], odds: Messages['odds']): string {
  if (isRevision) return odds.revisedMark(probability === null ? say.answer[answer] : chance(probability))
  return probability === null ? say.plainMark(say.answer[answer]) : say.mark(say.ours, chance(probability))
}

// Each price holds until the next one.
function lineBoxes(line: readonly Dot[]): Box[] {
  return line.flatMap((dot, index) => {
    const next = line[index + 1]
    if (!next) return [around(dot.x, dot.y, 2.5, 2.5)]
    const [across, down] = [acrossPx(1), downPx(1)]
    return [
      { left: dot.x - across, right: next.x + across, top: dot.y - down, bottom: dot.y + down },
      { left: next.x - across, right: next.x + across, top: Math.min(dot.y, next.y) - down, bottom: Math.max(dot.y, next.y) + down },
    ]
  })
}

// The dotted line of a mark is among what it takes: a label across it could be either's.
function markBoxes({ x, ours, market, apart }: OddsMark): Box[] {
  return [
    { left: x - acrossPx(2), right: x + acrossPx(2), top: 0, bottom: 100 },
    ...ours === null ? [] : [around(x + acrossPx(apart?.ours ?? 0), ours, 6, 6.5)],
    ...market === null ? [] : [around(x + acrossPx(apart?.market ?? 0), market, 5, 5)],
  ]
}

function around(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { left: x - acrossPx(halfWidth), right: x + acrossPx(halfWidth), top: y - downPx(halfHeight), bottom: y + downPx(halfHeight) }
}

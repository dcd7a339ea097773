/** A piece of a drawing, everything in per cent of it, y from the top. */
export type Box = { left: number, right: number, top: number, bottom: number }

type Anchor = 'start' | 'middle' | 'end'

/** A label that is to stand beside its mark. */
export type LabelWish = {
  /** Of the mark. */
  x: number
  y: number
  text: string
  /** How far the label begins from the middle of its mark, in em. */
  gap: number
  /** On which sides of its mark it may stand, the better one first. */
  sides: readonly ('start' | 'end')[]
  /** Which way it gives way first. */
  away: 'up' | 'down'
  /** How far its middle may be from the mark's height. */
  reach: number
  /** The heights between which its middle must stay, so that labels of one verdict stand in the order of its marks. */
  between?: { from: number, to: number }
  /** Whether it may stand above the drawing, where it finds no place in it; else it is left out. */
  mayStandAbove: boolean
}

/** Where a label stands, `dx` in em from `x`; above the drawing, a line leads up to it from its mark at `leader`. */
export type LabelPlace = { x: number, y: number, dx: number, anchor: Anchor, leader: number | null, box: Box }

// The narrowest drawing, that of a telephone: what finds room there has it everywhere, since words stay as large as they are.
const narrowest = { width: 265, height: 165 }
const em = 13.8
/** With the pale rim that keeps a grid line off the letters. */
export const labelHeight = 11
const aboveAll = -10
const step = 1

export const acrossPx = (px: number): number => (px / narrowest.width) * 100
export const downPx = (px: number): number => (px / narrowest.height) * 100

/** How wide a text gets, in per cent of the narrowest drawing. */
export function labelWidth(text: string): number {
  return acrossPx(Array.from(text, letterWidth).reduce((sum, width) => sum + width, 0) * em)
}

// As wide as letters get in the faces that stand in for a system's own, in em.
function letterWidth(letter: string): number {
  if (/[\p{Script=Han}\u3000-\u303f\uff00-\uff60%]/u.test(letter)) return 1
  return /[(), .:]/.test(letter) ? 0.4 : 0.69
}

/** The first place, from the best to the worst, that touches nothing; `null` where there is none. */
export function labelPlace(wish: LabelWish, taken: readonly Box[]): LabelPlace | null {
  const isFree = ({ box }: LabelPlace) => !taken.some(other => touch(box, other))
  for (const height of heightsFor(wish)) {
    for (const side of wish.sides) {
      const place = beside(wish, side, height)
      if (place.box.left >= 0 && place.box.right <= 100 && isFree(place)) return place
    }
  }
  const above = wish.mayStandAbove ? abovePlace(wish) : null
  return above && isFree(above) ? above : null
}

/** Whether two boxes share more than an edge. */
function touch(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

function heightsFor({ y, away, reach, between = { from: 0, to: 100 } }: LabelWish): number[] {
  const [from, to] = [Math.max(between.from, labelHeight / 2), Math.min(between.to, 100 - labelHeight / 2)]
  const sign = away === 'up' ? -1 : 1
  const heights = [Math.min(to, Math.max(from, y))]
  for (let by = step; by <= reach; by += step) heights.push(y + sign * by, y - sign * by)
  return heights.filter(height => height >= from && height <= to && Math.abs(height - y) <= reach)
}

function beside({ x, text, gap }: LabelWish, side: 'start' | 'end', y: number): LabelPlace {
  const [near, far] = [acrossPx(gap * em), acrossPx(gap * em) + labelWidth(text)]
  const across = side === 'start' ? { left: x + near, right: x + far } : { left: x - far, right: x - near }
  return { x, y: round(y), dx: side === 'start' ? gap : -gap, anchor: side, leader: null, box: { ...across, ...down(y) } }
}

// On the dotted line of its mark, which leads up to it, but over neither end of the drawing.
function abovePlace({ x, text }: LabelWish): LabelPlace {
  const half = labelWidth(text) / 2
  const middle = round(Math.min(100 - half, Math.max(half, x)))
  return { x: middle, y: aboveAll, dx: 0, anchor: 'middle', leader: x, box: { left: middle - half, right: middle + half, ...down(aboveAll) } }
}

const down = (y: number) => ({ top: y - labelHeight / 2, bottom: y + labelHeight / 2 })
const round = (value: number) => Math.round(value * 10) / 10

/** Where a label would like to stand in a drawing, everything in per cent of it, y from the top. */
export type LabelWish = { x: number, y: number, anchor: 'start' | 'end' }

// In per cent of the narrowest drawing, as wide and as high as a label gets.
export const labelWidth = 30
export const labelHeight = 11

/**
 * The heights at which labels do not touch: each as close to its wish as those above it let it, and all within the drawing.
 * Labels that stand apart in width do not push each other. The heights are in the order of the wishes.
 */
export function spreadLabels(wishes: readonly LabelWish[]): number[] {
  const order = wishes.map((wish, index) => ({ wish, index })).sort((a, b) => a.wish.y - b.wish.y)
  const heights = wishes.map(({ y }) => clamp(y))
  order.forEach(({ wish, index }, place) => {
    const above = order.slice(0, place).filter(other => overlap(other.wish, wish)).map(other => heights[other.index] ?? 0)
    heights[index] = Math.max(clamp(wish.y), ...above.map(height => height + labelHeight))
  })
  // Those pushed out below push back.
  order.toReversed().forEach(({ wish, index }, place) => {
    const below = order.toReversed().slice(0, place).filter(other => overlap(other.wish, wish)).map(other => heights[other.index] ?? 0)
    heights[index] = Math.min(heights[index] ?? 0, 100 - labelHeight / 2, ...below.map(height => height - labelHeight))
  })
  return heights.map(height => Math.round(height * 10) / 10)
}

const clamp = (y: number) => Math.min(100 - labelHeight / 2, Math.max(labelHeight / 2, y))

function overlap(a: LabelWish, b: LabelWish): boolean {
  const [left, right] = [spanOf(a), spanOf(b)]
  return left.from < right.to && right.from < left.to
}

function spanOf({ x, anchor }: LabelWish): { from: number, to: number } {
  return anchor === 'start' ? { from: x, to: x + labelWidth } : { from: x - labelWidth, to: x }
}

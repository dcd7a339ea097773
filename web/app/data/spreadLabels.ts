/** Where a label would like to stand in a drawing, everything in per cent of it, y from the top. */
export type LabelWish = { x: number, y: number, anchor: 'start' | 'end' }

// In per cent of the narrowest drawing, as wide and as high as a label gets.
export const labelWidth = 30
export const labelHeight = 11

/**
 * The heights at which labels do not touch, in the order of the wishes: who comes first stands higher. Each is as close to its wish
 * as the others let it, and all are within the drawing. Labels that stand apart in width do not push each other.
 */
export function spreadLabels(wishes: readonly LabelWish[]): number[] {
  const heights = wishes.map(({ y }) => clamp(y))
  wishes.forEach((wish, index) => {
    const above = heights.filter((_, other) => other < index && overlap(wishes[other], wish))
    heights[index] = Math.max(clamp(wish.y), ...above.map(height => height + labelHeight))
  })
  // Those pushed out below push back.
  for (let index = wishes.length - 1; index >= 0; index -= 1) {
    const below = heights.filter((_, other) => other > index && overlap(wishes[other], wishes[index]))
    heights[index] = Math.min(heights[index] ?? 0, 100 - labelHeight / 2, ...below.map(height => height - labelHeight))
  }
  return heights.map(height => Math.round(height * 10) / 10)
}

const clamp = (y: number) => Math.min(100 - labelHeight / 2, Math.max(labelHeight / 2, y))

function overlap(a: LabelWish | undefined, b: LabelWish | undefined): boolean {
  if (!a || !b) return false
  const [left, right] = [spanOf(a), spanOf(b)]
  return left.from < right.to && right.from < left.to
}

function spanOf({ x, anchor }: LabelWish): { from: number, to: number } {
  return anchor === 'start' ? { from: x, to: x + labelWidth } : { from: x - labelWidth, to: x }
}

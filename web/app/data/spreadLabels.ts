/** Where a label would like its middle to be along a drawing, and how much of it it takes, both in per cent. */
type LabelWish = { at: number, size: number }

/**
 * The places at which labels do not touch, in the order of the wishes: who comes first stands first. Those that would touch give way in
 * both directions, and all are within the drawing.
 */
export function spreadLabels(wishes: readonly LabelWish[]): number[] {
  // The middle between two ways in which nothing touches is a third.
  const onwards = spreadOnwards(wishes)
  const backwards = spreadOnwards(wishes.map(({ at, size }) => ({ at: 100 - at, size })).reverse()).map(place => 100 - place).reverse()
  return onwards.map((place, index) => Math.round((place + (backwards[index] ?? place)) * 5) / 10)
}

function spreadOnwards(wishes: readonly LabelWish[]): number[] {
  const places: number[] = []
  for (const [index, { at, size }] of wishes.entries()) {
    places.push(Math.max(at, size / 2, (places[index - 1] ?? -Infinity) + half(wishes[index - 1]) + size / 2))
  }
  // Those pushed out at the end push back.
  for (const [index, { size }] of [...wishes.entries()].reverse()) {
    places[index] = Math.min(places[index] ?? 0, 100 - size / 2, (places[index + 1] ?? Infinity) - half(wishes[index + 1]) - size / 2)
  }
  return places
}

const half = (wish: LabelWish | undefined) => (wish?.size ?? 0) / 2

/** A source of chance that repeats itself, so that what failed once fails again. */
export interface SeededRandom {
  /** A whole number from 0 to below `limit`. */
  integer(limit: number): number
  /** True once in `n`. */
  oneIn(n: number): boolean
  pick<Item>(items: readonly [Item, ...Item[]]): Item
  /** One character of a kind that texts meet: letters, Han, kana, emoji, punctuation, markup, controls, halves of pairs. */
  character(): string
}

const charactersOfInterest = [
  ...Array.from('abc XYZ019 éßłø中国队会吗「，。“”！？のカ한글🎉👩‍👩‍👧'),
  ...Array.from('<>&"\'`*_[]()!#~|\\/:;=+-.,{}@%^$\n\t'),
  '\u0301', '\u00a0', '\u200b', '\u202e', '\u2028', '\u0007', '\r', '\ud800', '\ufeff', '\u3000',
] as unknown as readonly [string, ...string[]]

/** Mulberry32, a small generator with a period of 2³². */
export function seededRandom(seed: number): SeededRandom {
  let state = seed
  const next = () => {
    state = (state + 0x6D2B79F5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const integer = (limit: number) => Math.floor(next() * limit)
  const pick = <Item>(items: readonly [Item, ...Item[]]) => items[integer(items.length)] ?? items[0]
  return { integer, pick, oneIn: n => integer(n) === 0, character: () => pick(charactersOfInterest) }
}

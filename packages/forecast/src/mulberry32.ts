// Taken once: where globals are guarded (a sandbox, a test), looking one up costs more than the draw.
const { imul } = Math

/**
 * Pseudo-random numbers from 0 to below 1, the same for the same seed: Mulberry32 (T. Ettinger, 2017, public domain).
 *
 * @param seed 32 bits
 */
export function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

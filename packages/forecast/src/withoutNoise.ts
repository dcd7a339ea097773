/**
 * Keeps twelve decimals: what follows is binary arithmetic's own, and would print 0.1849 as 0.18490000000000004.
 * Sums of such numbers, rounded again after each addition, stay exact decimals while they are below about a thousand,
 * so that the order in which they are added does not show.
 */
export function withoutNoise(value: number): number {
  // Zero has no sign here: −1e-15 becomes 0, not −0.
  return Number(value.toFixed(12)) + 0
}

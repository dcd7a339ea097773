/**
 * A probability of 0 to 1 as readers see it: whole per cents, with one decimal below 1 % and above 99 %, so that
 * nothing that is merely unlikely reads as impossible.
 */
export function chance(probability: number): string {
  const percent = probability * 100
  const nearAnEnd = (percent > 0 && percent < 1) || (percent > 99 && percent < 100)
  return `${nearAnEnd ? percent.toFixed(1) : Math.round(percent)}%`
}

/** The Brier score of one call as readers see it: 0.0064. */
export const callScore = (value: number): string => value.toFixed(4)

/** An average of scores, which says less than one score does: 0.141. Below zero with a true minus. */
export const meanScore = (value: number): string => withMinus(value.toFixed(3))

/** A share of 0 to 1 in whole per cents: 83%. */
export const share = (value: number): string => `${Math.round(value * 100)}%`

/** How many of those that ended were right: 6/8. */
export const rightOf = ({ right, wrong }: { right: number, wrong: number }): string => `${right}/${right + wrong}`

/** How much better (+) or worse (−) than the market, in whole per cents: +13%, −8%, 0%. */
export function advantage(value: number): string {
  const percent = Math.round(value * 100)
  return percent > 0 ? `+${percent}%` : percent < 0 ? `−${-percent}%` : '0%'
}

// "-0.000" is no number to print.
const withMinus = (text: string): string => (/^-0\.0+$/.test(text) ? text.slice(1) : text.replace('-', '−'))

import { escapeHtml } from '@presage/text/escapeHtml'

/** In CSS pixels. */
export type EmbedSize = { width: number, height: number }

const widest = 700
const usual = 560

/**
 * How large a card is set in somebody else's page: as wide as it may be up to 700, and high enough for its question. A frame without a
 * script cannot say how high it is, so that its height is reckoned from the letters.
 * @param most what the page allows, where it says so
 */
export function embedSize(question: string, most: { width?: number, height?: number } = {}): EmbedSize {
  const width = Math.min(most.width ?? usual, widest)
  const em = Array.from(question).reduce((sum, letter) => sum + (/[\p{Script=Han}　-〿＀-￯]/u.test(letter) ? 1 : 0.55), 0)
  const lines = Math.max(1, Math.ceil(em * questionSize / (width - inset) * spareForWords))
  // Narrow, the words below the line take more of them too.
  const rest = width < 480 ? 375 : 295
  const height = rest + lines * questionSize * 1.35
  return { width, height: Math.min(Math.ceil(height / 10) * 10, most.height ?? Infinity) }
}

const questionSize = 21
const inset = 42
const spareForWords = 1.08

/**
 * The code that shows the card at `src` (absolute) in another page: nothing runs in it, and its links open beside that page.
 * @param isFluid whether it may be higher than `height` on a screen narrower than the card, where its words take more lines
 */
export function embedCode(src: string, title: string, { width, height }: EmbedSize, isFluid: boolean): string {
  const style = `border:0;width:100%;max-width:${width}px${isFluid ? `;height:calc(${height}px + max(0px, 480px - 100vw) * .8)` : ''}`
  const attributes = { src, title, width, height, loading: 'lazy', sandbox: 'allow-popups allow-popups-to-escape-sandbox', style }
  return `<iframe ${Object.entries(attributes).map(([name, value]) => `${name}="${escapeHtml(String(value))}"`).join(' ')}></iframe>`
}

import { oneLine } from './oneLine.js'

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

// What may not end a line that is cut: blanks, opening brackets and quotes, and punctuation that "…" replaces.
const danglingEnd = /[\s\p{Ps}\p{Pi}\p{Pd},.;:，。；：、]+$/u
const unbrokenWord = /[\p{Script=Latin}\p{M}\p{Nd}'’-]+$/u
const wordStart = /^[\p{Script=Latin}\p{M}\p{Nd}]/u

/**
 * The beginning of a text in one line, at most `maxLength` characters as a reader sees them, the final "…" included.
 * Latin words stay whole, Chinese may end after any character; a text that fits comes back as it is.
 *
 * @param maxLength 1 or more
 */
export function excerpt(text: string, maxLength = 160): string {
  // No grapheme of real text is 32 units long; what lies beyond the slice cannot be in the excerpt.
  const line = oneLine(text.slice(0, maxLength * 32 + 32)).trim()
  const characters = [...graphemes.segment(line)].map(({ segment }) => segment)
  if (characters.length <= maxLength) return line
  const head = characters.slice(0, maxLength - 1).join('')
  const next = characters[maxLength - 1] ?? ''
  const whole = wordStart.test(next) ? head.replace(unbrokenWord, '') : head
  const end = (whole === '' ? head : whole).replace(danglingEnd, '')
  return `${end}…`
}

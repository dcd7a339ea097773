import type { Locale } from '../../shared/locale'

/** How wide a line is, in em. */
export type Measure = (line: string) => number

// 标点避头尾 (GB/T 15834, and W3C's "Requirements for Chinese Text Layout", 3.1.5): what may not begin a line, what may not end one.
const neverFirst = /^[\p{Pe}\p{Pf}、，。．：；？！…—～·％‰℃％%,.:;?!’”\-/]/u
const neverLast = /[\p{Ps}\p{Pi}“‘＄￥$¥£€#＃]$/u
const han = /\p{Script=Han}/u
const unit = /^[年月日号岁亿万千百个人次分点度元倍美欧米公]/u

/**
 * A text cut where a line may end; the pieces together are the text again. Words stay whole, Chinese ones too, and so does a number
 * with its unit.
 */
export function pieces(text: string, locale: Locale): string[] {
  const words = Array.from(new Intl.Segmenter(locale, { granularity: 'word' }).segment(text), ({ segment }) => segment)
  const joined: string[] = []
  for (const word of words) {
    const last = joined.at(-1)
    if (last !== undefined && belongTogether(last, word)) joined[joined.length - 1] = last + word
    else joined.push(word)
  }
  return joined
}

function belongTogether(before: string, after: string): boolean {
  // A blank ends the piece before it.
  if (/^\s/u.test(after)) return true
  if (/\d\s?$/u.test(before) && unit.test(after)) return true
  // A dash between blanks belongs to what is before it.
  if (/^[—–]/u.test(after)) return true
  if (/\s$/u.test(before)) return false
  if (neverFirst.test(after) || neverLast.test(before)) return true
  return !han.test(before.at(-1) ?? '') && !han.test(after.at(0) ?? '') && !endsClause(before)
}

const endsClause = (text: string) => /[，。、；：？！）》」』”…—]$/u.test(text)

/** Fills lines of at most `width` em. What is wider than a line by itself is cut anywhere. */
export function fillLines(cut: readonly string[], measure: Measure, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of cut.flatMap(one => (measure(one.trimEnd()) > width ? characters(one) : [one]))) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else {
      line += piece
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}

const characters = (text: string) => Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text), ({ segment }) => segment)

/**
 * The same number of lines, as even as they can be. Lines that end where a clause ends are better than even ones, as long as none
 * is much shorter than another.
 */
export function balanceLines(cut: readonly string[], measure: Measure, width: number): string[] {
  const filled = fillLines(cut, measure, width)
  const widest = Math.max(0, ...cut.map(piece => measure(piece.trimEnd())))
  let best = filled
  for (let narrower = width - stepOfWidths; narrower >= Math.min(widest, width); narrower -= stepOfWidths) {
    const tried = fillLines(cut, measure, narrower)
    if (tried.length > filled.length) break
    if (merit(tried, measure) >= merit(best, measure)) best = tried
  }
  return best
}

const stepOfWidths = 0.5

/** The greater the better: clauses first, then how even the lines are. */
function merit(lines: readonly string[], measure: Measure): number {
  const widths = lines.map(line => measure(line))
  const evenness = Math.min(...widths) / Math.max(...widths)
  const clauses = evenness < 0.45 ? 0 : lines.slice(0, -1).filter(endsClause).length
  return clauses + evenness
}

/** A text as it fits a box: its lines, and the size of its letters. */
export type FittedText = { lines: string[], size: number }

export type TextBox = {
  /** In pixels. */
  width: number
  /** Sizes to try, the greatest first, in pixels, and how many lines of each the box holds. */
  sizes: readonly { size: number, lines: number }[]
}

/** Sets a text as large as the box allows. What does not fit at the smallest size ends in an ellipsis. */
export function fitText(text: string, { width, sizes }: TextBox, measure: Measure, locale: Locale): FittedText {
  const cut = pieces(text.replace(/\s+/gu, ' ').trim(), locale)
  let last: FittedText = { lines: [], size: 0 }
  for (const { size, lines: most } of sizes) {
    const lines = fillLines(cut, measure, width / size)
    if (lines.length <= most) return { lines: balanceLines(cut, measure, width / size), size }
    last = { lines: [...lines.slice(0, most - 1), withEllipsis(lines.slice(most - 1).join(''), measure, width / size)], size }
  }
  return last
}

function withEllipsis(text: string, measure: Measure, width: number): string {
  const letters = characters(text)
  const shortened = () => `${letters.join('').replace(/[\s\p{P}]+$/u, '')}…`
  while (letters.length > 0 && measure(shortened()) > width) letters.pop()
  return shortened()
}

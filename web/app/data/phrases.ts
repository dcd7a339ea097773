// Browsers break Chinese between any two characters and know phrases in Japanese alone. Where a headline may break is decided here
// instead: ICU finds the words, and what ICU does not know (names, mostly, which come out as single characters) is kept together.

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Single characters that lead what follows; any other belongs to what stands before it: the 员 of 航天员, the 吗 of a question. */
const leading = new Set('会在把被将能可要应不没再还最是和与或对向从由给让就都也已仍先又这那每各第')
const opensQuote = /^[“‘《〈（【「『(]+$/
const isWide = (text: string) => /^\p{Script=Han}/u.test(text)
/** Where Chinese meets Latin letters or digits browsers set a gap, and a place to break there would take it away. */
const meetsLatin = /\p{Script=Han}[\p{Script=Latin}\p{Nd}]$|[\p{Script=Latin}\p{Nd}]\p{Script=Han}$/u

/** The parts of a headline between which it may break; all of it in one part where it has no Han characters. */
export function phrases(text: string): string[] {
  if (!/\p{Script=Han}/u.test(text)) return [text]
  const parts: string[] = []
  // Whether the next word goes on with the last part, whatever it is; and whether a quotation has just begun.
  let [isOpen, isQuoting] = [false, false]
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const isSingle = [...segment].length === 1 && isWide(segment)
    const opens = opensQuote.test(segment)
    const leads = opens || (isSingle && leading.has(segment))
    const isGlued = isOpen || meetsLatin.test(([...parts.at(-1) ?? ''].at(-1) ?? '') + ([...segment][0] ?? ''))
    const isFirst = parts.length === 0 || (!isGlued && (leads || (isWordLike && !isSingle)))
    if (isFirst) parts.push(segment)
    else parts[parts.length - 1] += segment
    // A number stays with what it counts, and a single character with the rest of the name it begins.
    isOpen = leads || /^\p{N}/u.test(segment) || (isSingle && (isFirst || isQuoting))
    isQuoting = opens
  }
  return parts
}

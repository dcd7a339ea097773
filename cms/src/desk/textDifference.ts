import { diffWordsWithSpace } from 'diff'

/** A stretch of text as it is in both versions, only in the newer, only in the older; or left out, being long and the same. */
export interface DifferencePart {
  kind: 'same' | 'added' | 'removed' | 'omitted'
  text: string
}

/** Comparing is stopped when it takes longer, in milliseconds. */
const patience = 500
/** How much of what is the same is shown beside a difference, in characters. */
const context = 120

/**
 * What changed between two versions of a text, by words; Chinese words are found by the rules of the language. Two texts that
 * have hardly anything in common, and are too long to be compared in time, are shown one after the other.
 */
export function textDifference(before: string, after: string): DifferencePart[] {
  const segmenter = new Intl.Segmenter(/\p{Script=Han}/u.test(after) ? 'zh' : 'en', { granularity: 'word' })
  const found = diffWordsWithSpace(before, after, { timeout: patience, intlSegmenter: segmenter })
  if (!found) return [{ kind: 'removed', text: before }, { kind: 'added', text: after }]
  const parts = found.map(({ value, added, removed }): DifferencePart => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }))
  return parts.flatMap((part, index) => (part.kind === 'same' ? shortened(part, index > 0, index < parts.length - 1) : [part]))
}

function shortened(part: DifferencePart, hasBefore: boolean, hasAfter: boolean): DifferencePart[] {
  const head = hasBefore ? context : 0
  const tail = hasAfter ? context : 0
  if (part.text.length <= head + tail + context) return [part]
  return [
    { kind: 'same', text: part.text.slice(0, head) },
    { kind: 'omitted', text: '' },
    { kind: 'same', text: part.text.slice(part.text.length - tail) },
  ].filter(({ kind, text }) => kind === 'omitted' || text !== '') as DifferencePart[]
}

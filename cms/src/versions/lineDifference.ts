import { diffArrays } from 'diff'
import { textDifference, type DifferencePart } from '../desk/textDifference'
import type { BlockLine } from './blockLines'

/** A paragraph of two versions: in one of them only, in both with other words, in both with other form, or left out as unchanged. */
export type DifferenceLine =
  | { kind: 'added' | 'removed' | 'same' | 'form'; text: string }
  | { kind: 'changed'; parts: DifferencePart[] }
  | { kind: 'omitted'; count: number }

/** How many unchanged paragraphs are shown beside a changed one. */
const context = 1
/** Beyond so many pairs of paragraphs that could belong together, no pairs are looked for. */
const mostPairs = 2_500
/** From here on two paragraphs are taken for two versions of one: which part of their pairs of characters they share. */
const alike = 0.3

/** What changed between two lists of paragraphs, paragraph by paragraph; empty where nothing did. */
export function lineDifference(before: readonly BlockLine[], after: readonly BlockLine[]): DifferenceLine[] {
  const lines: DifferenceLine[] = []
  let at = { before: 0, after: 0 }
  let removed: string[] = []
  const flush = (added: string[]) => {
    lines.push(...pairedLines(removed, added))
    removed = []
  }
  for (const { value, added: isAdded, removed: isRemoved } of diffArrays(before.map(({ text }) => text), after.map(({ text }) => text))) {
    if (isRemoved) {
      removed = value
      at = { ...at, before: at.before + value.length }
    } else if (isAdded) {
      flush(value)
      at = { ...at, after: at.after + value.length }
    } else {
      flush([])
      for (const [index, text] of value.entries()) {
        const isSame = before[at.before + index]?.form === after[at.after + index]?.form
        lines.push({ kind: isSame ? 'same' : 'form', text })
      }
      at = { before: at.before + value.length, after: at.after + value.length }
    }
  }
  flush([])
  return lines.every(({ kind }) => kind === 'same') ? [] : withoutFarLines(lines)
}

/** Two versions of one paragraph stand together; what has no counterpart was taken out or put in. */
function pairedLines(removed: readonly string[], added: readonly string[]): DifferenceLine[] {
  const partner = partners(removed, added)
  const lines: DifferenceLine[] = []
  let next = 0
  const putIn = (end: number) => {
    for (; next < end; next++) lines.push({ kind: 'added', text: String(added[next]) })
  }
  for (const [index, text] of removed.entries()) {
    const other = partner.get(index)
    if (other === undefined) {
      lines.push({ kind: 'removed', text })
      continue
    }
    putIn(other)
    lines.push({ kind: 'changed', parts: textDifference(text, String(added[other])) })
    next = other + 1
  }
  putIn(added.length)
  return lines
}

/** Which paragraph became which, in their order, so that as much as possible stays: the longest way through a table of likeness. */
function partners(removed: readonly string[], added: readonly string[]): Map<number, number> {
  const found = new Map<number, number>()
  const [rows, columns] = [removed.length, added.length]
  if (rows === 0 || columns === 0 || rows * columns > mostPairs) return found
  const pairs = { removed: removed.map(pairsOfCharacters), added: added.map(pairsOfCharacters) }
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0))
  const cell = (row: number, column: number) => best[row]?.[column] ?? 0
  const worth = (row: number, column: number) => {
    const value = likeness(pairs.removed[row] ?? new Set(), pairs.added[column] ?? new Set())
    return value >= alike ? value : 0
  }
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const value = worth(row, column)
      const together = value > 0 ? value + cell(row + 1, column + 1) : 0
      ;(best[row] ?? [])[column] = Math.max(together, cell(row + 1, column), cell(row, column + 1))
    }
  }
  for (let row = 0, column = 0; row < rows && column < columns;) {
    const value = worth(row, column)
    if (value > 0 && cell(row, column) === value + cell(row + 1, column + 1)) found.set(row++, column++)
    else if (cell(row, column) === cell(row + 1, column)) row++
    else column++
  }
  return found
}

function pairsOfCharacters(text: string): Set<string> {
  const characters = Array.from(text.replace(/\s+/g, ''))
  return new Set(characters.map((character, index) => character + (characters[index + 1] ?? '')))
}

/** Dice's coefficient: what two sets share of both together, 0..1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 1
  let shared = 0
  for (const pair of one) if (other.has(pair)) shared++
  return (2 * shared) / (one.size + other.size)
}

function withoutFarLines(lines: readonly DifferenceLine[]): DifferenceLine[] {
  const isNear = lines.map((_, index) =>
    lines.slice(Math.max(0, index - context), index + context + 1).some(({ kind }) => kind !== 'same'),
  )
  const shown: DifferenceLine[] = []
  for (const [index, line] of lines.entries()) {
    const last = shown.at(-1)
    if (isNear[index]) shown.push(line)
    else if (last?.kind === 'omitted') last.count++
    else shown.push({ kind: 'omitted', count: 1 })
  }
  return shown
}

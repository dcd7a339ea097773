/** The language of a code block whose text is a table: Strapi's Blocks have no node for one. */
export const tableLanguage = 'table'

/** A table as it is printed: rows of equal length, the first of them the heads of the columns. */
export interface Table {
  head: string[]
  rows: string[][]
  /** Of each column whether it holds numbers alone, which are read from their last digit. */
  isNumeric: boolean[]
}

/** What lies beyond stays in the last column, so that no text makes more cells than it has characters to fill them. */
const mostColumns = 24

// Both marks that Chinese and English keyboards write; one with a backslash before it is text.
const mark = /(?<!\\)[|｜]/u
const escapedMark = /\\(?=[|｜])/gu
// The line that Markdown sets between heads and rows.
const markdownRule = /^[\s|｜:-]*-{3,}[\s|｜:-]*$/u

const placeholder = /^([-–—−?？.…]*|n\/?a|无|暂无|不详)$/iu
const numeral = /^[<>≤≥≈~约+−±-]*\s*[$¥￥€£]?\s*[+−-]?\d[\d,.\s]*(\s*[%％‰\p{L}°]{0,4})?$/u

/**
 * Reads a table from its text: a row a line, cells apart by `|` (or by tabs, as spreadsheets copy them). Marks at both ends of a line
 * and Markdown's rule are left out, as are empty lines. Null where there is no text.
 */
export function readTable(text: string): Table | null {
  const lines = text.split('\n').filter(line => line.trim() !== '' && !markdownRule.test(line))
  const read = lines.map(text.includes('\t') ? tabbedCells : markedCells).map(cells => cells.map(cell => cell.trim()))
  const width = Math.min(mostColumns, longest(read))
  const [head, ...rows] = read.map(row => fitted(row, width)).filter(row => row.some(cell => cell !== ''))
  if (head === undefined) return null
  return { head, rows, isNumeric: head.map((_, column) => holdsNumbers(rows.map(row => row[column] ?? ''))) }
}

/** How many cells a text makes as a table. */
export function cellCount(text: string): number {
  const table = readTable(text)
  return table === null ? 0 : (table.rows.length + 1) * table.head.length
}

/** Writes rows as the text of a table, which `readTable` reads again. Line breaks within a cell become spaces. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return rows.map(row => row.map(cell => cell.replace(/\s+/gu, ' ').trim().replace(/[|｜]/gu, '\\$&')).join(' | ')).join('\n')
}

const tabbedCells = (line: string): string[] => line.split('\t')

function markedCells(line: string): string[] {
  const cells = line.trim().split(mark)
  const isFramed = cells.length > 2 && cells[0]?.trim() === '' && cells.at(-1)?.trim() === ''
  return (isFramed ? cells.slice(1, -1) : cells).map(cell => cell.replace(escapedMark, ''))
}

function longest(rows: readonly string[][]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0)
}

function fitted(row: string[], width: number): string[] {
  const whole = row.length > width ? [...row.slice(0, width - 1), row.slice(width - 1).join(' ')] : row
  return [...whole, ...Array.from({ length: width - whole.length }, () => '')]
}

function holdsNumbers(cells: readonly string[]): boolean {
  const told = cells.filter(cell => !placeholder.test(cell))
  return told.length > 0 && told.every(cell => numeral.test(cell))
}

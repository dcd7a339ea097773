/** A value of a cell; a number is written as it is, `null` leaves the cell empty. */
export type Cell = string | number | boolean | null

// What a spreadsheet takes for a formula when a text begins with it, in both widths.
const formula = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/

/**
 * A line of CSV as RFC 4180 has it, with its line end. Texts are always quoted, and one that a spreadsheet would run as a formula
 * gets an apostrophe before it, which spreadsheets take for "this is text".
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = formula.test(cell) ? `'${cell}` : cell
  return `"${safe.replaceAll('"', '""')}"`
}

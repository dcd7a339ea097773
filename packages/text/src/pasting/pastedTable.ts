import { writeTable } from '../table.js'
import { elementsIn, textOf, type MarkupElement } from './markup.js'

const rowNames = new Set(['tr'])
const cellNames = new Set(['td', 'th'])
const tableNames = new Set(['table'])
const mostSpanned = 24

/**
 * A table's text as `readTable` reads it, or null where it is none but holds a layout: one column, or tables in tables. A cell that
 * stands for several leaves the others empty.
 */
export function pastedTable(table: MarkupElement): string | null {
  if (elementsIn(table, tableNames).length > 0) return null
  const rows: string[][] = []
  // Of each column how many of the rows to come are taken by a cell above.
  const taken: number[] = []
  for (const row of elementsIn(table, rowNames)) {
    const cells: string[] = []
    const skipTaken = () => {
      while ((taken[cells.length] ?? 0) > 0) {
        taken[cells.length] = (taken[cells.length] ?? 0) - 1
        cells.push('')
      }
    }
    for (const cell of elementsIn(row, cellNames)) {
      skipTaken()
      for (let column = 0; column < span(cell, 'colspan'); column += 1) {
        taken[cells.length] = span(cell, 'rowspan') - 1
        cells.push(column === 0 ? cellText(cell) : '')
      }
    }
    skipTaken()
    if (cells.some(cell => cell !== '')) rows.push(cells)
  }
  return rows.some(cells => cells.length > 1) ? writeTable(rows) : null
}

function span({ attributes }: MarkupElement, name: string): number {
  const number = Number.parseInt(attributes[name] ?? '1', 10)
  return number >= 1 ? Math.min(number, mostSpanned) : 1
}

// A space between its paragraphs and lines.
function cellText(cell: MarkupElement): string {
  const parts = cell.children.map(child => typeof child === 'string' || isInline(child.name) ? textOf(child) : ` ${textOf(child)} `)
  return parts.join('').replace(/[\s\u3000\u200b\ufeff]+/gu, ' ').trim()
}

const isInline = (name: string) => /^(span|b|strong|i|em|u|s|a|code|font|sup|sub)$/.test(name)

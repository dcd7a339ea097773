import type { Block } from '../blocks.js'
import { tableLanguage } from '../table.js'
import { paragraphsOf } from './inlineRuns.js'

/** Blocks of text without any form: a paragraph a line, none of what is empty. Rows with tabs, as spreadsheets copy them, are a table. */
export function pastedText(text: string): Block[] {
  const lines = text.split(/\r\n?|\n|[\u2028\u2029]/)
  if (isTable(lines)) return [{ type: 'code', language: tableLanguage, children: [{ type: 'text', text: lines.join('\n').trim() }] }]
  return lines.flatMap(line => paragraphsOf([{ text: line, marks: {}, url: null }])).map(children => ({ type: 'paragraph', children }))
}

function isTable(lines: readonly string[]): boolean {
  const rows = lines.filter(line => line.trim() !== '')
  const tabs = (row: string) => row.split('\t').length - 1
  return rows.length > 1 && rows.every(row => !row.startsWith('\t') && tabs(row) > 0 && tabs(row) === tabs(rows[0] ?? ''))
}

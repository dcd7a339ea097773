import type { ReportedDay } from '../../sponsors/sponsorReport'

/** What the columns are called. */
export interface CsvWords {
  name: string
  day: string
  clicks: string
  views: string
}

/**
 * A report as a table that Excel opens as it is: UTF-8 with a byte order mark, without which it takes Chinese for something else, and CRLF
 * (RFC 4180). Views that are not counted are empty, which is not nought.
 * @param name of the link
 */
export function reportCsv(name: string, days: readonly ReportedDay[], words: CsvWords): string {
  const rows = [
    [words.name, words.day, words.clicks, words.views],
    ...days.map(({ day, clicks, views }) => [name, day, String(clicks), views === null ? '' : String(views)]),
  ]
  return `\uFEFF${rows.map(row => `${row.map(cell).join(',')}\r\n`).join('')}`
}

/** Quoted where a comma, quote or line needs it. What a spreadsheet would take for a formula begins with an apostrophe, and is text. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** A file name that every system takes. */
export function csvName(name: string, days: readonly ReportedDay[]): string {
  const plain = name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim().slice(0, 60) || 'sponsor'
  return `${plain} ${days[0]?.day ?? ''} ${days.at(-1)?.day ?? ''}.csv`
}

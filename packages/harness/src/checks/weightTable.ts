import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { workspaceRoot } from '../workspace.js'
import type { PageWeight, Weight } from './weight.js'

/** Promised, in bytes as a browser gets them. The demonstration edition's articles have 3,000 characters or a little more. */
const limits = { article: 14 * 1024, css: 8 * 1024, script: 3 * 1024, requests: 3 }

/** By how much a page may come to weigh more or less before somebody has to look: of the table's figure, and at least in KB. */
const tolerance = { share: 0.05, least: 0.3 }

const parts = ['html', 'css', 'script'] as const
/** Where the weights are written down; `node packages/harness/weight.mjs` writes them anew. */
export const weightFile = path.join(workspaceRoot(), 'docs', 'weight.md')

const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1)
const cells = ({ raw, gzip, brotli }: Weight) => `${kilobytes(raw)} / ${kilobytes(gzip)} / ${kilobytes(brotli)}`

/** The weights as a table to read, and to compare with later. */
export function weightTable(weights: readonly PageWeight[]): string {
  return [
    '# What a page ships',
    '',
    'Of the demonstration edition, pictures left out: KB as they are / with gzip / with Brotli. A test compares with this table, and with what is',
    'promised: an article’s HTML at most 14 KB, style 8, script 3, three requests. `node packages/harness/weight.mjs` writes it anew.',
    '',
    '| page | HTML | style | script | requests |',
    '|---|---|---|---|---|',
    ...weights.map(({ kind, html, css, script, requests }) => `| ${[kind, cells(html), cells(css), cells(script), requests].join(' | ')} |`),
    '',
  ].join('\n')
}

/** What the table says: KB with Brotli, by kind of page and part. */
export async function readWeights(): Promise<Map<string, number>> {
  const rows = (await readFile(weightFile, 'utf8')).split('\n').filter(line => /^\| [a-z]/.test(line) && !line.startsWith('| page |'))
  return new Map(rows.flatMap((row) => {
    const [kind = '', ...figures] = row.split('|').slice(1, -1).map(cell => cell.trim())
    return parts.map((part, index) => [`${kind} ${part}`, Number(figures[index]?.split(' / ')[2])] as const)
  }))
}

/** Where pages weigh more than promised, or something else than written down, a line each. */
export function weightProblems(weights: readonly PageWeight[], written: ReadonlyMap<string, number>): string[] {
  const broken = weights.flatMap(({ kind, html, css, script, requests }) => [
    ...kind.startsWith('article-') && html.brotli > limits.article ? [`${kind}: HTML of ${kilobytes(html.brotli)} KB`] : [],
    ...css.brotli > limits.css ? [`${kind}: style of ${kilobytes(css.brotli)} KB`] : [],
    ...script.brotli > limits.script ? [`${kind}: script of ${kilobytes(script.brotli)} KB`] : [],
    ...requests > limits.requests ? [`${kind}: ${requests} requests`] : [],
  ])
  const changed = weights.flatMap(weight => parts.flatMap((part) => {
    const [now, before] = [weight[part].brotli / 1024, written.get(`${weight.kind} ${part}`) ?? 0]
    const isClose = Math.abs(now - before) <= Math.max(tolerance.least, before * tolerance.share)
    return isClose ? [] : [`${weight.kind}: ${part} of ${now.toFixed(1)} KB, in docs/weight.md ${before.toFixed(1)}; if it is meant, run node packages/harness/weight.mjs`]
  }))
  return [...broken, ...changed]
}

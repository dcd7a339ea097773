import { availableParallelism, loadavg } from 'node:os'
import { startBrowser } from '../browser.js'
import { crawl } from '../checks/crawl.js'
import { htmlProblems } from '../checks/htmlRules.js'
import { hasJava, w3cProblems } from '../checks/w3cChecker.js'
import { oneOfEachKind, weighPages } from '../checks/weight.js'
import { readWeights, weightProblems } from '../checks/weightTable.js'
import { freePort } from '../freePort.js'
import { openReadersPaper } from '../readersPaper.js'
import { expectedAnswers, mostReadKinds, readersPages, type ReadersPage } from '../readersPages.js'
import { categories, lighthouseScores, type Score } from './lighthouse.js'

/** What the audit found, a line each, and whether all of it is as good as it can be. */
export interface AuditReport {
  lines: string[]
  isFlawless: boolean
}

const runs = 5
const full = 100

/**
 * Has Lighthouse, the validators and the link check look at the demonstration edition. Lighthouse refuses to look at pages that answer
 * with an error, which are left to the others.
 * @param say is told each line as soon as it is known; the whole takes minutes
 * @param kinds of pages that Lighthouse is to look at; none means all
 * @throws Error when a kind is not one of `readersPages`
 */
export async function runAudit(say: (line: string) => void, kinds: readonly string[] = []): Promise<AuditReport> {
  const unknown = kinds.filter(kind => !readersPages.some(page => page.kind === kind))
  if (unknown.length > 0) throw new Error(`No page is of the kind ${unknown.join(', ')}. Kinds: ${[...new Set(readersPages.map(({ kind }) => kind))].join(', ')}.`)
  const presage = await openReadersPaper()
  const lines: string[] = []
  const add = (line: string) => {
    lines.push(line)
    say(line)
  }
  let isFlawless = true
  const { url } = presage.site
  try {
    add(`Lighthouse, mobile, median of ${runs} for what is read most, else one run. Load of the machine: ${loadNow()}.`)
    const port = await freePort()
    const browser = await startBrowser({ debuggingPort: port })
    try {
      for (const page of readersPages.filter(({ kind, status }) => status === 200 && (kinds.length === 0 || kinds.includes(kind)))) {
        const scores = await scoresOf(page, url, port)
        isFlawless &&= scores.every(({ score }) => score === full)
        add(scoreLine(page, scores))
        for (const { category, reasons } of scores.filter(({ score }) => score < full)) add(`    ${category}: ${reasons.join(', ') || 'no reason given'}`)
      }
    } finally {
      await browser.close()
    }
    add(`Load of the machine afterwards: ${loadNow()}.`)
    for (const [name, problems] of await otherChecks(url)) {
      isFlawless &&= problems.length === 0
      add(`${name}: ${problems.length === 0 ? 'nothing' : problems.length}`)
      for (const problem of problems) add(`    ${problem}`)
    }
    return { lines, isFlawless }
  } finally {
    await presage.stop()
  }
}

function scoresOf({ kind, path }: ReadersPage, siteUrl: string, port: number): Promise<Score[]> {
  return mostReadKinds.has(kind)
    ? lighthouseScores(siteUrl + path, port, categories, runs)
    : lighthouseScores(siteUrl + path, port, categories.filter(category => category !== 'performance'), 1)
}

function scoreLine({ kind, language }: ReadersPage, scores: readonly Score[]): string {
  const figures = scores.map(({ category, score }) => `${category} ${String(score).padStart(3)}`)
  return `${`${kind} ${language}`.padEnd(28)} ${figures.join('   ')}`
}

async function otherChecks(siteUrl: string): Promise<[string, string[]][]> {
  const html = new Map<string, string>()
  for (const { kind, language, path } of readersPages) html.set(`${kind} ${language}.html`, await (await fetch(siteUrl + path)).text())
  const ours: string[] = []
  for (const [name, text] of html) ours.push(...(await htmlProblems(text)).map(problem => `${name}: ${problem}`))
  const { asked, problems } = await crawl(siteUrl, expectedAnswers)
  const weights = await weighPages(siteUrl, oneOfEachKind(readersPages))
  return [
    ['html-validate finds', ours],
    ['the W3C’s checker finds', await hasJava() ? await w3cProblems(html) : ['not run: there is no Java here']],
    [`of ${asked} addresses are broken`, problems],
    ['weights that are not as promised', weightProblems(weights, await readWeights())],
  ]
}

const loadNow = () => `${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} cores`

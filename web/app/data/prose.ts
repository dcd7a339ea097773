import type { Prose, ProsePart } from '../../i18n/standing/prose'
import type { Locale } from '#shared/locale'
import { downloadPaths, ledgerPath, standingPages, standingPath, trackRecordPath } from '#shared/paths'
import { feedPath, llmsPath, resolutionsPath, sitemapPath } from '#shared/syndicationPaths'

/** A run of a sentence: plain, a link, or code. */
export type ProseRun = {
  text: string
  href?: string
  isCode?: boolean
  /** Marks that code must not be parted from. */
  marks?: { before: string, after: string }
}

const notation = /\[([^\]]+)\]\((\w+)\)|`([^`]+)`/g

/**
 * A sentence of the site's own, as its runs: `[words](target)` becomes a link to a page or file of the site, in the language of the
 * page, and what stands between backticks code.
 * @throws Error for a target that is none: the texts are ours, and a test reads them all
 */
export function proseRuns(text: string, locale: Locale): ProseRun[] {
  const runs: ProseRun[] = []
  let end = 0
  for (const match of text.matchAll(notation)) {
    const [whole, words, target, code] = match
    if (match.index > end) runs.push({ text: text.slice(end, match.index) })
    if (code !== undefined) runs.push({ text: code, isCode: true })
    else if (words && target) runs.push({ text: words, href: pathOf(target, locale) })
    end = match.index + whole.length
  }
  return withMarks(end < text.length ? [...runs, { text: text.slice(end) }] : runs)
}

// Code is a box, beside which a line may break whatever stands there. A longer one has to fit the narrowest page by itself.
const longestBound = 20

function withMarks(runs: ProseRun[]): ProseRun[] {
  runs.forEach((run, index) => {
    if (!run.isCode || run.text.length > longestBound) return
    const [previous, next] = [runs[index - 1], runs[index + 1]]
    const before = plainText(previous).match(/[（“《(]$/)?.[0] ?? ''
    const after = plainText(next).match(/^[，。、；：？！）”》,.;:?!)]+/)?.[0] ?? ''
    if (before === '' && after === '') return
    if (previous) previous.text = previous.text.slice(0, previous.text.length - before.length)
    if (next) next.text = next.text.slice(after.length)
    run.marks = { before, after }
  })
  return runs.filter(({ text }) => text !== '')
}

const plainText = (run: ProseRun | undefined): string => (run && !run.href && !run.isCode ? run.text : '')

/** The headings of a text, for the list at its top. */
export function headingsOf(text: Prose): { heading: string, id: string }[] {
  return text.filter((part): part is Extract<ProsePart, { heading: string }> => typeof part === 'object' && 'heading' in part)
}

const paper = { kind: 'paper' } as const

function pathOf(target: string, locale: Locale): string {
  const page = standingPages.find(one => one === target)
  if (page) return standingPath(locale, page)
  switch (target) {
    case 'record': return trackRecordPath(locale)
    case 'ledger': return ledgerPath(locale)
    case 'csv': return downloadPaths.csv
    case 'json': return downloadPaths.json
    case 'ledgerFile': return downloadPaths.ledger
    case 'feed': return feedPath(locale, paper, 'rss')
    case 'atom': return feedPath(locale, paper, 'atom')
    case 'jsonFeed': return feedPath(locale, paper, 'json')
    case 'resolutions': return resolutionsPath(locale)
    case 'llms': return llmsPath
    case 'sitemap': return sitemapPath
  }
  throw new Error(`The site’s own texts lead to “${target}”, which is nowhere`)
}

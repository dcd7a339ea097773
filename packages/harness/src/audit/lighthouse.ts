import lighthouse from 'lighthouse'
import { median } from '../bench/median.js'

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = typeof categories[number]

/** What Lighthouse gave a page in one category. */
export interface Score {
  category: Category
  /** 0 to 100; the median of all runs. */
  score: number
  /** What kept it from 100 in any run. */
  reasons: string[]
}

/**
 * Has Lighthouse look at a page as at a phone's, several times.
 * @param port at which a Chromium is listening
 * @throws Error when Lighthouse cannot look at the page
 */
export async function lighthouseScores(address: string, port: number, asked: readonly Category[], runs: number): Promise<Score[]> {
  const results: Score[] = []
  for (let run = 0; run < runs; run += 1) results.push(...await lookOnce(address, port, asked))
  return asked.map((category) => {
    const ofCategory = results.filter(one => one.category === category)
    const reasons = [...new Set(ofCategory.flatMap(one => one.reasons))]
    return { category, score: median(ofCategory.map(({ score }) => score)), reasons }
  })
}

async function lookOnce(address: string, port: number, asked: readonly Category[]): Promise<Score[]> {
  const result = await lighthouse(address, { port, logLevel: 'error', output: 'json', onlyCategories: [...asked], formFactor: 'mobile' })
  if (!result) throw new Error(`Lighthouse says nothing of ${address}.`)
  const { lhr } = result
  if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`)
  return asked.map((category) => {
    const { score = 0, auditRefs = [] } = lhr.categories[category] ?? {}
    const counted = auditRefs.filter(({ weight }) => weight > 0).flatMap(({ id }) => lhr.audits[id] ?? [])
    const missed = counted.filter(audit => audit.score !== null && audit.score < 1)
    return { category, score: Math.round((score ?? 0) * 100), reasons: missed.map(({ id, displayValue = '' }) => `${id} ${displayValue}`.trim()) }
  })
}

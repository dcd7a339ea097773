import { startPresage } from '../presage.js'
import { eventually } from '../wait.js'
import { median } from './median.js'
import { racePage } from './pageRace.js'
import { measureVisibility } from './visibility.js'

/** What was measured, a line each, and whether it is what the product promises. */
export interface BenchReport {
  lines: string[]
  isKept: boolean
}

/** A warm article, against a bare server of Node's that sends the same bytes. */
const leastRatio = 0.6
/** Until every affected page shows a change, in milliseconds; the median of the tries. */
const longestUnseen = 1000

/** Measures the whole thing on the demonstration edition. Ratios hold on any machine; figures only beside each other. */
export async function runBench(): Promise<BenchReport> {
  const presage = await startPresage({ database: 'sqlite', seed: 'demo' })
  try {
    const { cms, site } = presage
    await eventually(async () => {
      const { pages } = await (await fetch(`${site.url}/api/health`)).json() as { pages: { kept: number, toPrint: number } }
      if (pages.toPrint > 0 || pages.kept === 0) throw new Error('Pages are still being printed')
    }, 120_000)
    const front = await (await fetch(site.url)).text()
    const article = /href="(\/predictions\/[\w-]+)"/.exec(front)?.[1]
    if (!article) throw new Error('The front page of the demonstration edition links to no article.')

    const race = await racePage(site, article)
    const seen = await measureVisibility(cms, site)
    const changes = [seen.published, seen.corrected, seen.withdrawn]
    const cpu = (value: number | null) => (value === null ? '' : `, ${value.toFixed(0)} µs of processor`)
    return {
      lines: [
        `warm article ${article}: ${race.ratio.toFixed(2)} of a bare node:http server (at least ${leastRatio})`,
        `  site ${race.site.rate.toFixed(0)}/s${cpu(race.site.cpu)}; bare ${race.bare.rate.toFixed(0)}/s${cpu(race.bare.cpu)}`,
        ...race.cpuRatio === null ? [] : [`  by processor time per answer: ${race.cpuRatio.toFixed(2)}`],
        ...Object.entries({ published: seen.published, corrected: seen.corrected, withdrawn: seen.withdrawn }).map(([what, times]) =>
          `${what}, seen on article, event and front page after ${median(times).toFixed(0)} ms, at most ${Math.max(...times).toFixed(0)} ms`),
        `longest answer to a reader meanwhile: ${seen.longestAnswer.toFixed(0)} ms`,
      ],
      isKept: race.ratio >= leastRatio && changes.every(times => median(times) <= longestUnseen),
    }
  } finally {
    await presage.stop()
  }
}

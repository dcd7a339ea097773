import path from 'node:path'
import { cleanEnvironment } from '../cleanEnvironment.js'
import { freePort } from '../freePort.js'
import { startServer } from '../serverProcess.js'
import type { Site } from '../site.js'
import { workspaceRoot } from '../workspace.js'
import { load, type Load } from './load.js'
import { median } from './median.js'

/** How a warm page of the site compares with the same bytes from a bare server of Node's, in one run. */
export interface Race {
  site: Load
  bare: Load
  /** Of the rates; the median of the rounds. */
  ratio: number
  /** Of the processor time per answer: what of it is Node's own. Not blurred by whatever else the machine does. */
  cpuRatio: number | null
}

const rounds = 5
const secondsEach = 3

/** @param address path of a page that the site keeps */
export async function racePage(site: Site, address: string): Promise<Race> {
  const port = await freePort()
  const bareUrl = `http://127.0.0.1:${port}`
  const bare = await startServer({
    name: 'The bare server',
    script: path.join(workspaceRoot(), 'packages/harness/dist/esm/bench/bareServer.js'),
    folder: workspaceRoot(),
    env: { ...cleanEnvironment(), PAGE: site.url + address, PORT: String(port) },
    isReady: async () => (await fetch(bareUrl)).ok,
  })
  try {
    const ofSite: Load[] = []
    const ofBare: Load[] = []
    // Both warm up first; then each round asks both, so that what else the machine does meets both.
    await load(site.url + address, 1, site.pid())
    await load(bareUrl, 1, bare.pid)
    for (let round = 0; round < rounds; round += 1) {
      ofBare.push(await load(bareUrl, secondsEach, bare.pid))
      ofSite.push(await load(site.url + address, secondsEach, site.pid()))
    }
    const site_ = summary(ofSite)
    const bare_ = summary(ofBare)
    return {
      site: site_,
      bare: bare_,
      ratio: median(ofSite.map(({ rate }, round) => rate / (ofBare[round]?.rate ?? rate))),
      cpuRatio: site_.cpu === null || bare_.cpu === null ? null : bare_.cpu / site_.cpu,
    }
  } finally {
    await bare.stop()
  }
}

function summary(loads: readonly Load[]): Load {
  const times = loads.flatMap(({ cpu }) => (cpu === null ? [] : [cpu]))
  return { rate: median(loads.map(({ rate }) => rate)), cpu: times.length > 0 ? median(times) : null }
}

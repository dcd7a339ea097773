import autocannon from 'autocannon'
import { readFileSync } from 'node:fs'

/** What a server did under load. */
export interface Load {
  /** Answers a second. */
  rate: number
  /** Processor time of the server per answer, in microseconds; `null` where the system does not tell. */
  cpu: number | null
}

const connections = 16
/** However fast a server is, in answers. */
const mostRequests = 400_000
/** Linux counts processor time in hundredths of a second. */
const tickUs = 10_000

/**
 * Asks a server of this machine for one page, over and over, for some seconds.
 * @param pid of its process
 * @throws Error for an address of another machine, and when anything but the page comes back
 */
export async function load(url: string, seconds: number, pid: number): Promise<Load> {
  if (new URL(url).hostname !== '127.0.0.1') throw new Error(`${url} is not on this machine: only our own servers are put under load.`)
  const before = processorTicks(pid)
  const run = await autocannon({ url, connections, duration: seconds, maxOverallRequests: mostRequests, headers: { 'accept-encoding': 'br' } })
  const after = processorTicks(pid)
  const { total } = run.requests
  if (total === 0 || run.non2xx > 0 || run.errors > 0) throw new Error(`${url}: ${total} answers, ${run.non2xx} wrong, ${run.errors} errors`)
  return { rate: total / run.duration, cpu: before === null || after === null ? null : (after - before) * tickUs / total }
}

function processorTicks(pid: number): number | null {
  try {
    // After the name, which may hold anything, in brackets: user and system time are the 12th and 13th field.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return Number(fields[11]) + Number(fields[12])
  } catch {
    return null
  }
}

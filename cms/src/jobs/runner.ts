import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Knex } from 'knex'
import { releaseLease, takeLease } from '../storage/jobLeases'

export interface Job {
  name: string
  /** Between the end of one run and the beginning of the next, in milliseconds. */
  every: number
  /** A look that costs little, before a lease is taken: whether there is anything to do. Without it there always is. */
  isWanted?(): Promise<boolean>
  /** @param signal is aborted when the CMS stops, or when the lease was lost */
  run(signal: AbortSignal): Promise<void>
}

export interface Runner {
  /** Starts nothing more, waits for what runs, at most `patience` milliseconds, and gives the leases back. */
  stop(patience?: number): Promise<void>
}

export interface RunnerParts {
  knex: () => Knex
  report: (message: string, error: unknown) => void
  /** How long a lease lasts without a sign of life, in milliseconds. */
  lease?: number
}

/**
 * Runs jobs again and again, each under a lease in the database, so that of several instances of the CMS one runs it at a time
 * and another takes over when that one is gone.
 */
export function startRunner(jobs: readonly Job[], { knex, report, lease = 60_000 }: RunnerParts): Runner {
  const holder = randomUUID()
  const stopping = new AbortController()
  const running = Promise.all(jobs.map((job) => repeat(job)))

  async function repeat(job: Job): Promise<void> {
    while (!stopping.signal.aborted) {
      await pause(job.every, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined)
      if (!stopping.signal.aborted) await runOnce(job).catch((error: unknown) => report(`The job ${job.name} failed`, error))
    }
  }

  async function runOnce(job: Job): Promise<void> {
    if (job.isWanted && !(await job.isWanted())) return
    if (!(await takeLease(knex(), job.name, holder, lease))) return
    const lost = new AbortController()
    const heartbeat = setInterval(() => {
      takeLease(knex(), job.name, holder, lease)
        .then((held) => {
          if (!held) lost.abort()
        })
        .catch((error: unknown) => report(`The lease of ${job.name} could not be renewed`, error))
    }, lease / 3)
    heartbeat.unref()
    try {
      await job.run(AbortSignal.any([stopping.signal, lost.signal]))
    } finally {
      clearInterval(heartbeat)
      await releaseLease(knex(), job.name, holder)
    }
  }

  return {
    async stop(patience = 10_000) {
      stopping.abort()
      const enough = new AbortController()
      await Promise.race([running, pause(patience, undefined, { signal: enough.signal }).catch(() => undefined)])
      enough.abort()
    },
  }
}

import type { Visit } from './visit'

/** The CMS cannot take the view now; it was not counted and may be sent again. */
export class ViewsBusy extends Error {
  constructor(reason: string, options?: { cause: unknown }) {
    super(reason, options)
    this.name = 'ViewsBusy'
  }
}

/** Gathers views for a moment, so that a rush of readers costs a few transactions a second. */
export interface ViewBuffer {
  /** Resolves once the view is committed. @throws ViewsBusy when it is not: too many wait, the CMS stops, or the database failed. */
  add(visit: Visit): Promise<void>
  /** Commits what waits, and takes nothing more. */
  close(): Promise<void>
}

interface Waiting {
  visit: Visit
  committed: () => void
  failed: (error: ViewsBusy) => void
}

/**
 * @param commit counts a batch, at most `batchSize` visits, in one transaction
 * @param gatherFor how long a view waits for company before its batch is committed, in milliseconds
 * @param mostWaiting how many views may wait for their commit before more are refused
 */
export function createViewBuffer(
  commit: (batch: Visit[]) => Promise<void>,
  { gatherFor = 200, batchSize = 400, mostWaiting = 4000 } = {},
): ViewBuffer {
  let waiting: Waiting[] = []
  let beingCommitted = 0
  let closed = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined

  /** One batch at a time: what comes meanwhile is the next batch. */
  function flush(): Promise<void> {
    running ??= commitAll().finally(() => {
      running = undefined
    })
    return running
  }

  async function commitAll() {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, batchSize)
      waiting = waiting.slice(batchSize)
      beingCommitted = batch.length
      try {
        await commit(batch.map(({ visit }) => visit))
        for (const { committed } of batch) committed()
      } catch (cause) {
        const error = new ViewsBusy('The views could not be stored.', { cause })
        for (const { failed } of batch) failed(error)
      }
      beingCommitted = 0
    }
  }

  return {
    add(visit) {
      if (closed) return Promise.reject(new ViewsBusy('The CMS is stopping.'))
      if (waiting.length + beingCommitted >= mostWaiting) return Promise.reject(new ViewsBusy('Too many views wait to be stored.'))
      return new Promise((committed, failed) => {
        waiting.push({ visit, committed, failed })
        timer ??= setTimeout(() => {
          timer = undefined
          void flush()
        }, gatherFor)
        if (waiting.length >= batchSize) void flush()
      })
    },
    async close() {
      closed = true
      do await flush()
      while (waiting.length > 0)
      clearTimeout(timer)
    },
  }
}

import { setTimeout as pause } from 'node:timers/promises'
import { readChanges, readPaths } from './changes'
import { everyPath, keptPageOf, withoutLanguage } from './keptRoutes'
import { subjectOf } from './mentions'
import type { PageKeeper } from './pageKeeper'

type Parts = {
  keeper: PageKeeper
  /** Where to begin: the cursor of the pages on disk, the empty text where there is none. */
  cursor: string
  /** Asks the CMS's internal door. @throws where it cannot be reached within `milliseconds` or does not answer 200 */
  ask: (path: string, milliseconds: number) => Promise<unknown>
  report: (message: string, error?: unknown) => void
}

/** A site that follows its CMS. */
export type Following = {
  /** Settled once the CMS has been asked for the first time, in vain or not. */
  begun: Promise<void>
  /** Whether the CMS answered when it was asked last. */
  isInTouch: () => boolean
  stop: () => void
}

/** How long the CMS may leave a request open, and how long its answer may take after that, in milliseconds. */
const waitMs = 20_000
const answerMs = 3_000
/** Between two questions, in milliseconds: what is saved together is told together. */
const leastPauseMs = 30
/** Between two tries, in milliseconds: longer each time the CMS does not answer. */
const pauses = [200, 400, 800, 1500]

/**
 * Follows the CMS's list of changes: one request is always open there, which is answered as soon as something changes. Nothing is
 * lost on the way, since the site says how far it has come; whoever was away goes on from there.
 */
export function followCms({ keeper, cursor: beginning, ask, report }: Parts): Following {
  const stopping = new AbortController()
  let isInTouch = false
  let hasBegun = () => {}
  const begun = new Promise<void>((resolve) => {
    hasBegun = resolve
  })

  async function follow(): Promise<void> {
    let cursor = beginning
    let failures = 0
    let mustLook: 'reset' | 'begin' | null = 'begin'
    while (!stopping.signal.aborted) {
      try {
        // At first only to learn what happened meanwhile.
        const wait = isInTouch ? waitMs : 0
        const answer = readChanges(await ask(`/internal/changes?after=${encodeURIComponent(cursor)}&wait=${wait}`, wait + answerMs))
        if (stopping.signal.aborted) return
        if (!isInTouch) keeper.queue.wake()
        isInTouch = true
        failures = 0
        if (answer.reset) mustLook = 'reset'
        else {
          cursor = answer.cursor
          keeper.follow(answer.changes, cursor)
          hasBegun()
        }
        if (mustLook) await lookAround(mustLook === 'reset')
        if (answer.reset) {
          cursor = answer.cursor
          keeper.follow([], cursor)
        }
        mustLook = null
        hasBegun()
        await pause(leastPauseMs, undefined, { signal: stopping.signal })
      } catch (error) {
        if (stopping.signal.aborted) return
        if (isInTouch || failures === 0) report('The CMS cannot be reached; readers are given the pages that are kept', error)
        isInTouch = false
        hasBegun()
        await pause(pauses[Math.min(failures, pauses.length - 1)], undefined, { signal: stopping.signal }).catch(() => undefined)
        failures += 1
      }
    }
  }

  /** Compares what is kept with what is public: lets go of what is not, prints what is not kept yet. */
  async function lookAround(isStrange: boolean): Promise<void> {
    const startedAt = Date.now()
    const articles = new Set<string>()
    const wanted = [...everyPath]
    for (let after: string | null = ''; after !== null;) {
      const { paths, next } = readPaths(await ask(`/internal/pages?after=${encodeURIComponent(after)}`, 10_000))
      wanted.push(...paths)
      for (const path of paths) if (withoutLanguage(path).startsWith('/predictions/')) articles.add(path)
      after = next
    }
    const strangers = [...keeper.index.all()].flatMap(({ key, printedAt }) => {
      const subject = subjectOf(key)
      const isStranger = subject !== null && withoutLanguage(subject).startsWith('/predictions/') && !articles.has(subject) && printedAt < startedAt
      return isStranger ? [subject] : []
    })
    if (strangers.length > 0) keeper.takeDown([...new Set(strangers)])
    if (isStrange) keeper.renewAll()
    for (const path of wanted) {
      const found = keptPageOf(path)
      if (found && found !== 'fresh') keeper.want(found.key)
    }
  }

  void follow()
  return { begun, isInTouch: () => isInTouch, stop: () => stopping.abort() }
}

import { AsyncLocalStorage } from 'node:async_hooks'

const imagined = new AsyncLocalStorage<Date>()

/** The time as the rules see it: the wall clock, except inside `atTime`. */
export function now(): Date {
  return imagined.getStore() ?? new Date()
}

/** Runs `work` as if it were `time`. Only the demo edition does this, to publish and resolve articles on their own dates. */
export function atTime<T>(time: Date, work: () => Promise<T>): Promise<T> {
  return imagined.run(time, work)
}

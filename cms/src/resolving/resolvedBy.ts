import { AsyncLocalStorage } from 'node:async_hooks'

/** Who settles an outcome: an editor, or the platform where the site lets it. */
export type ResolvedBy = 'editor' | 'platform'

const current = new AsyncLocalStorage<ResolvedBy>()

/** Runs a write whose resolutions are somebody's. */
export function asResolver<T>(by: ResolvedBy, write: () => Promise<T>): Promise<T> {
  return current.run(by, write)
}

/** Whose the resolutions of the write under way are; an editor's, unless it says otherwise. */
export function resolvedBy(): ResolvedBy {
  return current.getStore() ?? 'editor'
}

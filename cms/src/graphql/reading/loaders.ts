import DataLoader from 'dataloader'
import type { RequestContext } from '../contract'

type Registry = Map<string, unknown>

const registries = new WeakMap<RequestContext, Registry>()

/**
 * A loader that lives as long as one request: what resolvers ask of it in one turn is fetched in one statement, and what it
 * has fetched it does not fetch again.
 *
 * @param name tells this loader from all others of the request
 * @param fetch answers a batch of distinct keys, by key; a key it leaves out is answered by `missing`
 */
export function loadOnce<Key, Value>(
  context: RequestContext,
  name: string,
  key: Key,
  keyText: (key: Key) => string,
  fetch: (keys: readonly Key[]) => Promise<ReadonlyMap<string, Value>>,
  missing: Value,
): Promise<Value> {
  const registry: Registry = registries.get(context) ?? new Map<string, unknown>()
  registries.set(context, registry)
  let loader = registry.get(name) as DataLoader<Key, Value, string> | undefined
  if (!loader) {
    loader = new DataLoader<Key, Value, string>(
      async (keys) => {
        const found = await fetch(keys)
        return keys.map((each) => found.get(keyText(each)) ?? missing)
      },
      { cacheKeyFn: keyText },
    )
    registry.set(name, loader)
  }
  return loader.load(key)
}

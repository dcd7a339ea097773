/** What a form held when it was last typed into. `at` is milliseconds since 1970. */
export interface UnsavedCopy {
  at: number
  /** Of which save the form was; null where it was of none. */
  version: number | null
  values: Record<string, unknown>
}

/** Of whose form a copy is: one person's, in one language. `documentId` is null for what has not been saved yet. */
export interface FormPlace {
  user: number
  model: string
  documentId: string | null
  locale: string
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const prefix = 'presage.unsaved.'
const oldest = 60 * 24 * 60 * 60 * 1000

/** Under which name the browser keeps a form's copy: people who share a browser do not see each other's. */
export const copyName = ({ user, model, documentId, locale }: FormPlace) => `${prefix}${String(user)}.${model}.${documentId ?? 'new'}.${locale}`

/**
 * Keeps a copy. Where the browser has no room left, the oldest other copies make some.
 * @returns whether it is kept
 */
export function keepCopy(store: Store, name: string, copy: UnsavedCopy): boolean {
  const text = JSON.stringify(copy)
  for (let others = copiesByAge(store).filter(other => other !== name); ; others = others.slice(1)) {
    try {
      store.setItem(name, text)
      return true
    } catch {
      if (others[0] === undefined) return false
      store.removeItem(others[0])
    }
  }
}

/** The copy of a form; null where there is none, or none that can be read. */
export function readCopy(store: Store, name: string): UnsavedCopy | null {
  try {
    const copy: unknown = JSON.parse(store.getItem(name) ?? 'null')
    if (typeof copy !== 'object' || copy === null || !('at' in copy) || !('values' in copy)) return null
    return typeof copy.at === 'number' && typeof copy.values === 'object' && copy.values !== null ? (copy as UnsavedCopy) : null
  } catch {
    return null
  }
}

export function dropCopy(store: Store, name: string): void {
  store.removeItem(name)
}

/** Drops what nobody has asked for in two months. */
export function dropOldCopies(store: Store, now: number): void {
  for (const name of copiesByAge(store)) if ((readCopy(store, name)?.at ?? 0) < now - oldest) store.removeItem(name)
}

function copiesByAge(store: Store): string[] {
  const names = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '')
  const age = (name: string) => readCopy(store, name)?.at ?? 0
  return names.filter(name => name.startsWith(prefix)).sort((one, other) => age(one) - age(other))
}

/** The fields in which two forms differ: by what they hold, not by the keys the admin gives to rows for itself. */
export function differingFields(one: Record<string, unknown>, other: Record<string, unknown>): string[] {
  const plain = (value: unknown) => JSON.stringify(value ?? null, (key, inner: unknown) => (key === '__temp_key__' || inner === null ? undefined : inner))
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(field => plain(one[field]) !== plain(other[field]))
}

/**
 * Values as they can be put into a form again: rows of components lose their ids, since the rows that had them may be gone.
 * @param isComponent tells which fields are components
 */
export function withoutRowIds(values: Record<string, unknown>, isComponent: (field: string) => boolean): Record<string, unknown> {
  const bare = (row: unknown) => {
    if (typeof row !== 'object' || row === null) return row
    return Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'id'))
  }
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => {
      if (!isComponent(field)) return [field, value]
      return [field, Array.isArray(value) ? value.map(bare) : bare(value)]
    }),
  )
}

import { badInput } from '../server/refusals'

export interface SortKey<Name extends string> {
  by: Name
  direction: 'asc' | 'desc'
}

/**
 * Reads Strapi's way of sorting, `field` or `field:asc|desc`. Only fields that an index keeps in order are allowed.
 * @throws BAD_USER_INPUT that names the allowed fields
 */
export function readSort<Name extends string>(
  sort: readonly (string | null)[] | null | undefined,
  allowed: readonly Name[],
  fallback: readonly SortKey<Name>[],
): readonly SortKey<Name>[] {
  const asked = (sort ?? []).filter((entry) => entry !== null && entry !== '')
  if (asked.length === 0) return fallback
  if (asked.length > allowed.length) throw badInput(`sort: at most ${allowed.length} fields.`)
  return asked.map((entry) => {
    const [name = '', direction = 'asc', ...rest] = (entry ?? '').split(':')
    const by = allowed.find((candidate) => candidate === name)
    if (!by || rest.length > 0 || (direction !== 'asc' && direction !== 'desc')) {
      throw badInput(`sort: use one of ${allowed.join(', ')}, followed by :asc or :desc.`)
    }
    return { by, direction }
  })
}

import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql'
import { badInput, tooMuch } from './refusals'

/** What a document may look like, whatever it asks for. `fields` counts a fragment once for each place it is spread. */
export const documentLimits = {
  tokens: 2_000,
  depth: 8,
  introspectionDepth: 16,
  fields: 1_000,
  roots: 12,
  aliases: 30,
  directives: 30,
  operations: 10,
  variables: 12,
}

/** What a selection is made of once its fragments are unfolded. Depth counts levels of fields. */
interface Measure {
  /** Fields of the selection itself, those of what it selects left out. */
  roots: number
  depth: number
  introspectionDepth: number
  fields: number
  aliases: number
  directives: number
}

const empty: Measure = { roots: 0, depth: 0, introspectionDepth: 0, fields: 0, aliases: 0, directives: 0 }

/**
 * Refuses documents that are cheap to write and laborious to check, before anything looks at them: each fragment is measured
 * once, however often and however deeply it is spread, so this takes time in proportion to the document's length.
 *
 * @throws LIMIT_EXCEEDED that says which limit, BAD_USER_INPUT for fragments that do not exist or spread themselves
 */
export function checkDocument(document: DocumentNode): void {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const measured = new Map<string, Measure>()
  const open = new Set<string>()

  const fragment = (name: string): Measure => {
    const known = measured.get(name)
    if (known) return known
    const definition = fragments.get(name)
    if (!definition) throw badInput(`Unknown fragment "${name}".`)
    if (open.has(name)) throw badInput(`Fragment "${name}" spreads itself.`)
    open.add(name)
    const found = selection(definition.selectionSet)
    open.delete(name)
    measured.set(name, found)
    return found
  }

  const selection = (set: SelectionSetNode): Measure =>
    set.selections.reduce<Measure>((sum, node) => {
      const directives = node.directives?.length ?? 0
      if (node.kind !== Kind.FIELD) {
        const inner = node.kind === Kind.FRAGMENT_SPREAD ? fragment(node.name.value) : selection(node.selectionSet)
        return add(sum, { ...inner, directives: inner.directives + directives })
      }
      const inner = node.selectionSet ? selection(node.selectionSet) : empty
      const introspects = node.name.value === '__schema' || node.name.value === '__type'
      return add(sum, {
        roots: 1,
        depth: introspects ? 1 : inner.depth + 1,
        introspectionDepth: introspects ? inner.depth + 1 : inner.introspectionDepth,
        fields: inner.fields + 1,
        aliases: inner.aliases + (node.alias ? 1 : 0),
        directives: inner.directives + directives,
      })
    }, empty)

  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  refuseAbove('operations', operations.length)
  for (const name of fragments.keys()) fragment(name)
  for (const operation of operations) {
    const found = selection(operation.selectionSet)
    refuseAbove('depth', found.depth)
    refuseAbove('introspectionDepth', found.introspectionDepth)
    refuseAbove('fields', found.fields)
    refuseAbove('roots', found.roots)
    refuseAbove('aliases', found.aliases)
    refuseAbove('directives', found.directives + (operation.directives?.length ?? 0))
  }
}

/**
 * Refuses variables that are nested so deeply that whoever walks them runs out of stack. Takes no stack itself.
 * @throws LIMIT_EXCEEDED
 */
export function checkVariables(variables: unknown): void {
  let level: unknown[] = [variables]
  for (let depth = 0; level.length > 0; depth += 1) {
    refuseAbove('variables', depth)
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value as Record<string, unknown>) : []))
  }
}

function add(one: Measure, other: Measure): Measure {
  return {
    roots: one.roots + other.roots,
    depth: Math.max(one.depth, other.depth),
    introspectionDepth: Math.max(one.introspectionDepth, other.introspectionDepth),
    fields: one.fields + other.fields,
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
  }
}

const words = {
  depth: 'levels deep',
  introspectionDepth: 'levels of introspection deep',
  fields: 'fields',
  roots: 'queries in one',
  aliases: 'aliases',
  directives: 'directives',
  operations: 'operations in one document',
  variables: 'levels of variables',
}

function refuseAbove(limit: keyof typeof words, found: number): void {
  const most = documentLimits[limit]
  if (found > most) throw tooMuch(`This query is too large: ${found} ${words[limit]}, and at most ${most} are allowed. Split it into several.`)
}

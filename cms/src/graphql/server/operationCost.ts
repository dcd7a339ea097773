import {
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  isOutputType,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import type { ContractPart, ListSize } from '../contract'
import { tooMuch } from './refusals'

/** The most values an operation may return, and the most that introspection may, whose values come from memory. */
const costLimits = { values: 10_000, introspection: 250_000 }

/** A list that nobody has given a size. */
const UNKNOWN_SIZE = 100

/** How long the lists of introspection are, of a schema such as this. */
const introspectionSizes: Readonly<Record<string, number>> = {
  '__Schema.types': 60,
  '__Schema.directives': 5,
  '__Type.fields': 15,
  '__Type.inputFields': 8,
  '__Type.enumValues': 6,
  '__Type.interfaces': 1,
  '__Type.possibleTypes': 1,
  '__Field.args': 3,
  '__Directive.args': 2,
}

type Arguments = Readonly<Record<string, unknown>>

/** How long lists are and what laborious fields count, by `Type.field`. */
export interface Prices {
  sizes: Readonly<Record<string, ListSize>>
  weights: Readonly<Record<string, number>>
}

/** All that the parts of the contract say about it. */
export function pricesOf(parts: readonly ContractPart[]): Prices {
  return {
    sizes: Object.fromEntries(parts.flatMap(({ sizes }) => Object.entries(sizes ?? {}))),
    weights: Object.fromEntries(parts.flatMap(({ weights }) => Object.entries(weights ?? {}))),
  }
}

/** The values an operation can return at most; `introspection` are those about the schema itself. */
export interface Cost {
  values: number
  introspection: number
}

/**
 * Counts the values an operation can return at most: every field is one, times the lengths of the lists it stands in. Cost is the
 * product of lists, which a depth limit does not see. Each fragment is counted once, so that counting stays cheap.
 *
 * @param document one that is valid and has passed `checkDocument`
 */
export function costOf(
  schema: GraphQLSchema,
  { sizes, weights }: Prices,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Arguments,
): Cost {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const known = withDefaults(operation, variables)
  const counted = new Map<string, Cost>()

  const fragment = (name: string, outer: Arguments): Cost => {
    const key = `${name} ${JSON.stringify(outer)}`
    const found = counted.get(key) ?? selection(fragments.get(name)?.selectionSet, schema.getType(fragments.get(name)?.typeCondition.name.value ?? ''), outer)
    counted.set(key, found)
    return found
  }

  // `outer` are the arguments of the field around.
  const selection = (set: SelectionSetNode | undefined, type: GraphQLNamedType | undefined, outer: Arguments): Cost =>
    (set?.selections ?? []).reduce<Cost>((sum, node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return add(sum, fragment(node.name.value, outer))
      if (node.kind === Kind.INLINE_FRAGMENT) {
        return add(sum, selection(node.selectionSet, node.typeCondition ? schema.getType(node.typeCondition.name.value) : type, outer))
      }
      return add(sum, field(node, type, outer))
    }, { values: 0, introspection: 0 })

  const field = (node: FieldNode, parent: GraphQLNamedType | undefined, outer: Arguments): Cost => {
    const name = node.name.value
    const type = typeOfField(schema, parent, name)
    const args = Object.fromEntries((node.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, known)]))
    const inner = selection(node.selectionSet, type && getNamedType(type), args)
    const path = `${parent?.name ?? ''}.${name}`
    const size = sizes[path] ?? introspectionSizes[path] ?? (type && isList(type) ? UNKNOWN_SIZE : 1)
    const times = typeof size === 'function' ? size(args, outer) : size
    const whole = { values: times * ((weights[path] ?? 1) + inner.values), introspection: times * inner.introspection }
    // What is said about the schema counts apart: a client that reads it all is welcome.
    return name === '__schema' || name === '__type' ? { values: 1, introspection: whole.values } : whole
  }

  return selection(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, {})
}

/** @throws LIMIT_EXCEEDED that says by how much and what to do */
export function refuseCostly({ values, introspection }: Cost): void {
  if (values > costLimits.values) {
    throw tooMuch(
      `This query could return ${values} values, and at most ${costLimits.values} are allowed at once. Ask for fewer rows (pagination) or fewer lists inside lists.`,
    )
  }
  if (introspection > costLimits.introspection) {
    throw tooMuch('This introspection asks for too much at once. The standard introspection query is allowed; ask for no more than it does.')
  }
}

function withDefaults(operation: OperationDefinitionNode, variables: Arguments): Record<string, unknown> {
  const known: Record<string, unknown> = { ...variables }
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (known[variable.name.value] === undefined && defaultValue) known[variable.name.value] = valueFromASTUntyped(defaultValue)
  }
  return known
}

function typeOfField(schema: GraphQLSchema, parent: GraphQLNamedType | undefined, name: string): GraphQLOutputType | undefined {
  const introspected = name === '__schema' ? '__Schema' : name === '__type' ? '__Type' : undefined
  const type = introspected ? schema.getType(introspected) : isObjectType(parent) ? parent.getFields()[name]?.type : undefined
  return isOutputType(type) ? type : undefined
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type)
}

function add(one: Cost, other: Cost): Cost {
  return { values: one.values + other.values, introspection: one.introspection + other.introspection }
}

import { Kind, valueFromASTUntyped, visit, type DocumentNode, type OperationDefinitionNode, type ValueNode } from 'graphql'
import { forbidden } from './refusals'

/** The names by which Strapi asks for something else than what is published. */
const always = new Set(['publicationFilter', 'hasPublishedVersion'])

/**
 * Whether a document asks for anything unpublished, anywhere: as an argument or inside one, at the root or below, as a literal or
 * through a variable. Of these names the schema knows only `status`, on three root fields; the others are refused all the same,
 * so that no field that is added later opens a second way.
 */
export function asksForDrafts(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): boolean {
  const known = { ...defaultsOf(operation), ...variables }
  let found = namesUnpublished(variables)
  const look = (name: string, value: ValueNode) => {
    if (always.has(name) || (name === 'status' && !isPublished(valueFromASTUntyped(value, known)))) found = true
  }
  visit(document, {
    [Kind.ARGUMENT]: (node) => look(node.name.value, node.value),
    [Kind.OBJECT_FIELD]: (node) => look(node.name.value, node.value),
  })
  return found
}

/** @throws FORBIDDEN unless the request carries a valid preview */
export function refuseDrafts(asked: boolean, hasPreview: boolean): void {
  if (asked && !hasPreview) throw forbidden('Drafts can only be seen in a preview. Open the preview again from the editor’s desk.')
}

/** Whether an object, at any depth, has one of the names as a key. */
export function namesUnpublished(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(namesUnpublished)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(
    ([key, inner]) => always.has(key) || (key === 'status' && !isPublished(inner)) || namesUnpublished(inner),
  )
}

function isPublished(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.toLowerCase() === 'published')
}

function defaultsOf(operation: OperationDefinitionNode): Record<string, unknown> {
  const definitions = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  )
  return Object.fromEntries(definitions)
}

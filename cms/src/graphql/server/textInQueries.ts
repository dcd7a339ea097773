import { Kind, visit, type DocumentNode } from 'graphql'
import { badInput } from './refusals'

/**
 * Refuses a query for a text with the character NUL in it: nothing is stored under such a text, and PostgreSQL cannot even be
 * asked for one.
 * @throws BAD_USER_INPUT
 */
export function refuseNulInQuery(document: DocumentNode, variables: Readonly<Record<string, unknown>>): void {
  let found = holdsNul(variables)
  visit(document, {
    [Kind.STRING]: (node) => {
      if (node.value.includes('\0')) found = true
    },
  })
  if (found) throw badInput('No text here holds the character NUL (U+0000). Leave it out.')
}

function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0')
  return typeof value === 'object' && value !== null && Object.values(value as Record<string, unknown>).some(holdsNul)
}

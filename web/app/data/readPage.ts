import { useQuery, type AnyVariables, type TypedDocumentNode } from '@urql/vue'
import { setResponseHeader, setResponseStatus } from 'h3'
import { createError, useRequestEvent } from '#imports'

type Read = <Data, Variables extends AnyVariables>(query: TypedDocumentNode<Data, Variables>, variables: Variables) => Promise<Data>

/**
 * The one way a page reads its data: one query, awaited before anything is printed.
 * @throws an error 503 when the CMS cannot be reached or cannot answer; a page is never printed from half an answer
 */
export const readPage: Read = async (query, variables) => {
  const data = await tryReadPage(query, variables)
  if (data === null) throw createError({ status: 503, statusText: 'Service Unavailable' })
  return data
}

/**
 * Like `readPage`, for what only a signed address opens.
 * @returns `null` where the CMS says that the address opens nothing, or nothing any more
 */
export async function readSigned<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data | null> {
  const { data, error } = await useQuery<Data, Variables>({ query, variables })
  if (error.value?.graphQLErrors.some(({ extensions }) => extensions.code === 'FORBIDDEN')) return null
  if (!error.value && data.value) return data.value
  console.error(`Reading a preview failed: ${error.value?.message ?? 'no data'}`)
  throw createError({ status: 503, statusText: 'Service Unavailable' })
}

/** The status of a page that is no error and yet no 200. */
export function answerStatus(status: number): void {
  const event = useRequestEvent()
  if (event) setResponseStatus(event, status)
}

/** Like `readPage`, for a page that has something to show without the CMS too: answers `null`, with status 503 already set. */
export async function tryReadPage<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data | null> {
  const event = useRequestEvent()
  const { data, error } = await useQuery<Data, Variables>({ query, variables })
  if (!error.value && data.value) return data.value
  console.error(`Reading a page failed: ${error.value?.message ?? 'no data'}`)
  if (event) {
    setResponseHeader(event, 'retry-after', 30)
    setResponseStatus(event, 503)
  }
  return null
}

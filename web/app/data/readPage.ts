import { useQuery, type AnyVariables, type TypedDocumentNode } from '@urql/vue'
import { setResponseHeader } from 'h3'
import { createError, useRequestEvent } from '#imports'

/**
 * The one way a page reads its data: one query, awaited before anything is printed.
 * @throws an error 503 when the CMS cannot be reached or cannot answer; a page is never printed from half an answer
 */
export async function readPage<Data, Variables extends AnyVariables>(query: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
  const event = useRequestEvent()
  const { data, error } = await useQuery<Data, Variables>({ query, variables })
  if (!error.value && data.value) return data.value
  console.error(`Reading a page failed: ${error.value?.message ?? 'no data'}`)
  if (event) setResponseHeader(event, 'retry-after', 30)
  throw createError({ status: 503 })
}

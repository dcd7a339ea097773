import { createPresageClient } from '@presage/client/createPresageClient'
import type { AnyVariables, TypedDocumentNode } from '@urql/core'
import { fetchWithin } from '../../shared/fetchWithin'
import type { RequestContext } from '../requestContext'

/** Asks the CMS one question. Throws when it cannot be reached or cannot answer; half an answer counts as none. */
export type Ask = <Data, Variables extends AnyVariables>(query: TypedDocumentNode<Data, Variables>, variables: Variables) => Promise<Data>

/** A way to ask the CMS on behalf of one request. */
export function askCms({ cmsUrl, siteHeaders }: Pick<RequestContext, 'cmsUrl' | 'siteHeaders'>): Ask {
  const client = createPresageClient({ url: `${cmsUrl}/graphql`, headers: siteHeaders, fetch: fetchWithin(10_000) })
  return async (query, variables) => {
    const { data, error } = await client.query(query, variables).toPromise()
    if (error || !data) throw error ?? new Error('The CMS gave no answer')
    return data
  }
}

/** Reads a list to its end, or up to `most` rows, in lots of `size` as the API gives them. */
export async function readAll<Row>(size: number, most: number, read: (start: number) => Promise<readonly Row[]>): Promise<Row[]> {
  const rows: Row[] = []
  while (rows.length < most) {
    const lot = await read(rows.length)
    rows.push(...lot)
    if (lot.length < size) break
  }
  return rows.slice(0, most)
}

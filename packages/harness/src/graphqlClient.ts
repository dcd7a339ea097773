import { call, jsonOf, type Answer } from './httpCall.js'

export interface GraphqlError {
  message: string
  path?: (string | number)[]
  extensions?: { code?: string }
}

export interface GraphqlAnswer<Data> extends Answer {
  data: Data | null
  errors: GraphqlError[]
}

/** Sends one GraphQL request to `<origin>/graphql` and throws at no error of GraphQL. */
export async function graphql<Data = Record<string, unknown>>(
  origin: string,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<GraphqlAnswer<Data>> {
  const answer = await call(`${origin}/graphql`, { method: 'POST', headers, body: { query, variables } })
  const { data = null, errors = [] } = jsonOf(answer) as { data?: Data | null, errors?: GraphqlError[] }
  return { ...answer, data, errors }
}

/** The data of an answer that must hold no error. @throws Error that lists the errors */
export function dataOf<Data>({ data, errors, status }: GraphqlAnswer<Data>): Data {
  if (errors.length > 0 || data === null) throw new Error(`GraphQL answered ${status} with ${JSON.stringify(errors)}`)
  return data
}

import { Client, fetchExchange } from '@urql/core'

/** Where and how a client of Presage speaks to the API. */
export type PresageClientOptions = {
  /** Absolute address of the GraphQL endpoint, for example `https://presage.example/graphql`. */
  url: string
  /** Headers sent with every request. */
  headers?: Record<string, string>
  /** Stands in for the global `fetch`: time limits, tests, other runtimes. */
  fetch?: typeof fetch
}

/**
 * A client for the public API, to be used with the typed documents of `@presage/client/generated/documents`.
 * It keeps no cache: every query asks the server. Requests are sent by POST, since the server's protection
 * against forged requests refuses plain GETs. Errors arrive as urql's `CombinedError` in the result, never thrown.
 */
export function createPresageClient({ url, headers = {}, fetch }: PresageClientOptions): Client {
  return new Client({
    url,
    exchanges: [fetchExchange],
    preferGetMethod: false,
    requestPolicy: 'network-only',
    fetchOptions: { headers },
    ...(fetch ? { fetch } : {}),
  })
}

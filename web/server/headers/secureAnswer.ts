import type { ServerResponse } from 'node:http'

/**
 * Puts headers on an answer at the moment it leaves, whoever makes it: a page, an error, a redirect, a proxy. What they say wins over
 * whatever was set before; only the head that goes out counts.
 */
export function secureAnswer(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  const writeHead = response.writeHead.bind(response)
  response.writeHead = ((...given: Parameters<typeof response.writeHead>) => {
    response.removeHeader('x-powered-by')
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    return writeHead(...given)
  }) as typeof response.writeHead
}

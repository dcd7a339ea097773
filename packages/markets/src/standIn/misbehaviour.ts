import type { ServerResponse } from 'node:http'

/** The ways in which a platform can fail or lie. */
export const misbehaviours = [
  'slow', 'cut_off', 'rate_limited', 'server_error', 'malformed', 'changed_field', 'empty', 'impossible_price', 'redirect_elsewhere', 'huge',
] as const
export type Misbehaviour = (typeof misbehaviours)[number]

// As platforms have done it: a field renamed, or gone back to whole cents.
const renamed: Record<string, string> = {
  outcomePrices: 'outcome_prices',
  history: 'prices',
  last_price_dollars: 'last_price',
  yes_bid_dollars: 'yes_bid',
  yes_ask_dollars: 'yes_ask',
  candlesticks: 'candles',
  probability: 'prob',
  probAfter: 'prob_after',
}

const impossible: Record<string, unknown> = {
  outcomePrices: '["1.7", "-0.7"]',
  last_price_dollars: '1.7000',
  close_dollars: '1.7000',
  close: '1.7000',
  p: 1.7,
  probability: 1.7,
  probAfter: 1.7,
}

/** Answers wrongly; `slow` never ends by itself. */
export function misbehave(mode: Misbehaviour, response: ServerResponse, json: unknown, elsewhere: string): void {
  const body = JSON.stringify(json)
  const send = (status: number, headers: Record<string, string>, text: string) => { response.writeHead(status, headers).end(text) }
  const type = { 'content-type': 'application/json' }
  switch (mode) {
    case 'slow':
      response.writeHead(200, type).write(body.slice(0, 1))
      return
    case 'cut_off':
      response.writeHead(200, { ...type, 'content-length': String(Buffer.byteLength(body) + 100) })
      response.write(body.slice(0, Math.ceil(body.length / 2)), () => { response.destroy() })
      return
    case 'rate_limited': send(429, { ...type, 'retry-after': '60' }, '{"error":"too many requests"}'); return
    case 'server_error': send(500, type, '{"error":"internal"}'); return
    case 'malformed': send(200, { 'content-type': 'text/html' }, '<!doctype html><title>Just a moment…</title>'); return
    case 'changed_field': send(200, type, JSON.stringify(withKeys(json, key => renamed[key] ?? key))); return
    case 'empty': send(200, type, ''); return
    case 'impossible_price': send(200, type, JSON.stringify(json, (key, value: unknown) => value === null ? null : impossible[key] ?? value)); return
    case 'redirect_elsewhere': send(302, { location: elsewhere }, ''); return
    case 'huge': pour(response)
  }
}

function withKeys(value: unknown, rename: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map(item => withKeys(item, rename))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [rename(key), withKeys(item, rename)]))
}

// 64 MB of it, as fast as it is taken.
function pour(response: ServerResponse): void {
  const piece = ' '.repeat(1024 * 1024)
  let left = 64
  response.writeHead(200, { 'content-type': 'application/json' })
  const more = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= 1
      if (!response.write(piece)) { response.once('drain', more); return }
    }
    if (!response.destroyed) response.end('{}')
  }
  more()
}

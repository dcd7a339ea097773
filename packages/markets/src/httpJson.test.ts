import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHttpJson, type HttpSettings } from './httpJson.js'
import { problemOf } from './testing/problemOf.js'

const servers: Server[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map(server => new Promise<void>((resolve) => {
    server.close(() => { resolve() })
    server.closeAllConnections()
  })))
})

/** A server of 127.0.0.1 that answers so, and what it has been asked. */
async function serving(listener: RequestListener): Promise<{ origin: string, seen: string[] }> {
  const seen: string[] = []
  const server = createServer((request, response) => {
    seen.push(request.url ?? '')
    listener(request, response)
  })
  servers.push(server)
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
}

const now = Date.parse('2026-03-20T12:00:00.000Z')

function asking(origin: string, settings: Partial<HttpSettings> = {}) {
  const pauses: number[] = []
  const http = createHttpJson({
    origins: [origin],
    timeout: 30_000,
    attempts: 3,
    now: () => now,
    random: () => 0.5,
    pause: (milliseconds) => { pauses.push(milliseconds); return Promise.resolve() },
    ...settings,
  })
  return { pauses, ask: (path: string) => http('kalshi', new URL(path, origin)) }
}

const json = (response: ServerResponse, status: number, headers: Record<string, string> = {}, body = '{"a":1}') => {
  response.writeHead(status, headers).end(body)
}

/** Answers with each of these in turn, and then with the last for ever. */
function inTurn(...answers: ((response: ServerResponse, request: IncomingMessage) => void)[]): RequestListener {
  let asked = 0
  return (request, response) => {
    const answer = answers[Math.min(asked, answers.length - 1)]
    asked += 1
    answer?.(response, request)
  }
}

test('asks for JSON, once, and says when the answer was so', async () => {
  const headers: IncomingMessage['headers'][] = []
  const { origin, seen } = await serving((request, response) => { headers.push(request.headers); json(response, 200) })
  const { ask, pauses } = asking(origin)
  expect(await ask('/x?y=1')).toEqual({ value: { a: 1 }, at: now })
  expect(seen).toEqual(['/x?y=1'])
  expect(pauses).toEqual([])
  expect(headers[0]).toMatchObject({ 'accept': 'application/json', 'user-agent': expect.stringContaining('Presage') as unknown })
  expect(headers[0]).not.toHaveProperty('cookie')
})

test('an answer out of a cache was so when it went in', async () => {
  const { origin } = await serving(inTurn(response => { json(response, 200, { age: '240' }) }, response => { json(response, 200, { age: 'old' }) }))
  const { ask } = asking(origin)
  expect((await ask('/')).at).toBe(now - 240_000)
  expect((await ask('/')).at).toBe(now)
})

describe('where it goes', () => {
  test('only to the configured scheme, host and port', async () => {
    const { origin, seen } = await serving((_, response) => { json(response, 200) })
    const other = await serving((_, response) => { json(response, 200) })
    const { ask } = asking(origin)
    for (const address of [other.origin, origin.replace('127.0.0.1', 'localhost'), origin.replace('http:', 'https:'), 'http://169.254.169.254/']) {
      expect(await problemOf(ask(address))).toMatchObject({ code: 'host_not_allowed', platform: 'kalshi' })
    }
    expect([...seen, ...other.seen]).toEqual([])
  })

  test('follows three redirects on the same host, and no fourth', async () => {
    const { origin, seen } = await serving(({ url }, response) => {
      const left = Number(url?.slice(1))
      if (left === 0) json(response, 200)
      else json(response, 302, { location: `/${left - 1}` })
    })
    const { ask } = asking(origin)
    expect((await ask('/3')).value).toEqual({ a: 1 })
    seen.length = 0
    expect(await problemOf(ask('/4'))).toMatchObject({ code: 'refused_redirect' })
    expect(seen).toEqual(['/4', '/3', '/2', '/1'])
  })

  test.each([301, 302, 303, 307, 308])('never follows a %i to another host, and does not insist', async (status) => {
    const other = await serving((_, response) => { json(response, 200) })
    const { origin, seen } = await serving((_, response) => { json(response, status, { location: `${other.origin}/x` }) })
    expect(await problemOf(asking(origin).ask('/'))).toMatchObject({ code: 'refused_redirect' })
    expect(other.seen).toEqual([])
    expect(seen).toEqual(['/'])
  })

  test.each(['//evil.example/x', 'https://evil.example', 'http://', 'file:///etc/passwd', 'data:application/json,{}', 'javascript:1'])('nor to %s', async (location) => {
    const { origin } = await serving((_, response) => { json(response, 302, { location }) })
    expect(await problemOf(asking(origin).ask('/'))).toMatchObject({ code: 'refused_redirect' })
  })

  test('a redirect to nowhere is refused', async () => {
    const { origin } = await serving((_, response) => { json(response, 302) })
    expect(await problemOf(asking(origin).ask('/'))).toMatchObject({ code: 'refused_redirect' })
  })
})

describe('how long it takes', () => {
  test.each<[string, (response: ServerResponse) => void]>([
    ['no answer', () => { /* The connection stays open. */ }],
    ['half an answer', (response) => { response.writeHead(200).write('{') }],
    ['an answer in drops', (response) => {
      response.writeHead(200)
      const drip = setInterval(() => { if (response.destroyed) clearInterval(drip); else response.write(' ') }, 20)
      response.on('close', () => { clearInterval(drip) })
    }],
  ])('%s times out, the whole exchange counted', async (_name, answer) => {
    const { origin, seen } = await serving((_, response) => { answer(response) })
    const started = performance.now()
    expect(await problemOf(asking(origin, { timeout: 100, attempts: 2 }).ask('/'))).toMatchObject({ code: 'timed_out' })
    expect(performance.now() - started).toBeLessThan(20_000)
    expect(seen).toHaveLength(2)
  })

  test('redirects share the time', async () => {
    const { origin } = await serving((_, response) => { setTimeout(() => { json(response, 302, { location: '/' }) }, 60) })
    expect(await problemOf(asking(origin, { timeout: 100, attempts: 1 }).ask('/'))).toMatchObject({ code: 'timed_out' })
  })
})

describe('how much it reads', () => {
  const megabyte = ' '.repeat(1024 * 1024)

  test('stops at four megabytes while reading, and hangs up', async () => {
    let sent = 0
    const { origin, seen } = await serving((_, response) => {
      response.writeHead(200)
      const more = () => {
        while (!response.destroyed && sent < 200) {
          sent += 1
          if (!response.write(megabyte)) { response.once('drain', more); return }
        }
      }
      more()
    })
    expect(await problemOf(asking(origin).ask('/'))).toMatchObject({ code: 'too_large' })
    expect(sent).toBeLessThan(100)
    expect(seen).toHaveLength(1)
  })

  test('reads what is just below', async () => {
    const { origin } = await serving((_, response) => { json(response, 200, {}, `{"a":1}${' '.repeat(4 * 1024 * 1024 - 7)}`) })
    expect((await asking(origin).ask('/')).value).toEqual({ a: 1 })
  })

  test('an announced length counts for nothing', async () => {
    const { origin } = await serving((_, response) => { response.writeHead(200, { 'content-length': '10' }).end(`{"a":1}${' '.repeat(3)}`) })
    expect((await asking(origin).ask('/')).value).toEqual({ a: 1 })
  })
})

describe('when it tries again', () => {
  const failing = (status: number, headers?: Record<string, string>) => (response: ServerResponse) => { json(response, status, headers) }

  test.each([429, 500, 502, 503, 504])('after %i, with back-off and jitter', async (status) => {
    const { origin, seen } = await serving(inTurn(failing(status), failing(status), failing(200)))
    const { ask, pauses } = asking(origin)
    expect((await ask('/')).value).toEqual({ a: 1 })
    expect(seen).toHaveLength(3)
    expect(pauses).toEqual([125, 250])
  })

  test('after a fault of the network', async () => {
    const { origin, seen } = await serving(inTurn(
      response => response.destroy(),
      (response) => { response.writeHead(200, { 'content-length': '100' }).write('{"a":', () => response.destroy()) },
      failing(200),
    ))
    expect((await asking(origin).ask('/')).value).toEqual({ a: 1 })
    expect(seen).toHaveLength(3)
  })

  test('no more often than it may, and then says what was wrong last', async () => {
    const { origin, seen } = await serving(inTurn(failing(500), failing(429, { 'retry-after': '2' })))
    const { ask, pauses } = asking(origin, { attempts: 4 })
    expect(await problemOf(ask('/'))).toMatchObject({ code: 'rate_limited', retryAfter: 2000 })
    expect(seen).toHaveLength(4)
    expect(pauses).toEqual([125, 2000, 2000])
  })

  test.each([400, 401, 403, 405, 409, 422, 451])('never after %i', async (status) => {
    const { origin, seen } = await serving(inTurn(failing(status)))
    expect(await problemOf(asking(origin).ask('/'))).toMatchObject({ code: 'server_error', status, messages: { en: expect.stringContaining(`HTTP ${status}`) as unknown } })
    expect(seen).toHaveLength(1)
  })

  test.each([404, 410])('%i means that it does not exist', async (status) => {
    const { origin, seen } = await serving(inTurn(failing(status)))
    expect(await problemOf(asking(origin).ask('/'))).toMatchObject({ code: 'not_found' })
    expect(seen).toHaveLength(1)
  })

  test.each([['3', 3000], ['Fri, 20 Mar 2026 12:00:04 GMT', 4000], ['0', 0]])('waits as long as Retry-After says: %s', async (header, wait) => {
    const { origin } = await serving(inTurn(failing(429, { 'retry-after': header }), failing(200)))
    const { ask, pauses } = asking(origin)
    await ask('/')
    expect(pauses).toEqual([wait])
  })

  test.each([['6', 6000], ['3600', 3_600_000], ['Fri, 20 Mar 2026 13:00:00 GMT', 3_600_000]])('gives up at once where that is long: %s', async (header, retryAfter) => {
    for (const [status, code] of [[429, 'rate_limited'], [503, 'server_error']] as const) {
      const { origin, seen } = await serving(inTurn(failing(status, { 'retry-after': header })))
      const { ask, pauses } = asking(origin)
      expect(await problemOf(ask('/'))).toMatchObject({ code, retryAfter })
      expect(seen).toHaveLength(1)
      expect(pauses).toEqual([])
    }
  })

  test('nobody there is unreachable', async () => {
    const { origin } = await serving(() => { /* Gone before anyone asks. */ })
    await new Promise(resolve => servers.pop()?.close(resolve))
    const { ask, pauses } = asking(origin)
    expect(await problemOf(ask('/'))).toMatchObject({ code: 'unreachable' })
    expect(pauses).toHaveLength(2)
  })

  test('an answer that always breaks off is cut off', async () => {
    const { origin, seen } = await serving((_, response) => { response.writeHead(200, { 'content-length': '100' }).write('{"a":', () => response.destroy()) })
    expect(await problemOf(asking(origin).ask('/'))).toMatchObject({ code: 'cut_off' })
    expect(seen).toHaveLength(3)
  })
})

describe('what it takes for an answer', () => {
  test.each([
    ['HTML', '<!doctype html>', 'not_json'],
    ['half of JSON', '{"a":', 'not_json'],
    ['bytes that are no text', Buffer.from([0x22, 0xff, 0xfe, 0x22]), 'not_json'],
    ['nothing', '', 'empty'],
    ['blanks', ' \n', 'empty'],
    ['null', 'null', 'empty'],
    ['an object of nothing', '{}', 'empty'],
  ])('%s is an error with a name, and asked for once', async (_name, body, code) => {
    const { origin, seen } = await serving((_, response) => { response.writeHead(200).end(body) })
    expect(await problemOf(asking(origin).ask('/'))).toMatchObject({ code })
    expect(seen).toHaveLength(1)
  })

  test('204 is empty', async () => {
    const { origin } = await serving((_, response) => { response.writeHead(204).end() })
    expect(await problemOf(asking(origin).ask('/'))).toMatchObject({ code: 'empty' })
  })

  test('an empty list is an answer', async () => {
    const { origin } = await serving((_, response) => { json(response, 200, {}, '[]') })
    expect((await asking(origin).ask('/')).value).toEqual([])
  })
})

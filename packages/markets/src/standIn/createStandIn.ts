import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { MarketBaseUrls } from '../createMarkets.js'
import type { MarketPlatform } from '../market.js'
import { control } from './control.js'
import { addDemoEvents, demoAddresses } from './demoEvents.js'
import { answerKalshi } from './kalshiAnswers.js'
import { answerManifold } from './manifoldAnswers.js'
import { misbehave, type Misbehaviour } from './misbehaviour.js'
import { answerClob, answerGamma } from './polymarketAnswers.js'
import { World, type WorldOutcome } from './world.js'

/** A request that reached the stand-in; `elsewhere` is the other host that `redirect_elsewhere` points at, where nobody should come. */
export interface SeenRequest {
  platform: MarketPlatform | 'elsewhere'
  /** With the query, as it was asked. */
  path: string
  /** Milliseconds since 1970. */
  at: number
}

/** Changes an answer on its way out. */
export type Rewrite = (json: unknown, path: string) => unknown

/** All three platforms as one local server, over synthetic events. */
export interface StandIn {
  /** @param port of 127.0.0.1; any free one where it is left out */
  start(port?: number): Promise<void>
  stop(): Promise<void>
  /** Where the platforms are, once it has started. */
  readonly baseUrls: MarketBaseUrls
  /** Addresses to paste, one event each. */
  readonly addresses: readonly string[]
  readonly world: World
  /** What has been asked, oldest first. Emptied by setting its length. */
  readonly requests: SeenRequest[]
  /** @param mode null makes the platform behave again */
  misbehave(platform: MarketPlatform, mode: Misbehaviour | null): void
  /** For shapes that the world does not make; null for none. */
  rewrite(platform: MarketPlatform, rewrite: Rewrite | null): void
}

const longestOrder = 64 * 1024

/**
 * A server on 127.0.0.1 that speaks Polymarket (`/gamma`, `/clob`), Kalshi (`/kalshi/trade-api/v2`) and Manifold (`/manifold`) as they
 * are documented, for tests and demonstrations. `POST /control` with JSON moves prices and resolves (see `control`); `GET /control` shows
 * the world.
 *
 * @param now milliseconds since 1970
 */
export function createStandIn({ now = Date.now }: { now?: () => number } = {}): StandIn {
  const world = new World(now)
  addDemoEvents(world)
  const requests: SeenRequest[] = []
  const modes = new Map<MarketPlatform, Misbehaviour>()
  const rewrites = new Map<MarketPlatform, Rewrite>()
  const server = createServer((request, response) => { answer(request, response) })
  const elsewhere = createServer((request, response) => {
    requests.push({ platform: 'elsewhere', path: request.url ?? '', at: now() })
    sendJson(response, 200, {})
  })

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (url.pathname === '/control') { void controlled(request, response); return }
    const route = routeOf(url.pathname)
    if (route === null || request.method !== 'GET') { sendJson(response, 404, { error: 'not found' }); return }
    const { platform, door, path } = route
    requests.push({ platform, path: url.pathname + url.search, at: now() })
    const events = world.events.filter(event => event.platform === platform)
    const found = {
      gamma: () => answerGamma(path, events),
      clob: () => answerClob(path, url.searchParams, events),
      kalshi: () => answerKalshi(path, url.searchParams, events, now()),
      manifold: () => answerManifold(path, url.searchParams, events),
    }[door]() ?? { status: 404, json: { error: 'not found' } }
    const json = found.status === 200 ? rewrites.get(platform)?.(found.json, path) ?? found.json : found.json
    const mode = modes.get(platform)
    if (mode === undefined) sendJson(response, found.status, json)
    else misbehave(mode, response, json, `${originOf(elsewhere)}/elsewhere`)
  }

  async function controlled(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (request.method === 'POST') control(stand, JSON.parse(await bodyOf(request)))
      const withoutHistory = (outcomes: WorldOutcome[]) => outcomes.map(({ history: _, ...outcome }) => outcome)
      sendJson(response, 200, world.events.map(event => ({ ...event, outcomes: withoutHistory(event.outcomes) })))
    } catch (error) {
      sendJson(response, 400, { error: error instanceof Error ? error.message : String(error) })
    }
  }

  const stand: StandIn = {
    world,
    requests,
    addresses: demoAddresses,
    get baseUrls() {
      const origin = originOf(server)
      return {
        polymarketGamma: `${origin}/gamma`,
        polymarketClob: `${origin}/clob`,
        kalshi: `${origin}/kalshi/trade-api/v2`,
        manifold: `${origin}/manifold`,
      }
    },
    async start(port = 0) {
      await Promise.all([listen(server, port), listen(elsewhere, 0)])
    },
    async stop() {
      await Promise.all([close(server), close(elsewhere)])
    },
    misbehave: (platform, mode) => { if (mode === null) modes.delete(platform); else modes.set(platform, mode) },
    rewrite: (platform, rewrite) => { if (rewrite === null) rewrites.delete(platform); else rewrites.set(platform, rewrite) },
  }
  return stand
}

type Door = 'gamma' | 'clob' | 'kalshi' | 'manifold'

function routeOf(pathname: string): { platform: MarketPlatform, door: Door, path: string } | null {
  const match = /^\/(?:(gamma)|(clob)|(kalshi)\/trade-api\/v2|(manifold))\/(.+)$/.exec(pathname)
  if (match === null) return null
  const door = (match[1] ?? match[2] ?? match[3] ?? match[4]) as Door
  return { door, platform: door === 'gamma' || door === 'clob' ? 'polymarket' : door, path: match[5] ?? '' }
}

function sendJson(response: ServerResponse, status: number, json: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > longestOrder) throw new Error('An order is at most 64 KB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

function originOf(server: Server): string {
  const address = server.address() as AddressInfo | null
  if (address === null) throw new Error('The stand-in has not been started')
  return `http://127.0.0.1:${address.port}`
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => { server.off('error', reject); resolve() })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => { resolve() })
    server.closeAllConnections()
  })
}

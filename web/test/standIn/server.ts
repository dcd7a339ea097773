// The CMS as the site sees it, small enough to start in a test: GraphQL from the committed schema, the internal door, uploads.
// Run by Node as it is: node test/standIn/server.ts [port]. Prints its address; what it was asked is at /__seen.
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildSchema, graphql } from 'graphql'
import { ownReceipt, paper, queries } from './paper.ts'
import { changesAfter, noteChange } from './siteFeed.ts'

type Seen = { method: string, path: string, headers: IncomingMessage['headers'], body: string }
type CommentInput = { prediction: string, name: string, email: string, body: string, consent: boolean, website?: string, stamp: string }

const secret = process.env.SITE_SECRET ?? ''
const schema = buildSchema(readFileSync(new URL('../../../packages/client/schema.graphql', import.meta.url), 'utf8'))
const seen: Seen[] = []

const problem = (field: string | null, code: string) => ({ field, code, message: `The CMS says ${code}` })

function postComment({ input }: { input: CommentInput }) {
  const errors = [
    ...input.name.trim() ? [] : [problem('name', 'name_required')],
    ...input.email.includes('@') ? [] : [problem('email', input.email ? 'email_invalid' : 'email_required')],
    ...input.body.trim() ? [] : [problem('body', 'body_required')],
    ...input.consent ? [] : [problem('consent', 'consent_required')],
    ...input.stamp === 'stamp-of-now' ? [] : [problem(null, input.stamp === 'stamp-too-young' ? 'too_fast' : 'stamp_invalid')],
    ...input.name === 'Everyone' ? [problem(null, 'rate_limited')] : [],
  ]
  const accepted = errors.length === 0
  return { accepted, waits: true, comment: accepted ? 'own1' : null, receipt: accepted ? ownReceipt : null, errors }
}

function reportComment({ input }: { input: { comment: string, reason?: string, note?: string } }) {
  const errors = [
    ...input.reason ? [] : [problem('reason', 'reason_required')],
    ...input.reason === 'other' && !input.note ? [problem('note', 'note_required')] : [],
  ]
  return { accepted: errors.length === 0, errors }
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://stand-in')
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks).toString()
  const json = (status: number, value: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))

  if (url.pathname === '/__seen') return void json(200, seen)
  if (url.pathname === '/__withdraw') return void json(200, withdraw(body))
  if (url.pathname === '/__change') return void json(200, rewrite(body))
  if (!url.pathname.startsWith('/internal/changes') && url.pathname !== '/internal/pages') seen.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body })

  if (url.pathname === '/_health') return void response.writeHead(204).end()
  if (url.pathname.startsWith('/uploads/')) return upload(url.pathname, response)
  if (url.pathname === '/internal/changes') return void json(200, await changesAfter(url.searchParams.get('after') ?? '', Number(url.searchParams.get('wait'))))
  if (url.pathname === '/internal/pages') return void json(200, { paths: publicPaths(), next: null })
  if (url.pathname.startsWith('/internal/')) return internalDoor(url.pathname, request, body, json, response)
  if (url.pathname !== '/graphql') return void json(404, {})
  const { query, variables } = JSON.parse(request.method === 'GET' ? JSON.stringify({ query: url.searchParams.get('query') }) : body)
  json(200, await graphql({ schema, source: query, variableValues: variables, rootValue: { ...queries, postComment, reportComment } }))
}

function publicPaths(): string[] {
  const lists = paper.flatMap(({ event, category }) => [`/events/${event?.slug}`, `/categories/${category?.slug}`])
  return [...paper.map(({ url }) => new URL(url).pathname), ...new Set(lists.flatMap(path => [path, `/en${path}`]))]
}

/** Takes an article out of the paper, in one language, and tells the site. */
function withdraw(path: string): null {
  const at = paper.findIndex(({ url }) => new URL(url).pathname === path)
  if (at >= 0) paper.splice(at, 1)
  noteChange({ gone: [path], links: [path.replace(/^\/en/, '')] })
  return null
}

/** Changes fields of every article, and tells the site what a test wants it to be told. */
function rewrite(body: string): null {
  const { fields, change } = JSON.parse(body) as { fields: object, change: Parameters<typeof noteChange>[0] }
  for (const article of paper) Object.assign(article, fields)
  noteChange(change)
  return null
}

type Json = (status: number, value: unknown) => unknown

function internalDoor(path: string, request: IncomingMessage, body: string, json: Json, response: ServerResponse): void {
  if (request.headers['x-presage-site'] !== secret) return void json(404, {})
  const asked = JSON.parse(body) as { prediction?: string, sponsorLink?: string }
  if (path === '/internal/views') return void response.writeHead(paper.some(({ documentId }) => documentId === asked.prediction) ? 204 : 404).end()
  if (asked.sponsorLink === 'sponsorend') return void json(200, { url: 'https://market.example/?from=presage' })
  if (asked.sponsorLink === 'sponsorbad') return void json(200, { url: 'javascript:alert(1)' })
  json(404, {})
}

function upload(path: string, response: ServerResponse): void {
  if (path.includes('missing')) return void response.writeHead(404).end('Not found')
  const name = path.split('/').at(-1) ?? ''
  const hue = [...name.replace(/^(?:large|medium|small)_/, '')].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) * 7 % 360
  response.writeHead(200, { 'content-type': 'image/svg+xml', 'set-cookie': 'a=b', 'x-powered-by': 'Stand-in', connection: 'keep-alive' })
    .end(`<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" viewBox="0 0 1600 900"><rect width="1600" height="900" fill="hsl(${hue} 18% 82%)"/><circle cx="1080" cy="340" r="210" fill="#b23a22"/><path d="M0 640 360 430l240 150 340-250 660 340v230H0z" fill="hsl(${hue} 16% 34%)"/><path d="M0 770l480-150 360 110 440-150 320 130v190H0z" fill="hsl(${hue} 20% 20%)"/></svg>`)
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
})
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`)
})
process.once('disconnect', () => process.exit(0))

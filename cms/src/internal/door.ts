import { isbot } from 'isbot'
import type { Context, Middleware } from 'koa'
import type { Knex } from 'knex'
import { isDocumentId } from './documentId'
import type { FloodLimit } from './floodLimit'
import { readSmallJson } from './readSmallJson'
import { Refusal } from './refusal'
import type { ChangeFeed } from './siteFeed/changeFeed'
import { publicPages } from './siteFeed/publicPages'
import { siteCaller, type Caller } from './siteCaller'
import { countClick, sponsorUrl } from './sponsorClick'
import { ViewsBusy, type ViewBuffer } from './viewBuffer'
import { visitOf } from './visit'

/** What the door leans on. */
export interface DoorParts {
  secret: string
  /** The database, once it is there. */
  knex: () => Knex
  views: ViewBuffer
  viewFlood: FloodLimit
  clickFlood: FloodLimit
  changes: ChangeFeed
  report: (message: string, error: unknown) => void
  /** Milliseconds since 1970. */
  now?: () => number
}

const mostBytes = 2048
/** How long a site may wait for a change, in milliseconds: shorter than anything between the two gives up on a silent connection. */
const longestWait = 25_000

/**
 * The door that only the site may use. Without the secret there is nothing here, under `/internal/` as a whole: 404.
 *
 * - `POST /internal/views` `{ "prediction": "<documentId>", "language": "en" }`, else it was read in Chinese: 204 once the view is
 *   committed (or need not be: a bot, an article that is not public); 429 from a network that floods; 503 when it was not stored and may
 *   be sent again.
 * - `POST /internal/clicks` `{ "sponsorLink": "<documentId>" }`: 200 `{ "url": "https://…" }` once the click is committed; bots
 *   and floods are shown the way and not counted; 404 for a link that is unknown, disabled or out of its dates.
 * - `GET /internal/changes?after=<cursor>&wait=<milliseconds>`: what changed in public since, as soon as there is something, else when
 *   the wait is over.
 * - `GET /internal/pages?after=<next>`: the paths of all that is public, a stretch at a time.
 */
export function createDoor(parts: DoorParts): Middleware {
  const rooms: Record<string, (context: Context, caller: Caller, parts: DoorParts) => Promise<void>> = {
    'POST /internal/views': acceptView,
    'POST /internal/clicks': acceptClick,
    'GET /internal/changes': tellChanges,
    'GET /internal/pages': tellPages,
  }
  return async (context, next) => {
    if (!context.path.startsWith('/internal/')) {
      await next()
      return
    }
    context.set('cache-control', 'no-store')
    const room = rooms[`${context.method} ${context.path}`]
    const caller = siteCaller(context, parts.secret)
    // Not left to Strapi, which answers 405 to whatever is posted to a path it does not know.
    try {
      if (!room || !caller.isSite) throw new Refusal(404, 'Not Found')
      await room(context, caller, parts)
    } catch (error) {
      answerError(context, error, parts)
    }
  }
}

async function acceptView(context: Context, caller: Caller, parts: DoorParts) {
  const { prediction, language } = await readView(context)
  if (isPerson(caller)) {
    if (!(await parts.viewFlood.allows(caller.address))) throw new Refusal(429, 'Too many views from one network.')
    const now = parts.now ?? Date.now
    await parts.views.add(visitOf(parts.secret, prediction, caller, now(), language))
  }
  context.status = 204
}

async function acceptClick(context: Context, caller: Caller, parts: DoorParts) {
  const sponsorLink = await readDocumentId(context, 'sponsorLink')
  const now = (parts.now ?? Date.now)()
  const url = await sponsorUrl(parts.knex(), sponsorLink, now)
  if (url === undefined) throw new Refusal(404, 'There is no such sponsor link now.')
  if (isPerson(caller) && (await parts.clickFlood.allows(caller.address))) await countClick(parts.knex(), sponsorLink, now)
  context.body = { url }
}

async function tellChanges(context: Context, _caller: Caller, { changes }: DoorParts) {
  const wait = Math.min(longestWait, Math.max(0, Number(context.query.wait) || 0))
  context.body = await changes.read(oneText(context.query.after), wait)
}

async function tellPages(context: Context, _caller: Caller, { knex }: DoorParts) {
  context.body = await publicPages(knex(), oneText(context.query.after))
}

const oneText = (value: unknown) => (typeof value === 'string' ? value : '')

/** Every browser names itself; what does not, or names itself a robot, is no reader. */
function isPerson({ userAgent }: Caller): boolean {
  return userAgent !== '' && !isbot(userAgent)
}

async function readView(context: Context): Promise<{ prediction: string; language: 'zh-Hans' | 'en' }> {
  const given = await readSmallJson(context.req, mostBytes)
  return { prediction: documentIdIn(given, 'prediction'), language: given.language === 'en' ? 'en' : 'zh-Hans' }
}

async function readDocumentId(context: Context, name: string): Promise<string> {
  return documentIdIn(await readSmallJson(context.req, mostBytes), name)
}

function documentIdIn(given: Record<string, unknown>, name: string): string {
  const id = given[name]
  if (typeof id !== 'string' || !isDocumentId(id)) throw new Refusal(400, `"${name}" must be a documentId.`)
  return id
}

function answerError(context: Context, error: unknown, parts: DoorParts) {
  const { status, message } = error instanceof Refusal ? error : new Refusal(503, 'Not now; ask again later.')
  context.status = status
  context.body = { error: { status, message } }
  // The rest of a body that is too long is not waited for.
  if (status === 413) context.set('connection', 'close')
  if (status !== 503) return
  context.set('retry-after', '5')
  parts.report(`${context.path} could not be answered`, error instanceof ViewsBusy ? (error.cause ?? error) : error)
}

import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { z } from 'zod'
import { deskRoutes, idOf, may, type Right } from '../desk/deskRoute'
import { siteCommentRules, type SiteCommentRules } from '../internal/siteCommentRules'
import { editorName } from '../rules/editorName'
import { inTransaction } from '../storage/inTransaction'
import { ban, bansInForce, liftBan } from './commentBans'
import { commentContext } from './commentContext'
import { decideComments } from './decideComments'
import { commentLists, commentStates, countUndecided, readComments, type CommentPage } from './moderatedComments'
import { moderationError, type ModerationProblem } from './moderationProblems'

const COMMENT = 'api::comment.comment'
/** To look on is to moderate: nobody else has any business with readers' comments before they are public. */
const moderates: Right[] = [['read', COMMENT], ['update', COMMENT]]

const day = 24 * 60 * 60 * 1000
const documentId = z.string().regex(/^[a-z0-9]{1,64}$/i)
const state = z.enum(commentStates)
const listQuery = z.object({ list: z.enum(commentLists).default('queue'), page: z.coerce.number().int().min(1).max(1000).default(1) })
const decisionsBody = z.object({
  decisions: z.array(z.object({ documentId, from: state, to: state, reportsSeen: z.number().int().min(0).optional() })).min(1).max(200),
})
const banBody = z.object({ reason: z.string().trim().min(1).max(500), days: z.number().int().min(1).max(3650).nullable() })
const liftBody = z.object({ lifted: z.boolean() })

/** What the moderation screen asks for first. */
export interface Moderation extends CommentPage {
  waiting: number
  reported: number
  rules: SiteCommentRules
}

/** The moderation screen's part of the admin's API. Must run before Strapi sets up its routes. */
export function registerModeration({ strapi }: { strapi: Core.Strapi }): void {
  const route = deskRoutes(strapi)
  const knex = () => strapi.db.connection
  const read = <Shape extends z.ZodType>(shape: Shape, given: unknown, problem: ModerationProblem = 'unreadable'): z.infer<Shape> => {
    const result = shape.safeParse(given)
    if (!result.success) throw moderationError(strapi, problem)
    return result.data
  }

  strapi.server.routes({
    type: 'admin',
    routes: [
      route('GET', '/comments', moderates, async (context): Promise<Moderation> => {
        const { list, page } = read(listQuery, context.query)
        const found = await readComments(knex(), list, page, may(context, 'read', COMMENT, 'email'))
        return { ...found, ...(await countUndecided(knex())), rules: await siteCommentRules(strapi) }
      }),
      route('GET', '/comments/:id', moderates, (context) => contextOf(strapi, context)),
      route('POST', '/comments/decisions', moderates, (context) => {
        const { decisions } = read(decisionsBody, context.request.body)
        return inTransaction(strapi, (transaction) => decideComments(transaction, decisions, editorId(context), new Date()))
      }),
      route('POST', '/comments/:id/ban', moderates, async (context) => {
        const { reason, days } = read(banBody, context.request.body, 'reasonMissing')
        const stored = (await knex()('comments').where({ document_id: idOf(context) }).first('ip_hash')) as { ip_hash: string | null } | undefined
        if (!stored) throw moderationError(strapi, 'noComment')
        if (stored.ip_hash === null) throw moderationError(strapi, 'addressForgotten')
        const now = Date.now()
        const until = days === null ? null : now + days * day
        const by = editorName(strapi) ?? ''
        await ban(knex(), { reader: stored.ip_hash, reason, by, until, commentDocumentId: idOf(context) }, now)
        return contextOf(strapi, context)
      }),
      route('GET', '/bans', moderates, () => bansInForce(knex(), Date.now())),
      route('POST', '/bans/:id', moderates, async (context) => {
        const { lifted } = read(liftBody, context.request.body)
        if (!(await liftBan(knex(), idOf(context), lifted, Date.now()))) throw moderationError(strapi, 'noBan')
        return bansInForce(knex(), Date.now())
      }),
    ],
  })
}

async function contextOf(strapi: Core.Strapi, context: Context) {
  const found = await commentContext(strapi.db.connection, idOf(context), Date.now())
  if (!found) throw moderationError(strapi, 'noComment')
  return found
}

function editorId(context: Context): number | null {
  const { user } = context.state as { user?: { id?: number } }
  return user?.id ?? null
}

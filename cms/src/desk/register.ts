import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { z } from 'zod'
import { syncInterval } from '../jobs/register'
import { syncEvent } from '../jobs/syncEvent'
import { importMarket } from '../markets/importMarket'
import { readMarket } from '../markets/readMarket'
import { editorLanguage } from '../rules/editorLanguage'
import { DEFAULT_LOCALE, EVENT, OUTCOME, PREDICTION } from '../rules/rule'
import { deskError } from './deskProblems'
import { deskRoute, type Right } from './deskRoute'
import { eventReport } from './eventReport'
import { outcomeReport } from './outcomeReport'
import { confirmProposal, dismissProposal } from './proposals'
import { syncProblems } from './syncProblems'
import { waitingOutcomes } from './waiting'

const mayRead: Right[] = [['read', EVENT], ['read', OUTCOME]]
const mayImport: Right[] = [['create', EVENT], ['update', EVENT], ['create', OUTCOME], ['update', OUTCOME]]

const longestUrl = 20_000
const locale = z.enum(['zh-Hans', 'en']).default(DEFAULT_LOCALE)
const marketQuery = z.object({ url: z.string().trim().min(1).max(longestUrl), locale })
const importBody = z.object({
  url: z.string().trim().min(1).max(longestUrl),
  outcomes: z.array(z.string().min(1).max(200)).min(1).max(500),
  drafts: z.boolean(),
  locale,
})
const endingBody = z.object({ resolution: z.enum(['yes', 'no', 'void']) })

/**
 * The market desk's part of the admin's API, under `/presage-desk`: for signed-in editors who may do the same in the content
 * manager. Must run before Strapi sets up its routes.
 */
export function registerDesk({ strapi }: { strapi: Core.Strapi }): void {
  const route = deskRoute(strapi)
  const read = <Shape extends z.ZodType>(shape: Shape, given: unknown): z.infer<Shape> => {
    const result = shape.safeParse(given)
    if (!result.success) throw deskError(strapi, 'badRequest')
    return result.data
  }

  strapi.server.routes({
    type: 'admin',
    routes: [
      route('GET', '/market', mayRead, async (context) => {
        const query = read(marketQuery, context.query)
        return readMarket(strapi, query.url, query.locale)
      }),
      route('POST', '/imports', mayImport, async (context) => {
        const wish = read(importBody, context.request.body)
        if (wish.drafts && !may(context, 'create', PREDICTION)) throw deskError(strapi, 'mayNotDraft')
        const imported = await importMarket(strapi, wish)
        if (!imported) throw deskError(strapi, 'notAMarket')
        return imported
      }),
      route('GET', '/waiting', mayRead, (context) => waitingOutcomes(strapi, read(locale, context.query.locale), new Date())),
      route('GET', '/problems', mayRead, () => syncProblems(strapi, editorLanguage(strapi))),
      route('GET', '/events/:id', mayRead, (context) => reportOfEvent(strapi, idOf(context))),
      route('POST', '/events/:id/sync', [['update', EVENT], ['update', OUTCOME]], async (context) => {
        const id = idOf(context)
        if ((await reportOfEvent(strapi, id)).keptBy === 'hand') throw deskError(strapi, 'byHand')
        await syncEvent(strapi, id, syncInterval)
        return reportOfEvent(strapi, id)
      }),
      route('GET', '/outcomes/:id', mayRead, (context) => reportOfOutcome(strapi, context)),
      route('POST', '/outcomes/:id/confirm', [['update', OUTCOME]], async (context) => {
        await confirmProposal(strapi, idOf(context), read(endingBody, context.request.body).resolution)
        return reportOfOutcome(strapi, context)
      }),
      route('POST', '/outcomes/:id/dismiss', [['update', OUTCOME]], async (context) => {
        await dismissProposal(strapi, idOf(context), read(endingBody, context.request.body).resolution)
        return reportOfOutcome(strapi, context)
      }),
    ],
  })
}

const idOf = (context: Context) => String((context.params as { id?: string }).id)

function may(context: Context, verb: Right[0], uid: string): boolean {
  const { userAbility } = context.state as { userAbility?: { can(action: string, subject: string): boolean } }
  return userAbility?.can(`plugin::content-manager.explorer.${verb}`, uid) ?? false
}

async function reportOfEvent(strapi: Core.Strapi, id: string) {
  const report = await eventReport(strapi, id, editorLanguage(strapi))
  if (!report) throw deskError(strapi, 'noEvent')
  return report
}

async function reportOfOutcome(strapi: Core.Strapi, context: Context) {
  const report = await outcomeReport(strapi, idOf(context), DEFAULT_LOCALE)
  if (!report) throw deskError(strapi, 'noOutcome')
  return report
}

import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { z } from 'zod'
import { mayTouch } from '../roles/mayTouch'
import { DEFAULT_LOCALE, EVENT, OUTCOME, PREDICTION, VERDICT } from '../rules/rule'
import { articleReport } from './articleReport'
import { callReport } from './callReport'
import { deskError } from './deskProblems'
import { deskRoutes } from './deskRoute'
import { startLanguage } from './newLanguage'

const documentId = z.string().regex(/^[a-z0-9]{1,64}$/)
const locale = z.enum(['zh-Hans', 'en']).default(DEFAULT_LOCALE)
const articleQuery = z.object({ locale })
const callQuery = z.object({ event: documentId.optional(), verdict: documentId.optional() })

/** What the panel beside an article's form asks, under `/presage-desk`. Must run before Strapi sets up its routes. */
export function registerWriting({ strapi }: { strapi: Core.Strapi }): void {
  const route = deskRoutes(strapi)
  const read = <Shape extends z.ZodType>(shape: Shape, given: unknown): z.infer<Shape> => {
    const result = shape.safeParse(given)
    if (!result.success) throw deskError(strapi, 'noArticle')
    return result.data
  }
  /** The article of the address, if the editor may do this to it; what they may not see is not there. */
  const article = async (context: Context, verb: 'read' | 'update') => {
    const id = read(documentId, (context.params as { id?: string }).id)
    if (!(await mayTouch(strapi, verb, PREDICTION, id))) throw deskError(strapi, 'noArticle')
    return id
  }

  strapi.server.routes({
    type: 'admin',
    routes: [
      route('GET', '/articles/:id', [['read', PREDICTION]], async (context) => {
        const id = await article(context, 'read')
        const report = await articleReport(strapi, id, read(articleQuery, context.query).locale)
        if (!report) throw deskError(strapi, 'noArticle')
        return report
      }),
      route('POST', '/articles/:id/languages', [['create', PREDICTION], ['update', PREDICTION]], async (context) => {
        const id = await article(context, 'update')
        const { user } = context.state as { user: { id: number } }
        const wanted = read(articleQuery, context.request.body).locale
        if (!(await startLanguage(strapi, id, wanted, user.id))) throw deskError(strapi, 'noArticle')
        return { documentId: id, locale: wanted }
      }),
      route('GET', '/calls', [['read', EVENT], ['read', OUTCOME]], async (context) => {
        const { event = null, verdict = null } = read(callQuery, context.query)
        const isReadable = verdict !== null && (await mayTouch(strapi, 'read', VERDICT, verdict))
        return callReport(strapi, event, isReadable ? verdict : null)
      }),
    ],
  })
}

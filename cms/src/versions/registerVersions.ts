import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { z } from 'zod'
import { deskError } from '../desk/deskProblems'
import { deskRoutes, idOf, type Right } from '../desk/deskRoute'
import { daysInBin } from '../jobs/emptyBin'
import { DEFAULT_LOCALE, PREDICTION } from '../rules/rule'
import { binnedArticles, type BinnedArticle } from '../storage/articleBin'
import { lastSave } from '../storage/draftSaves'
import { contentOf, type ArticleContent, type StoredArticle } from './articleContent'
import { ArticleRights, articleSubject } from './articleRights'
import { binLines } from './binReport'
import { contentDifference } from './contentDifference'
import type { NewerSave } from './newerSave'
import { changedTexts, correctionReport } from './correctionReport'
import { keepArticle } from './keepArticle'
import { restoreDeleted } from './restoreDeleted'
import { restoreVersion } from './restoreVersion'
import { comparison, versionList, versionOf } from './versionReports'

type Handler = (context: Context, rights: ArticleRights) => Promise<unknown>

const locale = z.enum(['zh-Hans', 'en']).default(DEFAULT_LOCALE)
const listQuery = z.object({ locale, before: z.coerce.number().int().positive().optional() })
const version = z.coerce.number().int().positive()
const compareQuery = z.object({ locale, from: version.optional(), to: z.union([z.literal('draft'), version]) })
const form = z.object({ locale, form: z.record(z.string(), z.unknown()) })
/** The longest list of deleted articles. */
const mostInBin = 500

/**
 * What the admin asks about an article's versions, its corrections, a colleague's newer save, and deleted articles: under
 * `/presage-desk`, for those who may do the same to the article in the content manager. Must run before Strapi sets up its routes.
 */
export function registerVersions({ strapi }: { strapi: Core.Strapi }): void {
  const read = <Shape extends z.ZodType>(shape: Shape, given: unknown): z.infer<Shape> => {
    const result = shape.safeParse(given)
    if (!result.success) throw deskError(strapi, 'badForm')
    return result.data
  }
  const article = async (context: Context, rights: ArticleRights, verb: 'read' | 'update', language: string): Promise<StoredArticle> => {
    const found = await articleSubject(strapi, idOf(context), language)
    if (!found || !rights.may('read', found) || !rights.may(verb, found)) throw deskError(strapi, 'noArticle')
    return found
  }
  const route = deskRoutes(strapi)
  const of = (method: 'GET' | 'POST', path: string, handler: Handler, verb: Right[0] = 'read') =>
    route(method, path, [[verb, PREDICTION]], (context) => handler(context, new ArticleRights(strapi, context)))

  strapi.server.routes({
    type: 'admin',
    routes: [
      of('GET', '/articles/:id/versions', async (context, rights) => {
        const query = read(listQuery, context.query)
        const subject = await article(context, rights, 'read', query.locale)
        return { ...(await versionList(strapi, subject.documentId, query.locale, query.before)), mayRestore: rights.may('update', subject) }
      }),
      of('GET', '/articles/:id/comparison', async (context, rights) => {
        const query = read(compareQuery, context.query)
        const subject = await article(context, rights, 'read', query.locale)
        const from = query.from === undefined ? null : await versionOf(strapi, subject.documentId, query.from)
        const to = query.to === 'draft' ? subject.content : await versionOf(strapi, subject.documentId, query.to)
        if (!to || (query.from !== undefined && !from)) throw deskError(strapi, 'noVersion')
        return comparison(from, to, rights.fields('read', subject, subject.content))
      }),
      of('POST', '/articles/:id/versions/:version/restore', async (context, rights) => {
        const id = read(version, (context.params as { version?: string }).version)
        const found = await versionOf(strapi, idOf(context), id)
        if (!found) throw deskError(strapi, 'noVersion')
        const subject = await article(context, rights, 'update', found.locale)
        const missing = await restoreVersion(strapi, found, rights.fields('update', subject, found.content), editorOf(context))
        return { locale: found.locale, missing }
      }),
      of('POST', '/articles/:id/against', async (context, rights) => {
        const given = read(form, context.request.body)
        const subject = await article(context, rights, 'read', given.locale)
        const save = await lastSave(strapi.db.connection, subject.documentId, given.locale)
        const mayRead: string[] = rights.fields('read', subject, subject.content)
        return {
          version: save?.version ?? 0,
          at: save ? new Date(save.saved_at).toISOString() : null,
          by: save?.saved_by_name ?? null,
          fields: contentDifference(subject.content, writtenIn(given.form, subject)).filter(({ field }) => mayRead.includes(field)),
        } satisfies NewerSave
      }),
      of('POST', '/articles/:id/given-up', async (context, rights) => {
        const given = read(form, context.request.body)
        const subject = await article(context, rights, 'update', given.locale)
        await keepArticle(strapi, { ...subject, locale: given.locale, content: writtenIn(given.form, subject) }, 'givenUp')
        return { kept: true }
      }),
      of('GET', '/articles/:id/corrections', async (context, rights) => {
        const query = read(listQuery, context.query)
        const subject = await article(context, rights, 'read', query.locale)
        return correctionReport(strapi, subject.documentId, query.locale)
      }),
      of('POST', '/articles/:id/changed-texts', async (context, rights) => {
        const given = read(form, context.request.body)
        const subject = await article(context, rights, 'read', given.locale)
        return { changed: await changedTexts(strapi, subject.documentId, given.locale, given.form) }
      }),
      of('GET', '/bin', async (_context, rights) => {
        const deleted = (await binnedArticles(strapi.db.connection, mostInBin)).filter((row) => mayRestore(rights, row))
        return { days: daysInBin, articles: binLines(deleted) }
      }, 'delete'),
      of('POST', '/bin/:id/restore', async (context, rights) => {
        const restored = await restoreDeleted(strapi, idOf(context), editorOf(context), (row) => mayRestore(rights, row))
        if (!restored) throw deskError(strapi, 'notInBin')
        return restored
      }, 'create'),
    ],
  })
}

/** What a form holds of an article's texts; what it refers to stands in the form as changes, and is taken from the draft. */
function writtenIn(values: Record<string, unknown>, { content }: StoredArticle): ArticleContent {
  const { event, outcome, verdict, category, authors, sponsorLinks } = content
  return { ...contentOf(values), event, outcome, verdict, category, authors, sponsorLinks }
}

/** Whoever may delete an article and make one may bring it back. */
function mayRestore(rights: ArticleRights, row: BinnedArticle): boolean {
  const subject = {
    documentId: row.prediction_document_id,
    locale: row.locale,
    createdBy: row.created_by === null ? null : { id: row.created_by },
    firstPublishedAt: row.first_published_at,
  }
  return rights.may('delete', subject) && rights.may('create')
}

const editorOf = (context: Context) => (context.state as { user?: { id?: number } }).user?.id ?? null

import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { prefetchPrice } from '../markets/freshPrices'
import { outcomeToFreeze } from '../markets/outcomeToFreeze'
import { editorLanguage, type Language } from '../rules/editorLanguage'
import { PREDICTION } from '../rules/rule'
import { lockDocument } from '../storage/documentLock'

/** At most so many at once; the next run takes the rest. */
const lot = 20

const unexpected: Record<Language, string> = {
  'zh-Hans': '系统出错，没有发表。请试着手动发表；还不行就找管理员看日志。',
  en: 'Something went wrong and it was not published. Try to publish it by hand; if that fails too, ask the administrator to look at the log.',
}

interface Due {
  id: number
  documentId: string
  locale: string
  updatedBy: object | null
}

/**
 * Publishes drafts whose time has come, each once: its time is emptied in the transaction that publishes it, so that what dies on the
 * way is found again, and what was done is not. What may not be published says why on the draft, and is left alone until it is saved.
 */
export async function publishDue(strapi: Core.Strapi, signal: AbortSignal): Promise<void> {
  for (const draft of await dueDrafts(strapi, {})) {
    if (signal.aborted) return
    await inTheNameOf(strapi, draft.updatedBy, () => publishDraft(strapi, draft))
  }
}

/** Whether the time of any draft has come: one look at an index that holds scheduled drafts alone. */
export async function isAnyDue(strapi: Core.Strapi): Promise<boolean> {
  return (await strapi.db.query(PREDICTION).findOne({ where: isDue(), select: ['id'] })) !== null
}

async function publishDraft(strapi: Core.Strapi, { id, documentId, locale }: Due): Promise<void> {
  // Here, since no transaction may wait for a platform.
  const outcome = await outcomeToFreeze(strapi, documentId, {})
  if (outcome) await prefetchPrice(strapi, outcome).catch((error: unknown) => strapi.log.warn(String(error)))
  try {
    await strapi.db.transaction(async () => {
      await lockDocument(strapi, PREDICTION, documentId)
      // Somebody may have published it, or put it off, while it waited.
      if ((await dueDrafts(strapi, { id })).length === 0) return
      await strapi.documents(PREDICTION).publish({ documentId, locale })
    })
  } catch (error) {
    if (!(error instanceof errors.ApplicationError)) strapi.log.error(`Publishing ${documentId} (${locale}) at its time failed: ${String(error)}`)
    const publishProblem = error instanceof errors.ApplicationError ? error.message : unexpected[editorLanguage(strapi)]
    await strapi.db.query(PREDICTION).updateMany({ where: { id, ...isDue() }, data: { publishProblem } })
  }
}

const isDue = () => ({ publishedAt: { $null: true }, publishAt: { $lte: new Date() }, publishProblem: { $null: true } })

async function dueDrafts(strapi: Core.Strapi, which: { id?: number }): Promise<Due[]> {
  return strapi.db.query(PREDICTION).findMany({
    where: { ...which, ...isDue() },
    select: ['id', 'documentId', 'locale'],
    populate: { updatedBy: true },
    orderBy: { publishAt: 'asc' },
    limit: lot,
  }) as Promise<Due[]>
}

/** Whoever saved the draft last: records name them, and what goes wrong is said in their language. */
async function inTheNameOf(strapi: Core.Strapi, user: object | null, work: () => Promise<void>): Promise<void> {
  const context = { state: { user } } as Parameters<Core.Strapi['requestContext']['run']>[0]
  await strapi.requestContext.run(context, work)
}

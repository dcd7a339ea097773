import { errors } from '@strapi/utils'
import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import { formVersionHeader, takesPlaceHeader } from '../versions/formVersion'
import { storedArticles, type StoredArticle } from '../versions/articleContent'
import { keepArticle } from '../versions/keepArticle'
import { countSave, lastSave, type DraftSave } from '../storage/draftSaves'
import { inTransaction } from '../storage/inTransaction'
import { editorLanguage, type Language } from './editorLanguage'
import { editorName } from './editorName'
import { DEFAULT_LOCALE, documentIdOf, PREDICTION, rule, type Rule, type Write } from './rule'

type Saved = Pick<DraftSave, 'saved_at' | 'saved_by_name'> & { own: boolean }

const messages: Record<Language, (save: Saved) => string> = {
  'zh-Hans': ({ saved_by_name, own }) =>
    `${own ? '您在别的窗口' : (saved_by_name ?? '有人')}刚才保存了这篇文章更新的版本，所以这次没有保存，以免盖掉它。您写的还在表单里：请对照两个版本，再决定用哪个。`,
  en: ({ saved_by_name, own }) =>
    `${own ? 'You, in another window,' : (saved_by_name ?? 'Somebody')} saved a newer version of this article, so yours was not saved over it. What you wrote is still in the form: compare the two and choose.`,
}

/**
 * A form says which save of the draft it began from; where there has been another since, saving is refused, with a name. Programs say
 * nothing and are not asked. What is saved over knowingly is kept among the versions.
 */
export const newerVersion: Rule = rule({ types: [PREDICTION], actions: ['create', 'update', 'clone', 'discardDraft'] }, async (write, next) => {
  const { strapi, action, params } = write
  const locale = localeOf(params.locale)
  const before = params.documentId && action !== 'clone' ? await storedArticles(strapi, { documentId: params.documentId }, 'draft') : []
  if (action === 'update') await refuseOlder(write, String(params.documentId), locale)
  const replaced = before.find((row) => row.locale === locale)
  if (action === 'update' && replaced && headerOf(strapi, takesPlaceHeader) !== null) await keepArticle(strapi, replaced, 'replaced')
  const result = await next()
  if (!result) return result
  const documentId = documentIdOf(write, result)
  const after = await storedArticles(strapi, { documentId }, 'draft')
  for (const row of after) if (row.locale === locale || params.locale === '*' || hasOtherPicture(before, row)) await count(strapi, documentId, row.locale)
  return result
})

async function refuseOlder({ strapi }: Write, documentId: string, locale: string): Promise<void> {
  const told = headerOf(strapi, formVersionHeader)
  if (told === null) return
  const last = await inTransaction(strapi, (knex) => lastSave(knex, documentId, locale))
  if (!last || String(last.version) === told) return
  const own = last.saved_by !== null && last.saved_by === editorId(strapi)
  // The admin takes what it is told beside an error for lists of messages, one for each field.
  const details = { newerVersion: [{ version: last.version, at: last.saved_at, by: last.saved_by_name, own }] }
  throw new errors.ValidationError(messages[editorLanguage(strapi)]({ ...last, own }), details)
}

/** Picture and credit are shared by the languages, so a change of them changes the others' drafts as well. */
function hasOtherPicture(before: readonly StoredArticle[], row: StoredArticle): boolean {
  const old = before.find(({ locale }) => locale === row.locale)?.content
  return old !== undefined && (old.hero?.id !== row.content.hero?.id || old.heroCredit !== row.content.heroCredit)
}

async function count(strapi: Core.Strapi, documentId: string, locale: string): Promise<void> {
  const save = {
    prediction_document_id: documentId,
    locale,
    saved_at: now().getTime(),
    saved_by: editorId(strapi),
    saved_by_name: editorName(strapi),
  }
  await inTransaction(strapi, (knex) => countSave(knex, save))
}

function localeOf(locale: Write['params']['locale']): string {
  const named = Array.isArray(locale) ? locale[0] : locale
  return named && named !== '*' ? named : DEFAULT_LOCALE
}

/** A header of the request under way; null where there is none, or no request. */
function headerOf(strapi: Core.Strapi, name: string): string | null {
  const request = strapi.requestContext.get()
  const value = request?.request ? request.get(name) : ''
  return value === '' ? null : value
}

function editorId(strapi: Core.Strapi): number | null {
  const user: unknown = strapi.requestContext.get()?.state?.user
  return typeof user === 'object' && user !== null && 'id' in user && typeof user.id === 'number' ? user.id : null
}

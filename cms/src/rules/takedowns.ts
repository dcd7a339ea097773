import { errors } from '@strapi/utils'
import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import { noteWithdrawal } from '../record/noteWithdrawal'
import { findFrozenVerdictOfArticle } from '../storage/frozenVerdicts'
import { inTransaction } from '../storage/inTransaction'
import { appendToLedger } from '../storage/ledger'
import { lastPublished } from '../storage/publishedTexts'
import { editorLanguage } from './editorLanguage'
import { inLocales, predictionRows } from './predictionRows'
import { documentIdOf, PREDICTION, rule, type Rule, type Write, type Written } from './rule'
import { saysSomething } from './saysSomething'

const unexplained = {
  'zh-Hans':
    '撤下已公开的文章要写明理由，读者会在战绩里看到它。请在文章的“撤稿理由”里写好并保存，再撤下或删除。文章的问题、判断和结果会作为“已撤下”留在战绩里。',
  en: 'Taking down a published article needs a reason, which readers see in the track record. Write it under “Reason for taking down”, save, and try again. Question, verdict and result stay in the record as withdrawn.',
}

/**
 * A published article leaves with a reason, and what it called stays in the record as withdrawn; one that comes back is recorded
 * too. Deleting is taking down as well.
 */
export const takedowns: Rule = rule({ types: [PREDICTION], actions: ['unpublish', 'delete', 'discardDraft', 'publish'] }, (write, next) => {
  if (write.action === 'publish') return restore(write, next)
  if (write.action === 'discardDraft') return keepReason(write, next)
  return takeDown(write, next)
})

async function takeDown(write: Write, next: () => Promise<Written>): Promise<Written> {
  const { strapi, params } = write
  const documentId = String(params.documentId)
  const languages = inLocales(await predictionRows(strapi, documentId, 'published'), params.locale).map(({ locale }) => locale)
  if (languages.length === 0) return next()
  const drafts = await predictionRows(strapi, documentId, 'draft')
  const reasons = drafts.filter(({ locale }) => languages.includes(locale)).map(({ takedownReason }) => takedownReason)
  const reason = reasons.find(saysSomething)
  if (!reason) throw new errors.ValidationError(unexplained[editorLanguage(strapi)])

  const result = await next()
  const at = now()
  const isGone = (await predictionRows(strapi, documentId, 'published')).length === 0
  await inTransaction(strapi, async (knex) => {
    await appendToLedger(knex, { kind: 'takedown', subject: documentId, body: { languages: languages.sort(), reason }, at })
    if (isGone) await noteWithdrawal(knex, documentId, { at: at.toISOString(), reason })
  })
  await clearReason(strapi, documentId, languages)
  return result
}

async function clearReason(strapi: Core.Strapi, documentId: string, languages: string[]): Promise<void> {
  const where = { documentId, locale: { $in: languages }, publishedAt: { $null: true } }
  await strapi.db.query(PREDICTION).updateMany({ where, data: { takedownReason: null } })
}

/** "Unpublish and discard the draft" discards first, and would lose the reason that it is about to ask for. */
async function keepReason(write: Write, next: () => Promise<Written>): Promise<Written> {
  const { strapi, params } = write
  const documentId = documentIdOf(write, null)
  const before = inLocales(await predictionRows(strapi, documentId, 'draft'), params.locale)
  const result = await next()
  for (const { locale, takedownReason } of before) {
    if (takedownReason === null) continue
    const where = { documentId, locale, publishedAt: { $null: true } }
    await strapi.db.query(PREDICTION).updateMany({ where, data: { takedownReason } })
  }
  return result
}

async function restore(write: Write, next: () => Promise<Written>): Promise<Written> {
  const { strapi, params } = write
  const documentId = String(params.documentId)
  const languages = inLocales(await predictionRows(strapi, documentId, 'draft'), params.locale).map(({ locale }) => locale)
  const returning = await languagesReturning(strapi, documentId, languages)
  // What is public carries no reason for being taken down.
  await clearReason(strapi, documentId, languages)
  const result = await next()
  if (returning.length === 0) return result
  await inTransaction(strapi, async (knex) => {
    await appendToLedger(knex, { kind: 'restoration', subject: documentId, body: { languages: returning }, at: now() })
    await noteWithdrawal(knex, documentId, null)
  })
  return result
}

/** Languages that were public and are not; of an article that was taken down altogether, any in which it comes back. */
async function languagesReturning(strapi: Core.Strapi, documentId: string, languages: string[]): Promise<string[]> {
  const isPublic = new Set((await predictionRows(strapi, documentId, 'published')).map(({ locale }) => locale))
  return inTransaction(strapi, async (knex) => {
    const isBack = isPublic.size === 0 && (await findFrozenVerdictOfArticle(knex, documentId)) !== undefined
    const returning: string[] = []
    for (const locale of [...languages].sort()) {
      if (!isPublic.has(locale) && (isBack || (await lastPublished(knex, documentId, locale)))) returning.push(locale)
    }
    return returning
  })
}

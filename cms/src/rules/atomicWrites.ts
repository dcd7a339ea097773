import { errors } from '@strapi/utils'
import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import { lockDocument } from '../storage/documentLock'
import { inTurn } from '../storage/documentTurn'
import { findFrozenVerdict } from '../storage/frozenVerdicts'
import { inTransaction } from '../storage/inTransaction'
import { refusedWrite, type RefusedWrite } from '../storage/refusedWrite'
import { editorLanguage, type Language } from './editorLanguage'
import { lockOutcome } from './lockOutcome'
import { OUTCOME, PREDICTION, VERDICT, type Rule, type Write } from './rule'

const WRITES = ['create', 'update', 'publish', 'unpublish', 'delete', 'discardDraft', 'clone']

const messages: Record<RefusedWrite, Record<Language, string>> = {
  sameEvent: {
    'zh-Hans': '这个平台上编号相同的事件已经有了。请直接用那个事件，或者改正平台编号。',
    en: 'There already is an event with this id on this platform. Use that event, or correct the platform’s id.',
  },
  conflict: {
    'zh-Hans': '同一时刻有别人在保存或删除相关的内容（例如同一篇文章、判断或网址别名）。什么也没有丢失：请刷新页面再试一次。',
    en: 'Somebody saved or deleted something this leans on at the same moment (the same article, verdict or slug, for example). Nothing was lost: reload the page and try again.',
  },
  unstorable: {
    'zh-Hans': '有一处文字太长，或者含有无法保存的字符（例如从别处粘贴来的控制字符），或者数字太大。什么也没有保存：请改正后再试。',
    en: 'A text is too long or holds a character that cannot be stored (a control character pasted from elsewhere, for example), or a number is too large. Nothing was saved: correct it and try again.',
  },
}

/**
 * Everything one write does, its rules' side effects included, is done or not done: Strapi runs document middlewares outside
 * its own transaction. Writes of one document follow each other, and what the database refuses is told in words, not as SQL.
 */
export const atomicWrites: Rule = async (write, next) => {
  if (!write.uid.startsWith('api::') || !WRITES.includes(write.action)) return next()
  try {
    return await write.strapi.db.transaction(async ({ trx }: { trx: Knex }) => {
      const { documentId } = write.params
      if (!documentId) return next()
      return inTurn(trx, `${write.uid} ${documentId}`, async () => {
        await hold(write, documentId)
        return next()
      })
    })
  } catch (error) {
    const reason = refusedWrite(error)
    if (reason) throw new errors.ApplicationError(messages[reason][editorLanguage(write.strapi)])
    throw error
  }
}

function hold(write: Write, documentId: string): Promise<void> {
  const { strapi, uid } = write
  if (uid === OUTCOME) return lockOutcome(strapi, documentId)
  return uid === VERDICT ? lockVerdict(strapi, documentId) : lockDocument(strapi, uid, documentId)
}

/**
 * A change of mind must not overtake the end of what it is about: nobody takes down the article or resolves the outcome of a published
 * verdict while it is saved. Held in the order in which publishing holds them, so that neither waits for the other for ever.
 */
async function lockVerdict(strapi: Core.Strapi, documentId: string): Promise<void> {
  const frozen = await inTransaction(strapi, (knex) => findFrozenVerdict(knex, documentId))
  if (frozen) {
    await lockDocument(strapi, PREDICTION, frozen.prediction_document_id)
    await lockOutcome(strapi, frozen.outcome_document_id)
  }
  await lockDocument(strapi, VERDICT, documentId)
}

import { errors } from '@strapi/utils'
import { isUniqueViolation } from '../storage/dialect'
import { lockDocument } from '../storage/documentLock'
import { editorLanguage } from './editorLanguage'
import type { Rule } from './rule'

const WRITES = ['create', 'update', 'publish', 'unpublish', 'delete', 'discardDraft', 'clone']

const alreadyTaken = {
  'zh-Hans': '同一时刻有人保存了同样的内容（例如同一篇文章、网址别名或事件编号）。什么也没有丢失：请刷新页面再试一次。',
  en: 'Somebody saved the same thing at the same moment (the same article, slug or event id). Nothing was lost: reload the page and try again.',
}

/**
 * Everything one write does, its rules' side effects included, is done or not done: Strapi runs document middlewares outside
 * its own transaction. Writes of one document follow each other, and what the database's constraints refuse is told as a
 * conflict, not as SQL.
 */
export const atomicWrites: Rule = async (write, next) => {
  if (!write.uid.startsWith('api::') || !WRITES.includes(write.action)) return next()
  try {
    return await write.strapi.db.transaction(async () => {
      if (write.params.documentId) await lockDocument(write.strapi, write.uid, write.params.documentId)
      return next()
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw new errors.ApplicationError(alreadyTaken[editorLanguage(write.strapi)])
    throw error
  }
}

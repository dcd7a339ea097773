import { errors } from '@strapi/utils'
import type { Core } from '@strapi/strapi'
import { findFrozenVerdict, findFrozenVerdictsOfOutcome } from '../storage/frozenVerdicts'
import { inTransaction } from '../storage/inTransaction'
import { editorLanguage } from './editorLanguage'
import type { Referenced } from './predictionRows'
import { AUTHOR, CATEGORY, EVENT, OUTCOME, PREDICTION, rule, VERDICT, type Rule } from './rule'

/** By which field an article leans on documents of a type. */
const fieldOf: Record<string, string> = {
  [EVENT]: 'event',
  [OUTCOME]: 'outcome',
  [VERDICT]: 'verdict',
  [AUTHOR]: 'authors',
  [CATEGORY]: 'category',
}

const inUse = {
  'zh-Hans': (title: string) => `已发表的文章《${title}》还在用它，所以不能删除。`,
  en: (title: string) => `The published article “${title}” uses it, so it cannot be deleted.`,
}
/** What can be done about it; what a published verdict is about stays, whatever is done to the article. */
const wayOut = {
  'zh-Hans': '请先在文章里换成别的，或者先撤下文章。',
  en: ' Choose another one in the article first, or take the article down.',
}
const inTrackRecord: Record<string, { 'zh-Hans': string; en: string }> = {
  [VERDICT]: {
    'zh-Hans': '这个判断已经随文章发表，永远留在战绩里，不能删除。',
    en: 'This verdict was published with its article and stays in the track record for good: it cannot be deleted.',
  },
  [OUTCOME]: {
    'zh-Hans': '有已发表的判断是对这个结果作出的，它永远留在战绩里，不能删除。',
    en: 'A published verdict is about this outcome, which stays in the track record for good: it cannot be deleted.',
  },
  [EVENT]: {
    'zh-Hans': '有已发表的判断是对这个事件的结果作出的，它永远留在战绩里，不能删除。',
    en: 'A published verdict is about an outcome of this event, which stays in the track record for good: it cannot be deleted.',
  },
}

/**
 * What a published article leans on cannot be deleted, whoever asks, one by one or in bulk; nor, even once the article is gone,
 * what its verdict in the track record is about.
 */
export const usedDocuments: Rule = rule({ types: Object.keys(fieldOf), actions: ['delete'] }, async (write, next) => {
  const { strapi, uid } = write
  const documentId = String(write.params.documentId)
  const language = editorLanguage(strapi)
  const users = { [String(fieldOf[uid])]: { documentId } }
  const article: { title: string } | null = await strapi.db
    .query(PREDICTION)
    .findOne({ where: { ...users, publishedAt: { $notNull: true } }, select: ['title'] })
  const record = inTrackRecord[uid]
  if (article && uid !== VERDICT) throw new errors.ValidationError(inUse[language](article.title) + (record ? '' : wayOut[language]))
  if (record && (await isInTrackRecord(strapi, uid, documentId))) throw new errors.ValidationError(record[language])
  return next()
})

async function isInTrackRecord(strapi: Core.Strapi, uid: string, documentId: string): Promise<boolean> {
  if (uid === VERDICT) return (await inTransaction(strapi, (knex) => findFrozenVerdict(knex, documentId))) !== undefined
  const where = uid === OUTCOME ? { documentId } : { event: { documentId } }
  const outcomes: Referenced[] = await strapi.db.query(OUTCOME).findMany({ where, select: ['id', 'documentId'] })
  for (const outcome of outcomes) {
    if ((await inTransaction(strapi, (knex) => findFrozenVerdictsOfOutcome(knex, outcome.documentId))).length > 0) return true
  }
  return false
}

import { errors } from '@strapi/utils'
import { findFrozenVerdict } from '../storage/frozenVerdicts'
import { inTransaction } from '../storage/inTransaction'
import { editorLanguage } from './editorLanguage'
import { AUTHOR, CATEGORY, EVENT, OUTCOME, PREDICTION, rule, VERDICT, type Rule } from './rule'

/** By which field an article leans on documents of a type. */
const fieldOf: Record<string, string> = {
  [EVENT]: 'event',
  [OUTCOME]: 'outcome',
  [VERDICT]: 'verdict',
  [AUTHOR]: 'authors',
  [CATEGORY]: 'category',
}

const messages = {
  'zh-Hans': (title: string) => `已发表的文章《${title}》还在用它，所以不能删除。请先在文章里换成别的，或者先撤下文章。`,
  en: (title: string) => `The published article “${title}” uses it, so it cannot be deleted. Choose another one in the article first, or take the article down.`,
}
const frozen = {
  'zh-Hans': '这个判断已经随文章发表，永远留在战绩里，不能删除。',
  en: 'This verdict was published with its article and stays in the track record for good: it cannot be deleted.',
}

/** What a published article leans on cannot be deleted, whoever asks, one by one or in bulk. */
export const usedDocuments: Rule = rule({ types: Object.keys(fieldOf), actions: ['delete'] }, async (write, next) => {
  const { strapi, uid } = write
  const documentId = String(write.params.documentId)
  const language = editorLanguage(strapi)
  if (uid === VERDICT && (await inTransaction(strapi, (knex) => findFrozenVerdict(knex, documentId)))) {
    throw new errors.ValidationError(frozen[language])
  }
  const users = [{ [String(fieldOf[uid])]: { documentId } }]
  // An event is also leaned on through its outcomes.
  if (uid === EVENT) users.push({ outcome: { event: { documentId } } } as never)
  const article: { title: string } | null = await strapi.db
    .query(PREDICTION)
    .findOne({ where: { publishedAt: { $notNull: true }, $or: users }, select: ['title'] })
  if (article) throw new errors.ValidationError(messages[language](article.title))
  return next()
})

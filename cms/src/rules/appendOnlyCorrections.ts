import { errors } from '@strapi/utils'
import { editorLanguage } from './editorLanguage'
import { CORRECTION, rule, type Rule } from './rule'

const message = {
  'zh-Hans': '更正记录由系统在发表时写下，不能新建、修改或删除。要更正一篇文章，请在文章的“更正”一栏写明，再发表。',
  en: 'Corrections are recorded when an article is published, and cannot be created, changed or deleted by hand. To correct an article, fill in its correction fields and publish.',
}

/** The list of corrections only grows, and only by publishing one. */
export const appendOnlyCorrections: Rule = rule({ types: [CORRECTION], actions: ['create', 'update', 'delete', 'clone'] }, (write) => {
  throw new errors.ValidationError(message[editorLanguage(write.strapi)])
})

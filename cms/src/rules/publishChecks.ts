import { errors } from '@strapi/utils'
import { missingParts, partWords, type Part } from '../editing/missingParts'
import { editorLanguage, type Language } from './editorLanguage'
import { inLocales, predictionRows, type PredictionRow } from './predictionRows'
import { PREDICTION, rule, type Rule } from './rule'

const messages: Record<Language, (missing: string[]) => string> = {
  'zh-Hans': (missing) => `还不能发表，缺少：${missing.join('、')}。请补全后再发表；要以后再写，请先点“保存”。`,
  en: (missing) => `Not ready to publish. Missing: ${missing.join(', ')}. Fill these in and publish again; to go on later, save first.`,
}

const nothing: Record<Language, string> = {
  'zh-Hans': '这个语言还没有保存过的草稿，没有可以发表的内容。请先保存。',
  en: 'There is no saved draft in this language, so there is nothing to publish. Save it first.',
}

/** An article is published whole, or not at all; the error names everything that is missing, not just the first thing. */
export const publishChecks: Rule = rule({ types: [PREDICTION], actions: ['publish'] }, async (write, next) => {
  const language = editorLanguage(write.strapi)
  const drafts = await predictionRows(write.strapi, String(write.params.documentId), 'draft')
  const rows = inLocales(drafts, write.params.locale)
  if (rows.length === 0) throw new errors.ValidationError(nothing[language])
  const missing = [...new Set(rows.flatMap(missingFrom))]
  if (missing.length > 0) {
    const named = missing.map((part) => partWords[part][language === 'en' ? 'en' : 'zh'])
    throw new errors.ValidationError(messages[language](named), { missing })
  }
  return next()
})

const missingFrom = (row: PredictionRow): Part[] =>
  missingParts({
    title: row.title,
    body: row.body,
    category: row.category !== null,
    authors: row.authors.length > 0,
    event: row.event !== null,
    outcome: row.outcome !== null,
    verdict: row.verdict !== null,
    slug: row.slug !== null,
  })

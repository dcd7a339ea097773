import { errors } from '@strapi/utils'
import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import { readTexts, textHashes, wholeHash, type ReadText, type TextHashes } from '../ledger/articleHash'
import { inTransaction } from '../storage/inTransaction'
import { appendToLedger } from '../storage/ledger'
import { lastPublished, notePublished } from '../storage/publishedTexts'
import { editorLanguage, type Language } from './editorLanguage'
import { editorName } from './editorName'
import { inLocales, predictionRows, type PredictionRow } from './predictionRows'
import { CORRECTION, PREDICTION, rule, type Rule } from './rule'
import { saysSomething } from './saysSomething'

const names: Record<Language, Record<ReadText, string>> = {
  'zh-Hans': { title: '标题', summary: '摘要', body: '正文', heroCaption: '题图说明' },
  en: { title: 'title', summary: 'summary', body: 'body', heroCaption: 'caption' },
}

const unexplained: Record<Language, (changed: string[]) => string> = {
  'zh-Hans': (changed) =>
    `文章已经公开过，这次改动了：${changed.join('、')}。请在“更正”一栏选好种类（错字、说明或更正），写明改了什么、为什么，再发表。`,
  en: (changed) =>
    `The article has been public, and this changes its ${changed.join(', ')}. Under “Correction”, choose a kind (typo, clarification or correction) and say what was changed and why; then publish.`,
}

const unfinished: Record<Language, string> = {
  'zh-Hans': '更正要同时有种类和说明。请把“更正种类”和“更正说明”都填上，或者都清空。',
  en: 'A correction has both a kind and a note. Fill in both, or clear both.',
}

/** A change of what has been public, told by the editor. */
interface Correction {
  row: PredictionRow
  kind: 'typo' | 'clarification' | 'correction'
  note: string
  fields: ReadText[]
  before: TextHashes
  after: TextHashes
}

/**
 * Once a text has been public, a change to it is published with a kind and a note, which enter the ledger; readers see those that
 * are more than a typo. What counts is the stored text, so that no way of saving goes around it.
 */
export const corrections: Rule = rule({ types: [PREDICTION], actions: ['publish'] }, async (write, next) => {
  const { strapi, params } = write
  const drafts = inLocales(await predictionRows(strapi, String(params.documentId), 'draft'), params.locale)
  const corrected: Correction[] = []
  for (const row of drafts) {
    const correction = await readCorrection(strapi, row)
    if (correction) corrected.push(correction)
    if (row.correctionKind !== null || row.correctionNote !== null) await clearForm(strapi, row)
  }
  const result = await next()
  for (const correction of corrected) await record(strapi, correction)
  for (const row of drafts) {
    const hashes = await textHashes(row)
    await inTransaction(strapi, (knex) => notePublished(knex, row.documentId, row.locale, hashes))
  }
  return result
})

async function readCorrection(strapi: Core.Strapi, row: PredictionRow): Promise<Correction | null> {
  const before = await inTransaction(strapi, (knex) => lastPublished(knex, row.documentId, row.locale))
  // Before the first publication there is nothing to correct, whatever the form says.
  if (!before) return null
  const after = await textHashes(row)
  const fields = readTexts.filter((field) => before[field] !== after[field])
  const { correctionKind: kind, correctionNote: note } = row
  if (kind !== null && note !== null && saysSomething(note)) return { row, kind, note, fields, before, after }
  const language = editorLanguage(strapi)
  if (fields.length > 0) throw new errors.ValidationError(unexplained[language](fields.map((field) => names[language][field])))
  if (kind !== null || saysSomething(note)) throw new errors.ValidationError(unfinished[language])
  return null
}

/** The next change is explained anew; and the published row does not carry the form along. */
async function clearForm(strapi: Core.Strapi, { id }: PredictionRow): Promise<void> {
  await strapi.db.query(PREDICTION).update({ where: { id }, data: { correctionKind: null, correctionNote: null } })
}

async function record(strapi: Core.Strapi, { row, kind, note, fields, before, after }: Correction): Promise<void> {
  const at = now()
  await strapi.db.query(CORRECTION).create({
    data: {
      predictionDocumentId: row.documentId,
      // An enumeration's value may not hold a hyphen.
      language: row.locale.replace('-', '_'),
      kind,
      note,
      at,
      by: editorName(strapi),
    },
  })
  const body = { kind, language: row.locale, note, fields, before: await wholeHash(before), after: await wholeHash(after) }
  await inTransaction(strapi, (knex) => appendToLedger(knex, { kind: 'correction', subject: row.documentId, body, at }))
}

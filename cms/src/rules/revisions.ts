import { errors } from '@strapi/utils'
import type { Core } from '@strapi/strapi'
import { checkVerdict, type Resolution } from '@presage/forecast/score'
import { now } from '../clock'
import { findFrozenVerdict, type FrozenVerdict } from '../storage/frozenVerdicts'
import { inTransaction } from '../storage/inTransaction'
import { appendToLedger } from '../storage/ledger'
import { addRevision, revisionsOfArticle } from '../storage/verdictRevisions'
import { editorLanguage } from './editorLanguage'
import { marketPriceNow } from './marketPrice'
import { predictionRows } from './predictionRows'
import { OUTCOME, rule, VERDICT, type Rule, type Write } from './rule'
import { saysSomething } from './saysSomething'

const messages = {
  'zh-Hans': {
    notFrozen: '判断还没有随文章发表，直接改答案和概率就行；“改变看法”几栏请留空。',
    notPublic: '文章已经撤下，不能再修订它的判断。请先重新发表文章。',
    settled: '这个结果已经揭晓，不能再修订判断。',
    noReason: '改变看法要写明理由，读者会在文章上看到它。请填写“改变看法的理由”。',
    notAnAnswer: '新答案要么是“会”，要么是“不会”。',
    tooLong: '改变看法的理由最多 2000 字。请写短一些；理由会逐字进入公开账本。',
    same: '新的答案和概率与现在的一样。请填写要改成的答案或概率，或者把“改变看法”几栏清空。',
  },
  en: {
    notFrozen: 'The verdict has not been published with its article yet: change answer and probability themselves, and leave the fields of a change of mind empty.',
    notPublic: 'The article has been taken down, so its verdict cannot be revised. Publish the article again first.',
    settled: 'This outcome has been resolved, so the verdict cannot be revised any more.',
    noReason: 'A change of mind needs a reason, which readers see on the article. Fill in “Reason for the change of mind”.',
    notAnAnswer: 'The new answer is either YES or NO.',
    tooLong: 'A reason for a change of mind has at most 2000 characters. Shorten it: it enters the public ledger word for word.',
    same: 'The new answer and probability are those that stand. Fill in what they change to, or clear the fields of a change of mind.',
  },
}

/** As of the form's other notes; the form's own limits do not see what is taken out of it. */
const mostCharacters = 2000

/** A change of mind as the form has it; its fields are told once and never stored on the verdict. */
interface Asked {
  /** What was sent, which may be none that there is. */
  answer: unknown
  probability: number | null
  reason: string | null
  reasonEn: string | null
}

/**
 * A change of mind about a published verdict is an entry of its own, with a reason and the market's price of that moment. The
 * frozen verdict stays as it is and is the one that is scored; what is said later is scored apart.
 */
export const revisions: Rule = rule({ types: [VERDICT], actions: ['create', 'update', 'clone'] }, async (write, next) => {
  const asked = takeFromForm(write)
  if (!asked) return next()
  const { strapi, action, params } = write
  const frozen = action === 'update' ? await inTransaction(strapi, (knex) => findFrozenVerdict(knex, String(params.documentId))) : undefined
  if (!frozen) throw new errors.ValidationError(messages[editorLanguage(strapi)].notFrozen)
  const result = await next()
  await revise(strapi, frozen, asked)
  return result
})

function takeFromForm({ params: { data = {} } }: Write): Asked | null {
  const { revisedAnswer, revisedProbability, revisionReason, revisionReasonEn } = data
  for (const field of ['revisedAnswer', 'revisedProbability', 'revisionReason', 'revisionReasonEn']) delete data[field]
  const asked: Asked = {
    answer: revisedAnswer === undefined || revisedAnswer === '' ? null : revisedAnswer,
    probability: revisedProbability === null || revisedProbability === undefined || revisedProbability === '' ? null : Number(revisedProbability),
    reason: wordsOf(revisionReason),
    reasonEn: wordsOf(revisionReasonEn),
  }
  return Object.values(asked).some((value) => value !== null) ? asked : null
}

function wordsOf(text: unknown): string | null {
  // Half a character, as cutting a text may leave it, has no place in canonical JSON.
  return typeof text === 'string' && saysSomething(text) ? text.trim().toWellFormed() : null
}

async function revise(strapi: Core.Strapi, frozen: FrozenVerdict, asked: Asked): Promise<void> {
  const language = editorLanguage(strapi)
  const refuse = (reason: keyof (typeof messages)['en']): never => {
    throw new errors.ValidationError(messages[language][reason])
  }
  const predictionDocumentId = frozen.prediction_document_id
  const outcomeDocumentId = frozen.outcome_document_id
  if ((await predictionRows(strapi, predictionDocumentId, 'published')).length === 0) refuse('notPublic')
  const outcome: { resolution: Resolution } | null = await strapi.db.query(OUTCOME).findOne({ where: { documentId: outcomeDocumentId } })
  if (outcome?.resolution !== 'pending') refuse('settled')
  const reason = asked.reason ?? refuse('noReason')
  const earlier = await inTransaction(strapi, (knex) => revisionsOfArticle(knex, predictionDocumentId))
  const standing = earlier.at(-1) ?? frozen
  const answer = asked.answer ?? standing.answer
  if (answer !== 'YES' && answer !== 'NO') return refuse('notAnAnswer')
  if ([reason, asked.reasonEn ?? ''].some((text) => text.length > mostCharacters)) refuse('tooLong')
  const { probability } = asked
  if (answer === standing.answer && (probability === null || probability === standing.probability)) refuse('same')
  const problems = checkVerdict(answer, probability)
  if (problems.length > 0) throw new errors.ValidationError(problems.map((problem) => problem.messages[language]).join(' '))

  const market = await marketPriceNow(strapi, outcomeDocumentId)
  const at = now()
  await inTransaction(strapi, async (knex) => {
    const { at: revisedAt, hash } = await appendToLedger(knex, {
      kind: 'revision',
      subject: predictionDocumentId,
      body: { answer, market: market && { ...market }, probability, reason, revisedAt: at.toISOString() },
      at,
    })
    await addRevision(knex, {
      ledger_hash: hash,
      prediction_document_id: predictionDocumentId,
      verdict_document_id: frozen.verdict_document_id,
      outcome_document_id: outcomeDocumentId,
      revised_at: revisedAt,
      answer,
      probability,
      reason,
      reason_en: asked.reasonEn,
      market_price: market?.price ?? null,
      market_price_kind: market?.kind ?? null,
      market_price_at: market?.at ?? null,
    })
  })
}

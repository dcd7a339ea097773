import { errors } from '@strapi/utils'
import { checkVerdict } from '@presage/forecast/score'
import { findFrozenVerdict, type FrozenVerdict } from '../storage/frozenVerdicts'
import { inTransaction } from '../storage/inTransaction'
import { editorLanguage } from './editorLanguage'
import { rule, VERDICT, type Rule, type Write } from './rule'

const frozenMessage = {
  'zh-Hans': '判断在文章发表时已经冻结，答案和概率不能再改。要改变看法，请在“改变看法”几栏写上新答案、新概率和理由，再保存。',
  en: 'The verdict was frozen when its article was published: answer and probability cannot be changed. For a change of mind, fill in the fields of that name, with a reason, and save.',
}

/** A verdict's answer and probability agree, and once frozen neither changes: the stored rows decide, never the input. */
export const frozenVerdicts: Rule = rule({ types: [VERDICT], actions: ['create', 'update', 'clone'] }, async (write, next) => {
  const language = editorLanguage(write.strapi)
  const data = write.params.data ?? {}
  const stored: { answer: unknown; probability: unknown } | null = write.params.documentId
    ? await write.strapi.db.query(VERDICT).findOne({ where: { documentId: write.params.documentId } })
    : null
  const answer = 'answer' in data ? data.answer : stored?.answer
  const probability = asNumber('probability' in data ? data.probability : stored?.probability)

  const frozen = await frozenBefore(write)
  if (frozen && (answer !== frozen.answer || probability !== frozen.probability)) {
    throw new errors.ValidationError(frozenMessage[language])
  }
  if (answer === 'YES' || answer === 'NO') {
    const problems = checkVerdict(answer, probability)
    if (problems.length > 0) {
      throw new errors.ValidationError(problems.map(({ messages }) => messages[language]).join(' '))
    }
  }
  return next()
})

/** As Strapi will read it when it stores it: "0.3" is 0.3. NaN, which nothing accepts, for what is no number at all. */
const asNumber = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value))

async function frozenBefore({ strapi, action, params }: Write): Promise<FrozenVerdict | undefined> {
  const { documentId } = params
  return action === 'update' && documentId ? inTransaction(strapi, (knex) => findFrozenVerdict(knex, documentId)) : undefined
}

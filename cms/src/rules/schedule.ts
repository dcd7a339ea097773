import { errors } from '@strapi/utils'
import { now } from '../clock'
import { editorLanguage, type Language } from './editorLanguage'
import { mayPublish } from './mayPublish'
import { inLocales, predictionRows, type PredictionRow } from './predictionRows'
import { PREDICTION, rule, type Rule, type Write } from './rule'

const isPast: Record<Language, string> = {
  'zh-Hans': '“定时发表”的时间已经过了。请改成以后的时间；要现在发表，请清空它，再点“发表”。',
  en: '“Publish at” is in the past. Choose a later time; to publish now, empty it and press “Publish”.',
}

const isScheduled: Record<Language, string> = {
  'zh-Hans': '这篇文章已经排定发表时间，只有能发表文章的编辑可以改。请找一位编辑，或者请他先清空“定时发表”。',
  en: 'This article is scheduled for publication, so only an editor who may publish can change it. Ask one, or have them empty “Publish at” first.',
}

const mayNotSchedule: Record<Language, string> = {
  'zh-Hans': '排定发表时间就是发表，请找一位能发表文章的编辑来定。',
  en: 'To schedule an article is to publish it: ask an editor who may publish.',
}

/**
 * When a draft publishes itself (jobs/publishDue.ts). Only who may publish may schedule, or change what is scheduled. A time in the past is
 * refused, since a slip of the pen would publish at once, and that cannot be taken back. Saving tries again what did not
 * succeed; publishing by hand ends the schedule.
 */
export const schedule: Rule = rule({ types: [PREDICTION], actions: ['create', 'update', 'publish'] }, async (write, next) => {
  const { strapi, action, params } = write
  const drafts = params.documentId ? inLocales(await predictionRows(strapi, params.documentId, 'draft'), params.locale) : []
  if (action === 'publish') await endSchedule(write, drafts)
  else checkSchedule(write, drafts)
  return next()
})

function checkSchedule({ strapi, params }: Write, drafts: PredictionRow[]): void {
  const data: Record<string, unknown> & { publishAt?: string | Date | null } = params.data ?? {}
  const refuse = (message: Record<Language, string>) => new errors.ValidationError(message[editorLanguage(strapi)])
  if (drafts.some(({ publishAt }) => publishAt) && !mayPublish(strapi)) throw refuse(isScheduled)
  data.publishProblem = null
  params.data = data
  if (!data.publishAt) return
  const wanted = new Date(data.publishAt).getTime()
  if (drafts.some(({ publishAt }) => publishAt && new Date(publishAt).getTime() === wanted)) return
  if (!mayPublish(strapi)) throw refuse(mayNotSchedule)
  if (wanted <= now().getTime()) throw refuse(isPast)
}

/** On the draft, from which publishing copies it: what is public is not about to be published. */
async function endSchedule({ strapi }: Write, drafts: PredictionRow[]): Promise<void> {
  for (const { id, publishAt, publishProblem } of drafts) {
    if (!publishAt && !publishProblem) continue
    await strapi.db.query(PREDICTION).update({ where: { id }, data: { publishAt: null, publishProblem: null } })
  }
}

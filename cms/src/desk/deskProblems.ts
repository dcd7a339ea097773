import { errors } from '@strapi/utils'
import type { Core } from '@strapi/strapi'
import { MarketProblem } from '@presage/markets/problem'
import { editorLanguage, type Language } from '../rules/editorLanguage'

/** What the desk refuses, in the editor's language, with what to do. */
export type DeskProblem = 'noEvent' | 'noOutcome' | 'noProposal' | 'alreadyResolved' | 'byHand' | 'notAMarket' | 'badRequest' | 'mayNotDraft' | 'noArticle' | 'noVersion' | 'notInBin' | 'badForm'

const messages: Record<DeskProblem, Record<Language, string>> = {
  noEvent: { 'zh-Hans': '没有这个事件，可能已被删除。请刷新页面。', en: 'There is no such event; it may have been deleted. Reload the page.' },
  noOutcome: { 'zh-Hans': '没有这个结果，可能已被删除。请刷新页面。', en: 'There is no such outcome; it may have been deleted. Reload the page.' },
  noProposal: {
    'zh-Hans': '平台现在没有报告这个结局，可能已经变了。请刷新页面看看最新的情况。',
    en: 'The platform does not report this ending now; it may have changed. Reload the page to see how things stand.',
  },
  alreadyResolved: {
    'zh-Hans': '这个结果已经揭晓了，什么也没有改变。请刷新页面。',
    en: 'This outcome has been resolved already, so nothing was changed. Reload the page.',
  },
  byHand: {
    'zh-Hans': '这个事件是手动维护的（没有平台编号，或平台没有接口），不能同步。要自动同步，请用“盘口台”粘贴网址导入。',
    en: 'This event is kept by hand (it has no platform id, or its platform has no API), so it cannot be synced. To have it synced, import it by its URL at the market desk.',
  },
  notAMarket: {
    'zh-Hans': '这个平台没有可读取的接口。请在“事件”里手动新建，并填入盘口链接。',
    en: 'This platform has no API to read. Create the event by hand under Events, with its market link.',
  },
  badRequest: {
    'zh-Hans': '请求不完整：请粘贴网址，并至少选择一个结果，然后再试。',
    en: 'The request is incomplete: paste a URL, choose at least one outcome, and try again.',
  },
  noArticle: {
    'zh-Hans': '没有这篇文章，可能已被删除，或者您不能看它。请刷新页面；删除的文章在“回收站”里。',
    en: 'There is no such article: it may have been deleted, or you may not see it. Reload the page; deleted articles are in the bin.',
  },
  noVersion: { 'zh-Hans': '没有这个版本。请刷新页面。', en: 'There is no such version. Reload the page.' },
  notInBin: {
    'zh-Hans': '它不在回收站里了：已经有人恢复，或者已过保存期限。请刷新页面。',
    en: 'It is not in the bin any more: somebody has restored it, or it was kept for long enough. Reload the page.',
  },
  badForm: { 'zh-Hans': '收到的内容不完整，什么也没有改变。请刷新页面再试。', en: 'What was sent is incomplete, so nothing was changed. Reload the page and try again.' },
  mayNotDraft: {
    'zh-Hans': '你的角色不能新建文章。请取消“为每个结果建草稿”，或请管理员开通权限。',
    en: 'Your role may not create articles. Untick the drafts, or ask an administrator for the permission.',
  },
}

const isMissing: DeskProblem[] = ['noEvent', 'noOutcome', 'noArticle', 'noVersion', 'notInBin']

/** The error that tells an editor about a problem: 404 for what is not there, else 400. */
export function deskError(strapi: Core.Strapi, problem: DeskProblem): Error {
  const message = messages[problem][editorLanguage(strapi)]
  return isMissing.includes(problem) ? new errors.NotFoundError(message) : new errors.ApplicationError(message, { code: problem })
}

/** Tells a platform's problem in the editor's language; anything else is thrown on as it is. */
export async function inEditorsWords<T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof MarketProblem)) throw error
    throw new errors.ApplicationError(error.messages[editorLanguage(strapi)], { code: error.code, field: error.field })
  }
}

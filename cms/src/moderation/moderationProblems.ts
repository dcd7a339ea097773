import { errors } from '@strapi/utils'
import type { Core } from '@strapi/strapi'
import { editorLanguage, type Language } from '../rules/editorLanguage'

/** What the moderation screen is refused, in the editor's language, with what to do. */
export type ModerationProblem = keyof typeof messages

const messages = {
  unreadable: {
    'zh-Hans': '没能读懂这个请求，什么也没有改变。请刷新页面再试。',
    en: 'This request could not be read, and nothing was changed. Reload the page and try again.',
  },
  noComment: {
    'zh-Hans': '没有这条评论，可能已被彻底删除。请刷新页面。',
    en: 'There is no such comment; it may have been deleted for good. Reload the page.',
  },
  addressForgotten: {
    'zh-Hans': '这条评论的网络指纹已经按期清除，没法凭它封禁了。请从这位读者较新的评论封禁。',
    en: 'What this comment’s network was known by has been deleted in due time, so it cannot be banned by it. Use a newer comment of the same reader.',
  },
  reasonMissing: {
    'zh-Hans': '请写一句封禁的理由（最多 500 字），同事以后要靠它决定是否解封。',
    en: 'Write the reason in a sentence (500 characters at most): colleagues decide by it whether to lift the ban.',
  },
  noBan: {
    'zh-Hans': '没有这条封禁，可能已经到期。请刷新页面。',
    en: 'There is no such ban; it may have ended. Reload the page.',
  },
} satisfies Record<string, Record<Language, string>>

/** The error that tells an editor about a problem: 404 for what is not there, else 400. */
export function moderationError(strapi: Core.Strapi, problem: ModerationProblem): Error {
  const message = messages[problem][editorLanguage(strapi)]
  return problem === 'noComment' || problem === 'noBan' ? new errors.NotFoundError(message) : new errors.ApplicationError(message, { code: problem })
}

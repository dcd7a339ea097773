import type { Core } from '@strapi/strapi'
import type { Context, Next } from 'koa'
import { editorLanguage } from '../rules/editorLanguage'

/**
 * What Strapi's server says to editors in English alone, and the admin shows as it comes: under the form for signing in, beside a
 * field, in a notification. What our own rules say is in the editor's language already.
 */
export const inChinese: Record<string, string> = {
  'Invalid credentials': '邮箱或密码不对。',
  'Missing or invalid credentials': '登录已失效，请重新登录。',
  'Too many requests, please try again later.': '试的次数太多了，请稍后再试。',
  'Forbidden access': '当前账号没有这个权限。',
  'Policy Failed': '当前账号没有这个权限。',
  'Internal Server Error': '服务器出错了，请再试一次；还是不行，请告诉技术人员。',
  'This attribute must be unique': '不能与别的条目相同。',
  'Document not found': '没有这一条，可能已被删除。请刷新页面。',
  'Document not found or already published.': '没有这一条，或者它已经发表。请刷新页面。',
  'Email already taken': '这个邮箱已有人使用。',
  'A user with this email address already exists': '这个邮箱已有人使用。',
  'You cannot delete your own user': '不能删除自己的账号。',
  'You must have at least one user with super admin role.': '至少要留一位管理员。',
  'You cannot delete the super admin role': '管理员这个角色不能删除。',
  'Some roles are still assigned to some users': '有的角色还有人用着，所以没有删除。',
  'Invalid registration info': '这个邀请链接已失效，请管理员再发一个。',
  'Files are empty': '没有选择文件。',
  'File name contains invalid characters': '文件名里有不能用的字符，请改名后再上传。',
  'Cannot verify file type for security reasons': '这个文件看不出是什么，所以没有上传。请打开原图，另存为 JPG 或 PNG 再传。',
  'Cannot delete the default locale': '默认语言不能删除。',
  'This locale already exists': '已有这种语言。',
}

interface Refusal {
  error?: { message?: unknown, details?: { errors?: { message?: unknown }[] } }
}

/** Says what Strapi's server refuses in Chinese, where that is the editor's language. Must stand before Strapi's own error handler. */
export default function strapiErrors(_config: unknown, { strapi }: { strapi: Core.Strapi }) {
  return async (ctx: Context, next: Next): Promise<void> => {
    await next()
    const { error } = (ctx.status >= 400 && typeof ctx.body === 'object' && ctx.body !== null ? ctx.body : {}) as Refusal
    if (!error || editorLanguage(strapi) !== 'zh-Hans') return
    for (const said of [error, ...(Array.isArray(error.details?.errors) ? error.details.errors : [])]) {
      if (typeof said.message === 'string' && Object.hasOwn(inChinese, said.message)) said.message = inChinese[said.message]
    }
  }
}

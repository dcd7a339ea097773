export type CommentLanguage = 'zh-Hans' | 'en'

/** Limits of a comment, in the units in which HTML's `maxlength` and Strapi count (UTF-16). */
export const limits = { name: 60, email: 254, body: 4000, links: 2 }

export type CommentProblemCode = keyof typeof messages

/** One thing that is wrong with a comment, told to its writer. `field` is null where no single field is to blame. */
export interface CommentProblem {
  field: 'name' | 'email' | 'body' | 'consent' | null
  code: CommentProblemCode
  message: string
}

/** Every message says what to do. Sites keep what was typed, so none of them tells the reader to write it again. */
const messages = {
  name_required: {
    field: 'name',
    'zh-Hans': () => '请填写名字，也可以用笔名。',
    en: () => 'Please enter a name; a pen name is fine.',
  },
  name_too_long: {
    field: 'name',
    'zh-Hans': (length: number) => `名字最多 ${limits.name} 个字，现在是 ${length} 个，请缩短一些。`,
    en: (length: number) => `A name can have up to ${limits.name} characters; yours has ${length}. Please shorten it.`,
  },
  email_required: {
    field: 'email',
    'zh-Hans': () => '请填写邮箱。邮箱不会公开。',
    en: () => 'Please enter your e-mail address. It is never shown.',
  },
  email_invalid: {
    field: 'email',
    'zh-Hans': () => '这个邮箱地址不完整，请检查，例如 name@example.com。',
    en: () => 'This e-mail address does not look complete. Please check it; it should look like name@example.com.',
  },
  body_required: {
    field: 'body',
    'zh-Hans': () => '请写下您的评论。',
    en: () => 'Please write your comment.',
  },
  body_too_long: {
    field: 'body',
    'zh-Hans': (length: number) => `评论最多 ${limits.body} 个字，现在是 ${length} 个，请删减一些，或分成两条发送。`,
    en: (length: number) => `A comment can have up to ${limits.body} characters; yours has ${length}. Please shorten it or send it in two parts.`,
  },
  consent_required: {
    field: 'consent',
    'zh-Hans': () => '请勾选同意，我们才能保存并公开您的评论。',
    en: () => 'Please tick the box: we need your consent to store and publish your comment.',
  },
  too_many_links: {
    field: 'body',
    'zh-Hans': (count: number) => `评论里最多放 ${limits.links} 个链接，现在有 ${count} 个，请删去一些。`,
    en: (count: number) => `A comment can have up to ${limits.links} links; yours has ${count}. Please remove some.`,
  },
  too_fast: {
    field: null,
    'zh-Hans': () => '提交得太快了。请等几秒钟，再点一次发送。',
    en: () => 'That was very quick. Please wait a few seconds and send it again.',
  },
  stamp_invalid: {
    field: null,
    'zh-Hans': () => '这张表单已经过期。请再发送一次；如果还是不行，请先复制您写的内容，再刷新页面。',
    en: () => 'This form has expired. Please send it again; if that does not help, copy your text and reload the page.',
  },
  rate_limited: {
    field: null,
    'zh-Hans': (minutes: number) => `您的评论发得太密了。请过 ${duration(minutes, ' 分钟', ' 小时')}再发送。`,
    en: (minutes: number) => `You have sent many comments in a short time. Please send this one again in ${duration(minutes, ' min', ' h')}.`,
  },
  banned: {
    field: null,
    'zh-Hans': () => '本站目前不接受来自您所在网络的评论，这条没有保存。如果您认为这是误会，请先把内容复制下来，再写信给我们（邮箱见页脚）。',
    en: () => 'Comments from your network are not accepted at present, and this one was not stored. If you think that is a mistake, please copy your text and write to us (see the foot of the page).',
  },
  closed: {
    field: null,
    'zh-Hans': () => '评论目前关闭，这条没有保存。请先把内容复制下来，等评论开放后再发。',
    en: () => 'Comments are closed at the moment, and this one was not stored. Please copy your text and come back when they are open.',
  },
  parent_gone: {
    field: null,
    'zh-Hans': () => '您要回复的评论已经不在了，这条没有保存。可以把它作为新评论发送。',
    en: () => 'The comment you are replying to is no longer here, and your reply was not stored. You can send it as a comment of its own.',
  },
  not_found: {
    field: null,
    'zh-Hans': () => '找不到这篇文章，它可能已经撤下，评论没有保存。请先复制您写的内容，再回到首页看看。',
    en: () => 'This article cannot be found; it may have been taken down. Your comment was not stored: please copy your text and look on the front page.',
  },
} as const

/**
 * @param number what the message counts: characters typed, links found, or minutes to wait
 */
export function commentProblem(code: CommentProblemCode, language: CommentLanguage, number = 0): CommentProblem {
  const { field, [language]: message } = messages[code]
  return { field, code, message: message(number) }
}

/** A wait in words: minutes up to an hour and a half, then hours; never less than a minute. */
export function duration(minutes: number, minuteWord: string, hourWord: string): string {
  return minutes <= 90 ? `${Math.max(1, Math.ceil(minutes))}${minuteWord}` : `${Math.ceil(minutes / 60)}${hourWord}`
}

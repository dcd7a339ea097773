import { duration, type CommentLanguage } from './commentProblems'

/** Greatest length of a report's note, in UTF-16 units. */
export const longestNote = 500

export type ReportProblemCode = keyof typeof messages

/** One thing that is wrong with a report, told to its writer. `field` is null where no single field is to blame. */
export interface ReportProblem {
  field: 'reason' | 'note' | null
  code: ReportProblemCode
  message: string
}

const messages = {
  reason_required: {
    field: 'reason',
    'zh-Hans': () => '请选择举报的理由。',
    en: () => 'Please choose a reason.',
  },
  note_required: {
    field: 'note',
    'zh-Hans': () => '选择“其他”时，请用一两句话说明。',
    en: () => 'With “other”, please say in a sentence or two what is wrong.',
  },
  note_too_long: {
    field: 'note',
    'zh-Hans': (length: number) => `说明最多 ${longestNote} 个字，现在是 ${length} 个，请删减一些。`,
    en: (length: number) => `The note can have up to ${longestNote} characters; yours has ${length}. Please shorten it.`,
  },
  rate_limited: {
    field: null,
    'zh-Hans': (minutes: number) => `您举报得太密了。请过 ${duration(minutes, ' 分钟', ' 小时')}再试。`,
    en: (minutes: number) => `You have sent many reports in a short time. Please try again in ${duration(minutes, ' min', ' h')}.`,
  },
  not_found: {
    field: null,
    'zh-Hans': () => '这条评论已经不在了，不用再举报。',
    en: () => 'This comment is no longer shown; there is nothing left to report.',
  },
} as const

/** @param number what the message counts: characters typed, or minutes to wait */
export function reportProblem(code: ReportProblemCode, language: CommentLanguage, number = 0): ReportProblem {
  const { field, [language]: message } = messages[code]
  return { field, code, message: message(number) }
}

import type { Messages } from '../../i18n/zh-Hans'
import type { CommentAttempt, CommentField, CommentProblem, CommentValues } from '#shared/commentForm'

/** Attributes that tie a field to its label and to what is wrong with it. */
type FieldAttributes = { id: string, 'aria-invalid': 'true' | undefined, 'aria-describedby': string | undefined }

/** The comment form as it is printed: empty, or as a refused comment left it. */
export type CommentFormView = {
  values: CommentValues
  /** Each leads to its field, where it has one. */
  problems: { text: string, href: string | null }[]
  problemOf: Record<CommentField, string | undefined>
  attributesOf: Record<CommentField, FieldAttributes>
}

const fields: readonly CommentField[] = ['name', 'email', 'body', 'consent']

/**
 * The comment form for a page with a fresh `stamp`. A refused comment keeps the stamp it was written with, so that the time
 * it took still counts, unless it is the stamp that was refused.
 */
export function commentFormView(attempt: CommentAttempt | undefined, stamp: string, words: Messages['comments']): CommentFormView {
  const problems = (attempt?.problems ?? []).map(problem => ({ field: problem.field, text: textOf(problem, words) }))
  const isStampRefused = attempt?.problems.some(({ code }) => code === 'stamp_invalid') ?? true
  const textFor = (field: CommentField) => problems.find(problem => problem.field === field)?.text
  return {
    values: {
      parent: '',
      name: '',
      email: '',
      body: '',
      consent: false,
      ...attempt?.values,
      website: '',
      stamp: isStampRefused ? stamp : attempt?.values.stamp || stamp,
    },
    problems: problems.map(({ field, text }) => ({ text, href: field && `#comment-${field}` })),
    problemOf: perField(textFor),
    attributesOf: perField((field) => {
      const isWrong = textFor(field) !== undefined
      return {
        id: `comment-${field}`,
        'aria-invalid': isWrong ? 'true' : undefined,
        'aria-describedby': isWrong ? `comment-${field}-problem` : undefined,
      }
    }),
  }
}

function textOf({ code, message }: CommentProblem, words: Messages['comments']): string {
  return words.error[code] ?? message
}

function perField<Value>(valueOf: (field: CommentField) => Value): Record<CommentField, Value> {
  return Object.fromEntries(fields.map(field => [field, valueOf(field)])) as Record<CommentField, Value>
}

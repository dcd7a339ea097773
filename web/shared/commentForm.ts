import type { PostCommentErrorCode } from '@presage/client/generated/documents'

/** What a reader typed into the comment form, with the form's hidden fields. */
export type CommentValues = {
  /** documentId of the comment that is answered; empty for a comment of its own. */
  parent: string
  name: string
  email: string
  body: string
  consent: boolean
  /** A trap: hidden from people, so that only machines fill it in. */
  website: string
  /** The time stamp the form was served with. */
  stamp: string
}

/** A field a reader can correct. */
export type CommentField = 'name' | 'email' | 'body' | 'consent'

/** What is wrong with a comment: as the CMS names it, or that it could not be asked, or that nothing readable came. */
export type CommentProblem = {
  field: CommentField | null
  code: PostCommentErrorCode | 'unavailable' | 'unreadable'
  /** The CMS's own words, for a code the site has none for. */
  message: string
}

/** A comment that was not taken, to be shown again with everything typed. */
export type CommentAttempt = { values: CommentValues, problems: CommentProblem[] }

/** Reads the fields of the comment form; a missing field is empty, line ends become "\n". */
export function commentValues(form: URLSearchParams): CommentValues {
  const text = (field: string) => (form.get(field) ?? '').replaceAll('\r\n', '\n')
  return {
    parent: text('parent'),
    name: text('name'),
    email: text('email'),
    body: text('body'),
    consent: form.has('consent'),
    website: text('website'),
    stamp: text('stamp'),
  }
}

/** The field a problem belongs to, where the reader can correct it there; `null` for the form as a whole. */
export function commentField(name: string | null | undefined): CommentField | null {
  return name === 'name' || name === 'email' || name === 'body' || name === 'consent' ? name : null
}

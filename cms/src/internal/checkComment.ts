import { commentProblem, limits, type CommentLanguage, type CommentProblem } from './commentProblems'
import { readCommentStamp } from './commentStamp'
import { cleanLine, cleanText, countLinks, hasVisibleText, isPlausibleEmail } from './commentText'

/** What a reader sends, as `PostCommentInput` of the public schema names it. */
export interface CommentInput {
  /** documentId of the article. */
  prediction: string
  /** documentId of the comment that is answered. */
  parent?: string | null
  /** Language of the page the reader was on; messages are in it. */
  locale?: string | null
  name: string
  email: string
  body: string
  consent: boolean
  /** Hidden from people. */
  website?: string | null
  /** Says when the form was handed out. */
  stamp: string
}

/** A comment fit to be stored. */
export interface CheckedComment {
  name: string
  email: string
  body: string
}

export function languageOf(input: Pick<CommentInput, 'locale'>): CommentLanguage {
  return input.locale?.toLowerCase().startsWith('en') ? 'en' : 'zh-Hans'
}

/** Cleans a comment and finds everything that is wrong with it at once; asks nobody. */
export function checkComment(input: CommentInput, secret: string, now: number): { comment: CheckedComment; problems: CommentProblem[] } {
  const language = languageOf(input)
  const comment = { name: cleanLine(input.name), email: cleanLine(input.email), body: cleanText(input.body) }
  const problems: CommentProblem[] = []
  const report = (...problem: [code: CommentProblem['code'], number?: number]) => {
    const [code, number] = problem
    problems.push(commentProblem(code, language, number))
  }

  if (!hasVisibleText(comment.name)) report('name_required')
  else if (comment.name.length > limits.name) report('name_too_long', comment.name.length)

  if (!hasVisibleText(comment.email)) report('email_required')
  else if (!isPlausibleEmail(comment.email)) report('email_invalid')

  if (!hasVisibleText(comment.body)) report('body_required')
  else if (comment.body.length > limits.body) report('body_too_long', comment.body.length)
  const links = countLinks(comment.name) + countLinks(comment.body)
  if (links > limits.links) report('too_many_links', links)

  if (!input.consent) report('consent_required')

  const stamp = readCommentStamp(secret, input.stamp, now)
  if (stamp === 'too_fast') report('too_fast')
  if (stamp === 'invalid') report('stamp_invalid')
  return { comment, problems }
}

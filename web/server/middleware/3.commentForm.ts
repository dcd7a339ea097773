import { defineEventHandler, sendRedirect, setResponseStatus, type H3Event } from 'h3'
import { commentValues, type CommentProblem } from '../../shared/commentForm'
import { localeOfPath } from '../../shared/locale'
import { predictionPath, slugOfPredictionPath } from '../../shared/paths'
import { BodyTooLarge, mediaType, readBody, utf8 } from '../forwarding/readBody'
import { postComment, type CommentOutcome } from '../postComment'
import { refusal, refusalOfUnread } from '../refusal'

const bodyLimit = 64 * 1024

/**
 * The comment form, posted to its article's own address. A comment that is taken leads back to the article by a redirect,
 * so that reloading sends nothing again; one that is not is left to the page, which shows it again with what is wrong.
 */
export default defineEventHandler(async (event) => {
  const slug = slugOfPredictionPath(event.path)
  if (slug === null || event.method !== 'POST') return
  const locale = localeOfPath(event.path)
  const values = commentValues(await formOf(event))
  const outcome = await postComment(event.context.presage, { slug, locale, values })

  if (outcome.kind === 'noArticle') throw refusal(404)
  if (outcome.kind === 'accepted') return sendRedirect(event, `${predictionPath(locale, outcome.slug)}?comment=received#comments`, 303)
  event.context.presage.commentAttempt = { values, problems: outcome.problems }
  setResponseStatus(event, statusOf(outcome))
})

async function formOf(event: H3Event): Promise<URLSearchParams> {
  const { req } = event.node
  if (mediaType(req.headers['content-type']) !== 'application/x-www-form-urlencoded') throw refusalOfUnread(event, 415)
  try {
    const text = utf8(await readBody(req, bodyLimit))
    if (text !== null) return new URLSearchParams(text)
  } catch (error) {
    throw error instanceof BodyTooLarge ? refusalOfUnread(event, 413) : error
  }
  throw refusal(400)
}

function statusOf({ problems }: Extract<CommentOutcome, { kind: 'refused' }>): number {
  const isProblem = (code: CommentProblem['code']) => problems.some(problem => problem.code === code)
  if (isProblem('unavailable')) return 503
  return isProblem('rate_limited') ? 429 : 422
}

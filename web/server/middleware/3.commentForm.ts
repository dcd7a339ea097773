import { defineEventHandler, sendRedirect, setCookie, setResponseStatus, type H3Event } from 'h3'
import { commentValues } from '../../shared/commentForm'
import { commentHref, receivedPath, reportedPath } from '../../shared/commentPaths'
import { receiptCookie, receiptLifetime, withReceipt } from '../../shared/commentReceipts'
import { reportValues, type ReportValues } from '../../shared/commentReport'
import { localeOfPath } from '../../shared/locale'
import { predictionPath, slugOfPredictionPath } from '../../shared/paths'
import { BodyTooLarge, mediaType, readBody, utf8 } from '../forwarding/readBody'
import { isFromElsewhere } from '../forwarding/sameOrigin'
import { postComment } from '../postComment'
import { refusal, refusalOfUnread } from '../refusal'
import { reportComment } from '../reportComment'
import { siteSettings } from '../siteSettings'

const bodyLimit = 64 * 1024

/**
 * The forms under an article, posted to its own address: a comment, or the report of one. What is taken leads back to the article by
 * a redirect, so that reloading sends nothing again; what is not is left to the page, which shows it again with what is wrong.
 */
export default defineEventHandler(async (event) => {
  const slug = slugOfPredictionPath(event.path)
  if (slug === null || event.method !== 'POST') return
  if (isFromElsewhere(event.node.req.headers, siteSettings.SITE_URL)) throw refusalOfUnread(event, 403)
  const form = await formOf(event)
  const report = reportValues(form)
  if (report) return takeReport(event, slug, report)
  return takeComment(event, slug, form)
})

async function takeComment(event: H3Event, slug: string, form: URLSearchParams) {
  const { presage } = event.context
  const locale = localeOfPath(event.path)
  const values = commentValues(form)
  const outcome = await postComment(presage, { slug, locale, values })
  if (outcome.kind === 'noArticle') throw refusal(404)
  if (outcome.kind === 'refused') {
    presage.commentAttempt = { values, problems: outcome.problems }
    setResponseStatus(event, statusOf(outcome.problems))
    return
  }
  const path = predictionPath(locale, outcome.slug)
  if (outcome.receipt) keepReceipt(event, path, outcome.receipt)
  const isShown = !outcome.waits && outcome.comment !== null
  return sendRedirect(event, isShown ? `${path}${commentHref(outcome.comment ?? '')}` : receivedPath(path, values.parent || null), 303)
}

async function takeReport(event: H3Event, slug: string, values: ReportValues) {
  const { presage } = event.context
  const locale = localeOfPath(event.path)
  const problems = await reportComment(presage, locale, values)
  if (problems.length === 0) return sendRedirect(event, reportedPath(predictionPath(locale, slug), values.comment), 303)
  presage.reportAttempt = { values, problems }
  setResponseStatus(event, statusOf(problems))
}

/** The only cookie of the site's: it lets a reader see the comment they have just sent, at this article alone. */
function keepReceipt(event: H3Event, path: string, receipt: string): void {
  setCookie(event, receiptCookie, withReceipt(event.context.presage.receipts, receipt), {
    path,
    maxAge: receiptLifetime,
    httpOnly: true,
    sameSite: 'lax',
    secure: siteSettings.SITE_URL.startsWith('https:'),
  })
}

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

function statusOf(problems: readonly { code: string }[]): number {
  const isProblem = (code: string) => problems.some(problem => problem.code === code)
  if (isProblem('unavailable')) return 503
  return isProblem('rate_limited') ? 429 : 422
}

import type { Core } from '@strapi/strapi'
import { settings } from '../environment'
import { inTransaction } from '../storage/inTransaction'
import { checkComment, languageOf, type CheckedComment, type CommentInput } from './checkComment'
import { createCommentLimit, type CommentLimit } from './commentLimit'
import { commentProblem, type CommentLanguage, type CommentProblem } from './commentProblems'
import { claimFingerprints, fingerprintsOf, isRepeat } from './commentRepeats'
import { isDocumentId } from './documentId'
import { keyedHash } from './keyedHash'
import { readerNetwork } from './readerNetwork'
import type { Caller } from './siteCaller'

export interface CommentAnswer {
  accepted: boolean
  /** Empty when accepted; else everything that is wrong, in the language of the comment's page. */
  errors: CommentProblem[]
}

/** What acceptance leans on; tests bring their own. */
interface Parts {
  secret: string
  limit: CommentLimit
  /** Milliseconds since 1970. */
  now: number
}

const COMMENT = 'api::comment.comment'
/** Strapi's `string` is varchar(255) on PostgreSQL. */
const longestUserAgent = 255

let sharedLimit: CommentLimit | undefined

/**
 * Takes a reader's comment: stored when the answer says `accepted`, and not stored otherwise. A comment sent twice is accepted
 * twice and stored once. It is shown once an editor approves it, or at once where the site moderates after publication.
 *
 * @param reader who writes, as `siteCaller` tells
 * @throws when the database fails; nothing is stored then, and it may be sent again
 */
export async function acceptComment(
  strapi: Core.Strapi,
  input: CommentInput,
  reader: Caller,
  { secret, limit, now }: Parts = realParts(),
): Promise<CommentAnswer> {
  // No person sees this field, so only a program fills it in. It is told the same as a reader, so that it has no reason to try
  // again without; nothing is lost, as nobody wrote anything.
  if (input.website) return { accepted: true, errors: [] }

  const language = languageOf(input)
  const readerHash = keyedHash(secret, 'comment reader', readerNetwork(reader.address))
  const { comment, problems } = checkComment(input, secret, now)
  const [article, site] = await Promise.all([publishedArticle(strapi, input.prediction, language), siteRules(strapi)])
  if (!article) problems.push(commentProblem('not_found', language))
  else if (!site.commentsOpen) problems.push(commentProblem('closed', language))

  const fingerprints = fingerprintsOf(secret, { ...comment, predictionDocumentId: input.prediction }, readerHash)
  const sentBefore = problems.length === 0 && (await inTransaction(strapi, (knex) => isRepeat(knex, fingerprints, now)))
  if (sentBefore) return { accepted: true, errors: [] }

  // A comment that must be corrected anyway is not counted, only told that the reader has had their share.
  const wait = problems.length === 0 ? await limit.take(readerHash) : await limit.wait(readerHash)
  if (wait > 0) problems.push(commentProblem('rate_limited', language, wait / 60_000))
  if (!article || problems.length > 0) return { accepted: false, errors: problems }

  const stored = await storeOnce(strapi, fingerprints, now, {
    ...comment,
    commentState: site.commentModeration === 'after_publication' ? 'approved' : 'pending',
    predictionDocumentId: input.prediction,
    articleTitle: article.title,
    language: language === 'en' ? 'en' : 'zh_Hans',
    ipHash: readerHash,
    userAgent: reader.userAgent.slice(0, longestUserAgent).toWellFormed(),
  }).catch(async (error: unknown) => {
    await limit.giveBack(readerHash)
    throw error
  })
  if (!stored) await limit.giveBack(readerHash)
  return { accepted: true, errors: [] }
}

function realParts(): Parts {
  return { secret: settings.SITE_SECRET, limit: openComments(), now: Date.now() }
}

/** Connects to what comments are counted with, before the first one comes. */
export function openComments(): CommentLimit {
  sharedLimit ??= createCommentLimit(settings.REDIS_URL)
  return sharedLimit
}

/** Lets go of it. */
export function closeComments(): void {
  sharedLimit?.close()
  sharedLimit = undefined
}

/** The published article, in the reader's language where it exists in it. */
async function publishedArticle(strapi: Core.Strapi, documentId: string, language: CommentLanguage) {
  if (!isDocumentId(documentId)) return undefined
  const rows = (await strapi.db.query('api::prediction.prediction').findMany({
    where: { documentId, publishedAt: { $notNull: true } },
    select: ['title', 'locale'],
  })) as { title: string; locale: string }[]
  return rows.find((row) => row.locale === language) ?? rows[0]
}

/** What the editors decided about comments; open and moderated before they have decided anything. */
async function siteRules(strapi: Core.Strapi): Promise<{ commentsOpen: boolean; commentModeration: string }> {
  const site = (await strapi.db.query('api::site.site').findOne({
    where: { locale: 'zh-Hans' },
    select: ['commentsOpen', 'commentModeration'],
  })) as { commentsOpen: boolean | null; commentModeration: string | null } | null
  return { commentsOpen: site?.commentsOpen ?? true, commentModeration: site?.commentModeration ?? 'before_publication' }
}

interface StoredComment extends CheckedComment {
  commentState: 'approved' | 'pending'
  predictionDocumentId: string
  articleTitle: string
  language: 'zh_Hans' | 'en'
  ipHash: string
  userAgent: string
}

class Repeated extends Error {}

/** @returns false when the same comment came in between and was stored in its place */
async function storeOnce(strapi: Core.Strapi, fingerprints: string[], now: number, data: StoredComment): Promise<boolean> {
  try {
    await inTransaction(strapi, async (transaction) => {
      if (!(await claimFingerprints(transaction, fingerprints, now))) throw new Repeated()
      await strapi.documents(COMMENT).create({ data })
    })
    return true
  } catch (error) {
    if (error instanceof Repeated) return false
    throw error
  }
}

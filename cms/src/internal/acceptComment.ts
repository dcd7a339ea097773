import { randomUUID } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { settings } from '../environment'
import { isBanned } from '../moderation/commentBans'
import { inTransaction } from '../storage/inTransaction'
import { checkComment, languageOf, type CheckedComment, type CommentInput } from './checkComment'
import { commentShares, createReaderLimit, type ReaderLimit } from './readerLimit'
import { placeOfReply, type ReplyPlace } from './commentParent'
import { commentProblem, type CommentLanguage, type CommentProblem } from './commentProblems'
import { makeCommentReceipt } from './commentReceipt'
import { claimFingerprints, fingerprintsOf, isRepeat } from './commentRepeats'
import { isDocumentId } from './documentId'
import { keyedHash } from './keyedHash'
import { readerNetwork } from './readerNetwork'
import type { Caller } from './siteCaller'
import { siteCommentRules } from './siteCommentRules'

export interface CommentAnswer {
  accepted: boolean
  /** Whether an editor approves it first; else it is shown already. */
  waits: boolean
  /** The documentId of the comment, where it was accepted and it is known which one it is. */
  comment: string | null
  /** Lets its writer read it while it waits. */
  receipt: string | null
  /** Empty when accepted; else everything that is wrong, in the language of the comment's page. */
  errors: CommentProblem[]
}

/** What acceptance leans on; tests bring their own. */
interface Parts {
  secret: string
  limit: ReaderLimit
  /** Milliseconds since 1970. */
  now: number
}

const COMMENT = 'api::comment.comment'
const day = 24 * 60 * 60 * 1000
/** Strapi's `string` is varchar(255) on PostgreSQL. */
const longestUserAgent = 255

let sharedLimit: ReaderLimit | undefined

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
  const site = await siteCommentRules(strapi)
  const waits = site.commentModeration !== 'after_publication'
  const accepted = (comment: string | undefined): CommentAnswer => ({
    accepted: true,
    waits,
    comment: comment ?? null,
    receipt: comment && waits ? makeCommentReceipt(secret, comment, now) : null,
    errors: [],
  })
  // No person sees this field, so only a program fills it in. It is told the same as a reader, so that it has no reason to try
  // again without; nothing is lost, as nobody wrote anything.
  if (input.website) return accepted(randomUUID().replaceAll('-', '').slice(0, 24))

  const language = languageOf(input)
  const readerHash = keyedHash(secret, 'comment reader', readerNetwork(reader.address))
  const { comment, problems } = checkComment(input, secret, now)
  const article = await publishedArticle(strapi, input.prediction, language)
  const place = article && input.parent ? await placeOfReply(strapi, input.prediction, input.parent) : undefined
  if (!article) problems.push(commentProblem('not_found', language))
  else if (!site.commentsOpen) problems.push(commentProblem('closed', language))
  else if (input.parent && !place) problems.push(commentProblem('parent_gone', language))
  // Said openly: a network is often many people's, and an innocent one must not write into the void.
  if (await isBanned(strapi.db.connection, readerHash, now)) problems.push(commentProblem('banned', language))

  const fingerprints = fingerprintsOf(secret, { ...comment, ...place, predictionDocumentId: input.prediction }, readerHash)
  const sentBefore = problems.length === 0 && (await inTransaction(strapi, (knex) => isRepeat(knex, fingerprints, now)))
  if (sentBefore) return accepted(await sameComment(strapi, input.prediction, comment, readerHash, now))

  // A comment that must be corrected anyway is not counted, only told that the reader has had their share.
  const wait = problems.length === 0 ? await limit.take(readerHash) : await limit.wait(readerHash)
  if (wait > 0) problems.push(commentProblem('rate_limited', language, wait / 60_000))
  if (!article || problems.length > 0) return { accepted: false, waits, comment: null, receipt: null, errors: problems }

  const stored = await storeOnce(strapi, fingerprints, now, {
    ...comment,
    ...place,
    commentState: waits ? 'pending' : 'approved',
    predictionDocumentId: input.prediction,
    articleTitle: article.title,
    language: language === 'en' ? 'en' : 'zh_Hans',
    ipHash: readerHash,
    userAgent: reader.userAgent.slice(0, longestUserAgent).toWellFormed(),
  }).catch(async (error: unknown) => {
    await limit.giveBack(readerHash)
    throw error
  })
  if (stored === undefined) await limit.giveBack(readerHash)
  return accepted(stored ?? (await sameComment(strapi, input.prediction, comment, readerHash, now)))
}

function realParts(): Parts {
  return { secret: settings.SITE_SECRET, limit: openComments(), now: Date.now() }
}

/** Connects to what comments are counted with, before the first one comes. */
export function openComments(): ReaderLimit {
  sharedLimit ??= createReaderLimit(settings.REDIS_URL, commentShares)
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

interface StoredComment extends CheckedComment, Partial<ReplyPlace> {
  commentState: 'approved' | 'pending'
  predictionDocumentId: string
  articleTitle: string
  language: 'zh_Hans' | 'en'
  ipHash: string
  userAgent: string
}

class Repeated extends Error {}

/** @returns the documentId; undefined when the same comment came in between and was stored in its place */
async function storeOnce(strapi: Core.Strapi, fingerprints: string[], now: number, data: StoredComment): Promise<string | undefined> {
  try {
    return await inTransaction(strapi, async (transaction) => {
      if (!(await claimFingerprints(transaction, fingerprints, now))) throw new Repeated()
      return (await strapi.documents(COMMENT).create({ data })).documentId
    })
  } catch (error) {
    if (error instanceof Repeated) return undefined
    throw error
  }
}

/** The comment that is sent again, if it was this very reader's: somebody else's is none of their business. */
async function sameComment(
  strapi: Core.Strapi,
  predictionDocumentId: string,
  comment: CheckedComment,
  ipHash: string,
  now: number,
): Promise<string | undefined> {
  const found: { documentId: string } | null = await strapi.db.query(COMMENT).findOne({
    where: { ...comment, predictionDocumentId, ipHash, commentState: { $in: ['pending', 'approved'] }, createdAt: { $gt: new Date(now - day) } },
    select: ['documentId'],
    orderBy: { id: 'desc' },
  })
  return found?.documentId
}

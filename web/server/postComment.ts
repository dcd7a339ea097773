import { createPresageClient } from '@presage/client/createPresageClient'
import { CommentTargetDocument, PostCommentDocument } from '@presage/client/generated/documents'
import { commentField, type CommentProblem, type CommentValues } from '../shared/commentForm'
import type { Locale } from '../shared/locale'
import { fetchWithin } from '../shared/fetchWithin'
import type { RequestContext } from './requestContext'

/** What became of a comment. `slug` is the article's present one, which may differ from the one posted to. */
export type CommentOutcome =
  /** `comment` is its documentId, where it is known; with `receipt` its writer may see it while it waits. */
  | { kind: 'accepted', slug: string, waits: boolean, comment: string | null, receipt: string | null }
  | { kind: 'refused', problems: CommentProblem[] }
  | { kind: 'noArticle' }

type Posted = { slug: string, locale: Locale, values: CommentValues }

const unavailable: CommentOutcome = { kind: 'refused', problems: [{ field: null, code: 'unavailable', message: '' }] }

/** Gives a reader's comment to the CMS, for the article whose address it was posted to. Never throws. */
export async function postComment({ cmsUrl, siteHeaders }: RequestContext, { slug, locale, values }: Posted): Promise<CommentOutcome> {
  const client = createPresageClient({ url: `${cmsUrl}/graphql`, headers: siteHeaders, fetch: fetchWithin(10_000) })
  const target = await client.query(CommentTargetDocument, { slug, locale }).toPromise()
  if (target.error || !target.data) return unavailable
  const article = target.data.predictionBySlug
  if (!article) return { kind: 'noArticle' }

  const input = { prediction: article.documentId, locale, ...values, parent: values.parent || undefined }
  const { data, error } = await client.mutation(PostCommentDocument, { input }).toPromise()
  if (error || !data) return unavailable
  const { accepted, waits, comment = null, receipt = null } = data.postComment
  if (accepted) return { kind: 'accepted', slug: article.slug ?? slug, waits, comment, receipt }
  return {
    kind: 'refused',
    problems: data.postComment.errors.map(({ field, code, message }) => ({ field: commentField(field), code, message })),
  }
}

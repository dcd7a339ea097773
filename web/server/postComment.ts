import { createPresageClient } from '@presage/client/createPresageClient'
import { CommentTargetDocument, PostCommentDocument } from '@presage/client/generated/documents'
import { commentField, type CommentProblem, type CommentValues } from '../shared/commentForm'
import type { Locale } from '../shared/locale'
import { fetchWithin } from '../shared/fetchWithin'
import type { RequestContext } from './requestContext'

/** What became of a comment. `slug` is the article's present one, which may differ from the one posted to. */
export type CommentOutcome =
  | { kind: 'accepted', slug: string }
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

  const input = { prediction: article.documentId, locale, ...values }
  const { data, error } = await client.mutation(PostCommentDocument, { input }).toPromise()
  if (error || !data) return unavailable
  if (data.postComment.accepted) return { kind: 'accepted', slug: article.slug ?? slug }
  return {
    kind: 'refused',
    problems: data.postComment.errors.map(({ field, code, message }) => ({ field: commentField(field), code, message })),
  }
}

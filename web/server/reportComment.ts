import { createPresageClient } from '@presage/client/createPresageClient'
import { ReportCommentDocument } from '@presage/client/generated/documents'
import type { ReportProblem, ReportValues } from '../shared/commentReport'
import type { Locale } from '../shared/locale'
import { fetchWithin } from '../shared/fetchWithin'
import type { RequestContext } from './requestContext'

const unavailable: ReportProblem[] = [{ field: null, code: 'unavailable', message: '' }]

/** Gives a reader's report of a comment to the CMS. Never throws. @returns what is wrong with it; nothing where it was taken */
export async function reportComment(
  { cmsUrl, siteHeaders }: RequestContext, locale: Locale, values: ReportValues,
): Promise<ReportProblem[]> {
  const client = createPresageClient({ url: `${cmsUrl}/graphql`, headers: siteHeaders, fetch: fetchWithin(10_000) })
  const { data, error } = await client.mutation(ReportCommentDocument, { input: { locale, ...values } }).toPromise()
  if (error || !data) return unavailable
  return data.reportComment.errors.map(({ field, code, message }) => ({ field: field === 'reason' || field === 'note' ? field : null, code, message }))
}

import { createPresageClient } from '@presage/client/createPresageClient'
import { TrackRecordCallsDocument, type TrackRecordCallsQuery } from '@presage/client/generated/documents'
import { fetchWithin } from '../../shared/fetchWithin'
import type { RecordVariables } from '../../shared/recordFilters'
import type { RequestContext } from '../requestContext'
import { DownloadRefused } from './answerDownload'

/** A call with everything the record keeps of it. */
export type RecordedCall = TrackRecordCallsQuery['trackRecord']['calls'][number]

/** As many calls as came at once, and how many there are in all. */
export type Lot = { total: number, calls: RecordedCall[] }

// As many as the API gives at once, and as many as one download may hold.
const pageSize = 100
const mostCalls = 50_000

/**
 * Reads the calls behind the track record, newest verdict first, in lots as they come; the first lot comes with how many there are.
 * A call that moves to the next page because a new one was published meanwhile is given once.
 *
 * @throws DownloadRefused where there are more than one download may hold, and an error when the CMS cannot answer
 */
export async function* callsOf({ cmsUrl, siteHeaders }: RequestContext, filters: RecordVariables): AsyncGenerator<Lot> {
  const client = createPresageClient({ url: `${cmsUrl}/graphql`, headers: siteHeaders, fetch: fetchWithin(10_000) })
  const given = new Set<string>()
  for (let page = 1; page <= mostCalls / pageSize; page += 1) {
    const { data, error } = await client.query(TrackRecordCallsDocument, { ...filters, pagination: { page, pageSize } }).toPromise()
    if (!data) throw error ?? new Error('The CMS gave no calls')
    const { calls, callCount: total } = data.trackRecord
    if (total > mostCalls) throw new DownloadRefused(`There are ${total} calls, and a download holds at most ${mostCalls}. Narrow it with from and to.`)
    const fresh = calls.filter(({ prediction }) => !given.has(prediction))
    for (const { prediction } of fresh) given.add(prediction)
    yield { total, calls: fresh }
    if (calls.length < pageSize) return
  }
}

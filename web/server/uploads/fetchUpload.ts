import { fetchWithin } from '../../shared/fetchWithin'
import type { Fetched } from './keptUploads'

/** An uploaded file that is too large to be held and kept; it has to be passed on as it streams. */
export class UploadTooLarge extends Error {
  override readonly name = 'UploadTooLarge'
}

/** In bytes. The sizes that pages show are far below it; the original of a photograph may be above. */
const mostKept = 8 * 1024 * 1024

/**
 * Fetches an uploaded file from the CMS.
 * @throws UploadTooLarge, and what `fetch` throws when the CMS cannot be reached
 */
export async function fetchUpload(cmsUrl: string, path: string, headers: Record<string, string>): Promise<Fetched> {
  const answer = await fetchWithin(15_000)(new URL(path, cmsUrl), { headers, redirect: 'error' })
  if (answer.status !== 200) {
    await answer.body?.cancel()
    return { status: answer.status, type: '', changedAt: 0, body: Buffer.alloc(0) }
  }
  const announced = Number(answer.headers.get('content-length') ?? 0)
  if (announced > mostKept) {
    await answer.body?.cancel()
    throw new UploadTooLarge(`${path} has ${announced} bytes`)
  }
  const body = Buffer.from(await answer.arrayBuffer())
  const changedAt = Date.parse(answer.headers.get('last-modified') ?? '') || Date.now()
  return { status: 200, type: answer.headers.get('content-type') ?? 'application/octet-stream', changedAt, body }
}

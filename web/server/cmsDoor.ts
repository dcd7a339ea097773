import { fetchWithin } from '../shared/fetchWithin'
import type { RequestContext } from './requestContext'

/** A `documentId` of the CMS; anything else is not worth asking about. */
export function isDocumentId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9]{1,64}$/i.test(value)
}

/** Asks the CMS's internal door, which only the site may. Throws when the CMS cannot be reached in time. */
export function knock({ cmsUrl, siteHeaders }: RequestContext, path: '/internal/views' | '/internal/clicks', body: object): Promise<Response> {
  return fetchWithin(5000)(`${cmsUrl}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...siteHeaders },
    body: JSON.stringify(body),
  })
}

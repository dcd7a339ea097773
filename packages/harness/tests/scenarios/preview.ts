import { createHmac } from 'node:crypto'
import type { Cms } from '../../src/cms.js'

/** A preview as the editor's desk signs it; a negative lifetime makes one that has expired. */
export function signPreview({ env }: Pick<Cms, 'env'>, documentId: string, seconds = 60): string {
  const claim = `${documentId}.${Math.floor(Date.now() / 1000 + seconds).toString(36)}`
  const key = createHmac('sha256', env.SITE_SECRET ?? '').update('presage draft preview').digest()
  return `${claim}.${createHmac('sha256', key).update(claim).digest('base64url')}`
}

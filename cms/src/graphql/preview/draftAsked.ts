import type { IncomingMessage } from 'node:http'
import { settings } from '../../environment'
import { forbidden } from '../server/refusals'
import { readPreview } from './previewToken'

/** The part of a Koa context that carries headers. */
export interface Headers {
  req: Pick<IncomingMessage, 'headers'>
}

/** The article whose draft this request may see, by its `x-presage-preview` header; null for everyone else. */
export function previewOf({ req }: Headers): string | null {
  return readPreview(settings.SITE_SECRET, String(req.headers['x-presage-preview'] ?? ''))
}

/**
 * What a `status` argument asks for: undefined for what is published, else the article whose draft may be shown.
 * @throws FORBIDDEN where a draft is asked for without a valid preview
 */
export function draftAsked(context: { koaContext: Headers }, status: string | null | undefined): string | undefined {
  if (status?.toLowerCase() !== 'draft') return undefined
  const documentId = previewOf(context.koaContext)
  if (documentId === null) throw forbidden('Drafts can only be seen in a preview. Open the preview again from the editor’s desk.')
  return documentId
}

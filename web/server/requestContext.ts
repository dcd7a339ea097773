import { getRequestHeader, type H3Event } from 'h3'
import type { CommentAttempt } from '../shared/commentForm'
import { receiptsIn } from '../shared/commentReceipts'
import type { ReportAttempt } from '../shared/commentReport'
import { tokenOfPreviewPath } from '../shared/previewPath'
import { readerAddress, siteHeaders } from './forwarding/reader'
import { siteSettings } from './siteSettings'

/** What every part of the site knows of a request: where the CMS is, and how to speak to it for this reader. */
export type RequestContext = {
  cmsUrl: string
  siteUrl: string
  /** Headers of the site's own calls to the CMS. */
  siteHeaders: Record<string, string>
  /** A comment that was not taken, to be shown again. */
  commentAttempt?: CommentAttempt
  /** A report of a comment that was not taken, likewise. */
  reportAttempt?: ReportAttempt
  /** Lets the reader see comments of their own that wait. */
  receipts: readonly string[]
}

declare module 'h3' {
  interface H3EventContext {
    presage: RequestContext
  }
}

/** The context of a request, from its connection and headers. */
export function requestContext(event: H3Event): RequestContext {
  const { CMS_URL, SITE_URL, SITE_SECRET, TRUST_PROXY } = siteSettings
  const address = readerAddress(event.node.req.socket.remoteAddress, getRequestHeader(event, 'x-forwarded-for'), Number(TRUST_PROXY))
  const preview = tokenOfPreviewPath(event.path)
  return {
    cmsUrl: CMS_URL,
    siteUrl: SITE_URL,
    receipts: receiptsIn(getRequestHeader(event, 'cookie')),
    siteHeaders: {
      ...siteHeaders(SITE_SECRET, { address, userAgent: getRequestHeader(event, 'user-agent') ?? '' }),
      // Opens the draft that the page's address was signed for.
      ...preview === null ? {} : { 'x-presage-preview': preview },
    },
  }
}

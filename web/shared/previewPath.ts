// Where drafts are shown, and what their addresses say. A token is `<documentId>.<expiry>.<signature>`; the CMS signs it and alone can tell
// whether it is good. What is read of it here decides nothing.

import type { Locale } from './locale'

const token = /^([a-z0-9]{1,64})\.([a-z0-9]{1,9})\.[\w-]{1,100}$/

/** Path of the preview that a token opens, in a language; of what is published of the article instead of its draft, if so wanted. */
export const previewPath = (locale: Locale, of: string, isPublished = false): string =>
  `${locale === 'en' ? '/en' : ''}/preview/${of}${isPublished ? '?published' : ''}`

/** Whether a preview would stand at a path, whatever its token. */
export const isPreviewPath = (path: string): boolean => /^(?:\/en)?\/preview(?:[/?#]|$)/.test(path)

/** The token in the path of a preview; `null` where there is none that could be good. */
export function tokenOfPreviewPath(path: string): string | null {
  const named = /^(?:\/en)?\/preview\/([^/?#]+)\/?(?:[?#]|$)/.exec(path)?.[1] ?? ''
  return token.test(named) ? named : null
}

/** What a token says: which article it opens, and until when (ISO 8601). `null` for a text that is no token. */
export function readToken(text: string): { documentId: string, until: string } | null {
  const [, documentId, expiry] = token.exec(text) ?? []
  if (!documentId || !expiry) return null
  return { documentId, until: new Date(Number.parseInt(expiry, 36) * 1000).toISOString() }
}

import type { Core } from '@strapi/strapi'
import { settings } from '../environment'
import { signPreview } from '../graphql/preview/previewToken'
import { mayTouch } from '../roles/mayTouch'
import { PREDICTION } from '../rules/rule'

/** What Strapi's preview route asks about. */
interface Wish {
  documentId?: string
  locale?: string | null
  /** `published` for what readers see; anything else means the draft. */
  status?: string
}

/**
 * Where the site shows a document to whoever makes the current request: an address that opens the article's draft, in every language, for
 * an hour. Strapi's route only knows that somebody is signed in, so whether they may read this article is asked here.
 *
 * @returns null for what has no preview, and to whom it is not to be shown: the admin then offers none
 */
export async function previewAddress(strapi: Core.Strapi, uid: string, { documentId, locale, status }: Wish): Promise<string | null> {
  if (uid !== PREDICTION || !documentId || !(await mayTouch(strapi, 'read', PREDICTION, documentId))) return null
  const path = `${locale === 'en' ? '/en' : ''}/preview/${signPreview(settings.SITE_SECRET, documentId)}`
  return `${settings.SITE_URL}${path}${status === 'published' ? '?published' : ''}`
}

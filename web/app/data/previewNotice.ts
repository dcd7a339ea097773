import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'
import { moment } from './moment'

/** What a preview says of itself, in sentences. */
export type PreviewNotice = { state: string, until: string }

/**
 * The words above a preview.
 * @param firstPublishedAt of the article in this language, ISO 8601; none while it is a draft alone
 * @param until when the address stops working, ISO 8601
 * @param isPublished whether the published text is shown, and not the draft
 */
export function previewNotice(firstPublishedAt: string | null, until: string, isPublished: boolean, locale: Locale): PreviewNotice {
  const { preview } = messagesFor(locale)
  const state = isPublished ? preview.published : firstPublishedAt ? preview.revision : preview.draft
  return { state, until: preview.until(moment(until, locale)?.text ?? '') }
}

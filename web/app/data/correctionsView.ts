import type { ArticlePageQuery } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'
import { moment, type Moment } from './moment'
import { present } from './present'
import { words, type Words } from './words'

/** What was changed in an article after it was published. */
export type CorrectionsView = {
  /** The line at the top, where something was wrong; a clarification alone needs none. */
  top: string | null
  /** Newest first. */
  list: { key: string, kind: string, note: Words, at: Moment | null }[]
}

/** The corrections and clarifications of an article. */
export function correctionsView(corrections: NonNullable<ArticlePageQuery['predictionBySlug']>['corrections'], locale: Locale): CorrectionsView {
  const { corrections: say } = messagesFor(locale)
  const shown = present(corrections).filter(({ kind }) => kind !== 'typo')
  const latest = shown.find(({ kind }) => kind === 'correction')
  return {
    top: latest ? say.top(moment(latest.at, locale)?.date ?? '') : null,
    list: shown.map(({ documentId, kind, note, at }) => ({
      key: documentId, kind: say.kind[kind], note: words(note.trim(), locale), at: moment(at, locale),
    })),
  }
}

import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'
import { homePath } from '#shared/paths'

/** An error as readers see it: what happened, and what they can do. */
export type ErrorView = { title: string, text: string, code: string, home: string, canRetry: boolean }

/** The words for an HTTP status of 400 or more. */
export function errorView(status: number, locale: Locale): ErrorView {
  const { error: say } = messagesFor(locale)
  const common = { code: say.code(status), home: homePath(locale), canRetry: status >= 500 }
  switch (status) {
    case 404:
    case 410:
      return { title: say.notFoundTitle, text: say.notFound, ...common }
    case 400:
      return { title: say.queryTitle, text: say.query, ...common }
    case 415:
      return { title: say.typeTitle, text: say.type, ...common }
    case 405:
      return { title: say.methodTitle, text: say.method, ...common }
    case 413:
      return { title: say.tooLargeTitle, text: say.tooLarge, ...common }
    case 502:
    case 503:
    case 504:
      return { title: say.awayTitle, text: say.away, ...common }
    default:
      return { title: say.otherTitle, text: say.other, ...common }
  }
}

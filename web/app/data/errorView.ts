import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'
import { verdictLine, type VerdictLineView } from './verdictLine'
import { homePath, ledgerPath, searchPath, trackRecordPath } from '#shared/paths'

/** An error as readers see it: what happened, and what they can do. */
export type ErrorView = {
  title: string
  text: string
  code: string
  canRetry: boolean
  /** Where to search; nowhere while what is searched is away. */
  search: string | null
  /** Pages that are always there, also while the CMS is away. */
  ways: { href: string, label: string }[]
  /** Of a page that is not there: the question, and how it ended, drawn as the paper draws such things. */
  ended: { question: string, line: VerdictLineView } | null
}

const nobodysVerdict = { answer: 'NO', probability: null, marketPrice: null, result: 'right' } as const

/** The words for an HTTP status of 400 or more. */
export function errorView(status: number, locale: Locale): ErrorView {
  const { error: say, site, verdict } = messagesFor(locale)
  const isGone = status === 404 || status === 410
  const isAway = status === 502 || status === 503 || status === 504
  const common = {
    code: say.code(status),
    canRetry: status >= 500,
    search: isAway ? null : searchPath(locale),
    ways: [
      { href: homePath(locale), label: say.home },
      { href: trackRecordPath(locale), label: site.record },
      { href: ledgerPath(locale), label: site.ledger },
    ],
    ended: isGone
      ? { question: say.notFoundQuestion, line: { ...verdictLine(nobodysVerdict, verdict), side: null, ends: say.notFoundEnds } }
      : null,
  }
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

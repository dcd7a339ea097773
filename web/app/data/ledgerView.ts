import type { EntryFactsFragment, LedgerHeadQuery, LedgerSubjectsQuery } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import { locales, type Locale } from '#shared/locale'
import { eventPath, ledgerPath, predictionPath } from '#shared/paths'
import { count } from './amount'
import { articleOf, ledgerEntry, outcomeTitle, questionIn, type LedgerEntryView, type LedgerSubject } from './ledgerEntry'
import { moment, type Moment } from './moment'
import type { PageLinksView } from './pageLinks'

type Head = LedgerHeadQuery['ledgerHead']

/** Which entries a page of the ledger shows: those after `after`, `first` of them. */
export type LedgerStretch = { after: number, first: number, before: number }

/** The ledger as its page shows it, newest first. */
export type LedgerView = {
  head: { seq: string, hash: string, at: Moment | null } | null
  entries: LedgerEntryView[]
  pages: PageLinksView | null
}

/** What a page of the ledger is made of; entries oldest first. */
export type LedgerFacts = {
  head: Head
  entries: readonly EntryFactsFragment[]
  subjects: LedgerSubjectsQuery | null
  stretch: LedgerStretch
}

const entriesPerPage = 50

/**
 * The stretch of a page that shows what came before an entry; without one, the newest. Pages are told by the number of an entry,
 * so that they stay the same while the ledger grows. `null` where a number makes no sense or there is no such entry.
 */
export function ledgerStretch(before: unknown, head: Head): LedgerStretch | null {
  const newest = head?.seq ?? 0
  const isGiven = before !== undefined && before !== ''
  if (isGiven && !(typeof before === 'string' && /^[1-9]\d{0,8}$/.test(before))) return null
  const end = isGiven ? Number(before) : newest + 1
  if (isGiven && (end < 2 || end > newest + 1)) return null
  const after = Math.max(0, end - 1 - entriesPerPage)
  return { after, first: Math.max(1, end - 1 - after), before: end }
}

/** The articles that entries are named by, each once: at most as many as a page has entries. */
export function subjectsOf(entries: readonly EntryFactsFragment[]): string[] {
  return [...new Set(entries.flatMap(entry => articleOf(entry) ?? []))]
}

/** Makes of a stretch of the ledger what its page shows. */
export function ledgerView({ head, entries, subjects, stretch }: LedgerFacts, locale: Locale): LedgerView {
  const named = namesIn(entries, subjects, locale)
  return {
    head: head ? { seq: messagesFor(locale).ledger.entry(count(head.seq, locale)), hash: head.hash, at: moment(head.at, locale) } : null,
    entries: entries.toReversed().map(entry => ledgerEntry(entry, named, locale)),
    pages: links(stretch, head?.seq ?? 0, locale),
  }
}

function links({ after, before }: LedgerStretch, newest: number, locale: Locale): PageLinksView | null {
  const path = ledgerPath(locale)
  const newer = before + entriesPerPage > newest ? path : `${path}?before=${before + entriesPerPage}`
  const view = { previous: before <= newest ? newer : null, next: after > 0 ? `${path}?before=${after + 1}` : null, current: null }
  return view.previous ?? view.next ? view : null
}

// In the page's own language where an article has it; one that was taken down keeps the question of its verdict.
function namesIn(entries: LedgerFacts['entries'], subjects: LedgerFacts['subjects'], locale: Locale): Map<string, LedgerSubject> {
  const asked = entries
    .filter(entry => questionIn(entry) !== '')
    .map(entry => [entry.subject, { title: questionIn(entry), href: null }] as const)
  const byLanguage: Record<Locale, LedgerSubjectsQuery['chinese']> = { 'zh-Hans': subjects?.chinese ?? [], en: subjects?.english ?? [] }
  const inOrder = [...locales.filter(one => one !== locale), locale]
  const called = inOrder.flatMap(language => byLanguage[language].flatMap(({ documentId, title, slug }) =>
    (slug ? [[documentId, { title, href: predictionPath(language, slug) }] as const] : [])))
  const outcomes = inOrder.flatMap(language => byLanguage[language].flatMap(({ outcome, event }) => {
    if (!outcome || !event) return []
    const own = (chinese: string | null, platform: string) => (locale === 'zh-Hans' && chinese?.trim()) || platform
    // Where outcome and event are one question, the event's translation is the outcome's.
    const label = outcome.label === event.title ? '' : own(outcome.labelZh, outcome.label)
    const title = outcomeTitle(own(event.titleZh, event.title), label)
    return [[outcome.documentId, { title, href: eventPath(locale, event.slug) }] as const]
  }))
  return new Map<string, LedgerSubject>([...asked, ...called, ...outcomes])
}

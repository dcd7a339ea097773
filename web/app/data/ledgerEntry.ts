import type { EntryFactsFragment } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'
import { predictionPath } from '#shared/paths'
import { count } from './amount'
import { chance } from './chance'
import { moment, type Moment } from './moment'
import { words, type Words } from './words'

/** What an article is called that an entry speaks of, and where it is; one that was taken down is nowhere. */
export type LedgerSubject = { title: string, slug: string | null, locale: Locale }

/** An entry of the ledger in words. */
export type LedgerEntryView = {
  seq: string
  anchor: string
  kind: string
  /** Runs of text, each in its own language. */
  text: Words[]
  /** The article it is about, where it is public. */
  href: string | null
  at: Moment | null
  hash: string
}

type Body = Record<string, unknown>

/**
 * Says an entry in a page's language. The body of an entry is JSON that others wrote: what is missing or of another kind is
 * left out, never guessed.
 */
export function ledgerEntry(entry: EntryFactsFragment, subjects: ReadonlyMap<string, LedgerSubject>, locale: Locale): LedgerEntryView {
  const { ledger: say } = messagesFor(locale)
  const subject = subjects.get(entry.subject)
  return {
    seq: say.entry(count(entry.seq, locale)),
    anchor: `entry-${entry.seq}`,
    kind: say.kind[entry.kind],
    text: sentence(entry, subject, locale).filter(text => text !== '').map(text => words(text, locale)),
    href: subject?.slug ? predictionPath(subject.locale, subject.slug) : null,
    at: moment(entry.at, locale),
    hash: entry.hash,
  }
}

/** Whether an entry says in its own body what it is about. */
export const namesItself = ({ kind }: Pick<EntryFactsFragment, 'kind'>): boolean => kind === 'resolution' || kind === 'unresolution'

function sentence(entry: EntryFactsFragment, subject: LedgerSubject | undefined, locale: Locale): string[] {
  const { ledger: { says, ...say }, verdict, corrections } = messagesFor(locale)
  const body: Body = isRecord(entry.body) ? entry.body : {}
  const article = subject?.title ?? (textIn(body, 'question') || say.article(entry.subject))
  const reason = textIn(body, 'reason') ? [says.reason, textIn(body, 'reason')] : []
  const answer = answerIn(body) ? verdict.answer[answerIn(body) ?? 'NO'] : ''
  const market = isRecord(body.market) ? chanceIn(body.market, 'price') : null
  switch (entry.kind) {
    case 'verdict':
      return [article, says.verdict(answer, chanceIn(body, 'probability'), market)]
    case 'revision':
      return [article, says.revision(answer, chanceIn(body, 'probability')), ...reason]
    case 'resolution': {
      const by = body.by === 'platform' ? say.by.platform : say.by.editor
      const calls = Array.isArray(body.calls) ? body.calls.length : 0
      return [[eventIn(body), textIn(body, 'label')].filter(Boolean).join(' · '), says.resolution(endIn(body.resolution, locale), by, count(calls, locale))]
    }
    case 'unresolution':
      return [say.outcome(entry.subject), says.unresolution(endIn(body.was, locale)), ...reason]
    case 'correction':
      return [article, says.correction(corrections.kind[kindIn(body)]), textIn(body, 'note')]
    case 'takedown':
      return [article, says.takedown, ...reason]
    case 'restoration':
      return [article, says.restoration]
  }
}

function endIn(resolution: unknown, locale: Locale): string {
  const { end } = messagesFor(locale).ledger
  return resolution === 'yes' || resolution === 'no' || resolution === 'void' ? end[resolution] : end.pending
}

function kindIn({ kind }: Body): 'typo' | 'clarification' | 'correction' {
  return kind === 'typo' || kind === 'clarification' ? kind : 'correction'
}

// The event is told by its title alone, or as an object that has one.
function eventIn(body: Body): string {
  return isRecord(body.event) ? textIn(body.event, 'title') : textIn(body, 'event')
}

function answerIn({ answer }: Body): 'YES' | 'NO' | null {
  return answer === 'YES' || answer === 'NO' ? answer : null
}

function chanceIn(body: Body, key: string): string | null {
  const value = body[key]
  return typeof value === 'number' && value >= 0 && value <= 1 ? chance(value) : null
}

function textIn(body: Body, key: string): string {
  const value = body[key]
  return typeof value === 'string' ? value.trim() : ''
}

/** The question a verdict entry asks; empty for other kinds. */
export const questionIn = ({ kind, body }: Pick<EntryFactsFragment, 'kind' | 'body'>): string =>
  (kind === 'verdict' && isRecord(body) ? textIn(body, 'question') : '')

const isRecord = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value)

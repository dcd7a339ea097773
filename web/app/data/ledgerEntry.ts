import type { EntryFactsFragment } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'
import { count } from './amount'
import { chance } from './chance'
import { moment, type Moment } from './moment'
import { words, type Words } from './words'

/** What an article or an outcome is called that an entry speaks of, and the article's page or the event's; what was taken down has none. */
export type LedgerSubject = { title: string, href: string | null }

/** An entry of the ledger in words. */
export type LedgerEntryView = {
  seq: string
  anchor: string
  kind: string
  /** What it is about. */
  title: Words
  /** What happened, in our words. */
  says: string
  /** What an editor wrote of it, which follows. */
  quoted: Words | null
  /** The page of what it is about, where that is public. */
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
  const { ledger: say, corrections } = messagesFor(locale)
  const subject = subjects.get(entry.subject)
  const body: Body = isRecord(entry.body) ? entry.body : {}
  const quoted = quotedIn(entry.kind, body)
  return {
    seq: say.entry(count(entry.seq, locale)),
    anchor: `entry-${entry.seq}`,
    kind: entry.kind === 'correction' ? corrections.kind[kindIn(body)] : say.kind[entry.kind],
    title: words(subject?.title ?? titleIn(entry, body, locale), locale),
    says: sentence(entry.kind, body, quoted !== '', locale),
    quoted: quoted === '' ? null : words(quoted, locale),
    href: subject?.href ?? null,
    at: moment(entry.at, locale),
    hash: entry.hash,
  }
}

/** The article through which an entry can be named: its own, or of an outcome one that was judged with it; `null` where it names none. */
export function articleOf({ kind, subject, body }: Pick<EntryFactsFragment, 'kind' | 'subject' | 'body'>): string | null {
  if (!isOfOutcome(kind)) return subject
  const [call] = isRecord(body) && Array.isArray(body.calls) ? body.calls as unknown[] : []
  return isRecord(call) && textIn(call, 'prediction') ? textIn(call, 'prediction') : null
}

/** What an outcome is called: as its event, where the event asks nothing else. */
export const outcomeTitle = (event: string, outcome: string): string => [...new Set([event, outcome])].filter(Boolean).join(' · ')

const isOfOutcome = (kind: EntryFactsFragment['kind']) => kind === 'resolution' || kind === 'unresolution'

// As the entry itself calls it, in the words of its day.
function titleIn({ kind, subject }: EntryFactsFragment, body: Body, locale: Locale): string {
  const { ledger: say } = messagesFor(locale)
  if (!isOfOutcome(kind)) return textIn(body, 'question') || say.article(subject)
  const [event, label] = [eventIn(body), textIn(body, 'label')]
  const own = (chinese: string, platform: string) => (locale === 'zh-Hans' && textIn(body, chinese)) || platform
  return outcomeTitle(own('eventZh', event), label === event ? '' : own('labelZh', label)) || say.outcome(subject)
}

const quotedIn = (kind: EntryFactsFragment['kind'], body: Body): string =>
  (kind === 'correction' ? textIn(body, 'note') : kind === 'revision' || kind === 'unresolution' || kind === 'takedown' ? textIn(body, 'reason') : '')

function sentence(kind: EntryFactsFragment['kind'], body: Body, isReasoned: boolean, locale: Locale): string {
  const { ledger: { says, ...say }, verdict } = messagesFor(locale)
  const reason = isReasoned ? says.reason : ''
  const answer = answerIn(body) ? verdict.answer[answerIn(body) ?? 'NO'] : ''
  const market = isRecord(body.market) ? chanceIn(body.market, 'price') : null
  switch (kind) {
    case 'verdict':
      return says.verdict(answer, chanceIn(body, 'probability'), market)
    case 'revision':
      return says.revision(answer, chanceIn(body, 'probability')) + reason
    case 'resolution': {
      const by = body.by === 'platform' ? say.by.platform : say.by.editor
      const calls = Array.isArray(body.calls) ? body.calls.length : 0
      return says.resolution(endIn(body.resolution, locale), by, count(calls, locale))
    }
    case 'unresolution':
      return says.unresolution(endIn(body.was, locale)) + reason
    case 'correction':
      return ''
    case 'takedown':
      return says.takedown + reason
    case 'restoration':
      return says.restoration
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

import type { SyndicatedArticleFragment } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'
import { chance } from './chance'
import { latest } from './latest'
import { moment } from './moment'
import { standing } from './verdictView'

/** Something that happened to an article after it was published. */
export type ArticleUpdate = { at: string, text: string }

type Verdict = NonNullable<SyndicatedArticleFragment['verdict']>

/** What can have happened to an article, as pages and feeds both read it. */
export type ChangeFacts = Pick<SyndicatedArticleFragment, 'firstPublishedAt' | 'publishedAt'> & {
  corrections: readonly SyndicatedArticleFragment['corrections'][number][]
  verdict: Pick<Verdict, 'answer' | 'result' | 'resolvedAt'> & { revisions: readonly Omit<Verdict['revisions'][number], 'marketPrice'>[] } | null
}

// Publishing takes a moment: two times closer than this are the same one.
const sameMomentMs = 60_000

/** Corrections, changes of mind and the result of an article, each in a sentence with its day, newest first. */
export function articleUpdates({ corrections, verdict }: ChangeFacts, locale: Locale): ArticleUpdate[] {
  const { syndication: say, verdict: words } = messagesFor(locale)
  const revisions = verdict?.revisions ?? []
  const updates = [
    ...corrections.map(({ kind, note, at }) => ({ at, text: kind === 'clarification' ? say.clarification(note) : say.correction(note) })),
    ...revisions.map(({ at, answer, probability, reason, reasonEn }) => ({
      at,
      text: say.revision(words.answer[answer], probability === null ? null : chance(probability), (locale === 'en' && reasonEn) || reason),
    })),
    ...verdict ? resolution(verdict, locale) : [],
  ]
  return updates
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
    .map(({ at, text }) => ({ at, text: say.dated(moment(at, locale)?.date ?? at, text) }))
}

/** When an article last changed in a way that its readers should know of. */
export function lastChange(article: ChangeFacts, locale: Locale): string | null {
  const { firstPublishedAt, publishedAt } = article
  const wasPublishedAgain = Date.parse(publishedAt ?? '') - Date.parse(firstPublishedAt ?? '') > sameMomentMs
  const updates = articleUpdates(article, locale).map(({ at }) => at)
  return latest([firstPublishedAt ?? publishedAt, ...wasPublishedAgain ? [publishedAt] : [], ...updates])
}

function resolution(verdict: NonNullable<ChangeFacts['verdict']>, locale: Locale): ArticleUpdate[] {
  const { syndication: say, verdict: words } = messagesFor(locale)
  if (verdict.result === 'pending' || !verdict.resolvedAt) return []
  const { outcome, label } = standing(verdict, words)
  const text = verdict.result === 'void' ? say.ended(outcome ?? label) : say.resolution(outcome ?? '', label)
  return [{ at: verdict.resolvedAt, text }]
}

import type { ArticlePageQuery } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'
import { chance } from './chance'
import { moment, type Moment } from './moment'
import { present } from './present'
import { callScore } from './score'
import { wordsOfPair, type Words } from './words'

type Verdict = NonNullable<NonNullable<ArticlePageQuery['predictionBySlug']>['verdict']>
type Revision = Pick<Verdict['revisions'][number], 'at' | 'answer' | 'probability'>

/** A verdict with its changes of mind, where they were asked for. */
export type Revised = { revisions?: readonly Revision[] | undefined }

/** A later change of mind, as the article lists it. */
export type RevisionView = {
  at: Moment | null
  change: string
  reason: Words
  /** What the market said then, and what the change was worth; `null` where neither is known. */
  worth: string | null
}

/** The revisions of a verdict, oldest first. */
export function revisionsView({ revisions }: Pick<Verdict, 'revisions'>, locale: Locale): RevisionView[] {
  const { revisions: say, ended, verdict } = messagesFor(locale)
  return present(revisions).map(revision => ({
    at: moment(revision.at, locale),
    change: say.to(verdict.answer[revision.answer], revision.probability === null ? null : chance(revision.probability)),
    reason: wordsOfPair(revision.reason.trim(), revision.reasonEn?.trim(), locale),
    worth: ended.join([
      ...revision.marketPrice === null ? [] : [say.market(chance(revision.marketPrice))],
      ...revision.brier === null ? [] : [ended.brier(callScore(revision.brier), scoreOr(revision.marketBrier))],
    ]) || null,
  }))
}

/** What a verdict was last changed to, and the day; `null` where it stands as it was first published. */
export function lastRevision(revisions: Revised['revisions'], locale: Locale): { value: string, date: string } | null {
  const { revisions: say, verdict } = messagesFor(locale)
  const last = present(revisions).at(-1)
  const date = moment(last?.at, locale)?.date
  if (!last || !date) return null
  return { value: say.value(verdict.answer[last.answer], last.probability === null ? null : chance(last.probability)), date }
}

const scoreOr = (score: number | null) => (score === null ? null : callScore(score))

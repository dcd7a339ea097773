import type { ArticlePageQuery } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'
import { chance } from './chance'
import { moment, type Moment } from './moment'
import { present } from './present'
import { callScore } from './score'
import { wordsOfPair, type Words } from './words'

type Verdict = NonNullable<NonNullable<ArticlePageQuery['predictionBySlug']>['verdict']>

/** A later change of mind, as the article lists it. */
export type RevisionView = { at: Moment | null, change: string, market: string | null, reason: Words, score: string | null }

/** The revisions of a verdict, oldest first. */
export function revisionsView({ revisions }: Pick<Verdict, 'revisions'>, locale: Locale): RevisionView[] {
  const { revisions: say, ended, verdict } = messagesFor(locale)
  return present(revisions).map(revision => ({
    at: moment(revision.at, locale),
    change: say.to(verdict.answer[revision.answer], revision.probability === null ? null : chance(revision.probability)),
    market: revision.marketPrice === null ? null : say.market(chance(revision.marketPrice)),
    reason: wordsOfPair(revision.reason.trim(), revision.reasonEn?.trim(), locale),
    score: revision.brier === null
      ? null
      : ended.brier(callScore(revision.brier), revision.marketBrier === null ? null : callScore(revision.marketBrier)),
  }))
}

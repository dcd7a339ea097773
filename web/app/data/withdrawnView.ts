import type { ArticlePageQuery } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'
import { ledgerPath } from '#shared/paths'
import { chance } from './chance'
import { moment } from './moment'
import { present } from './present'
import { callScore } from './score'
import { endThatCameTrue, verdictLine, type VerdictLineView } from './verdictLine'
import { standing, type Standing } from './verdictView'
import { words, wordsOfPair, type Words } from './words'

type Call = NonNullable<ArticlePageQuery['callBySlug']>

/** What the record keeps of an article that was taken down: never a word of its text. */
export type WithdrawnView = { question: Words, line: VerdictLineView, facts: WithdrawnFact[] }

/** `isQuoted` is what an editor wrote; `codeHref` leads to where a hash stands; `standing` is how the verdict stands. */
type WithdrawnFact = { term: string, value: Words, iso?: string, isQuoted?: boolean, codeHref?: string, standing?: Standing }

/** The page of an article that was taken down. */
export function withdrawnView(call: Call, locale: Locale): WithdrawnView {
  const { withdrawn: say, verdict, record } = messagesFor(locale)
  const own = (text: string) => words(text, locale)
  const event = call.event && wordsOfPair(call.event.titleZh ?? call.event.title, call.event.title, locale)
  const end = call.result === 'void' ? 'void' : endThatCameTrue(call)
  const issued = moment(call.issuedAt, locale)
  const resolved = call.result === 'pending' ? null : moment(call.resolvedAt, locale)
  const taken = moment(call.withdrawnAt, locale)
  const market = call.marketPrice === null ? say.noMarket : chance(call.marketPrice)
  const marketScore = call.marketBrier === null ? null : callScore(call.marketBrier)
  const score = call.brier === null ? null : say.scores(callScore(call.brier), marketScore)
  return {
    question: wordsOfPair(call.question ?? call.questionEn ?? event?.text ?? record.calls.noQuestion, call.questionEn, locale),
    line: verdictLine(call, verdict),
    facts: [
      { term: say.answer, value: own(verdict.answer[call.answer]) },
      { term: say.probability, value: own(call.probability === null ? say.noProbability : chance(call.probability)) },
      { term: say.market, value: own(market) },
      { term: say.result, value: own(end === null || end === 'void' ? '' : verdict.end[end]), standing: standing(call, verdict) },
      ...resolved ? [{ term: say.resolved, value: own(resolved.text), iso: resolved.iso }] : [],
      ...score ? [{ term: say.brier, value: own(score) }] : [],
      ...present(call.authors).length === 0 ? [] : [{ term: say.authors(present(call.authors).length), value: own(authors(call, locale)) }],
      ...issued ? [{ term: say.issued, value: own(issued.text), iso: issued.iso }] : [],
      ...taken ? [{ term: say.at, value: own(taken.text), iso: taken.iso }] : [],
      ...call.withdrawnReason?.trim() ? [{ term: say.reason, value: own(call.withdrawnReason.trim()), isQuoted: true }] : [],
      ...call.ledgerHash ? [{ term: say.hash, value: { text: call.ledgerHash, lang: undefined }, codeHref: ledgerPath(locale) }] : [],
    ],
  }
}

function authors(call: Call, locale: Locale): string {
  const { article } = messagesFor(locale)
  return present(call.authors).map(({ name, nameEn }) => wordsOfPair(name, nameEn, locale).text).join(article.authorSeparator)
}

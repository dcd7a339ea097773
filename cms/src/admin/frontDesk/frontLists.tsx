import type { EndingSponsor, FailedSync, OutcomeToResolve, OverdueCall, ScheduledArticle, UndecidedComment } from '../../frontDesk/shortlists'
import { articlePlace, deskPlace, eventPlace, outcomePlace } from '../desk/places'
import { moderationPlace, commentPlace } from '../moderation/places'
import { sponsorPlace, sponsorReportsPlace } from '../sponsors/places'
import { useSay } from '../words/useSay'
import { FrontList } from './FrontList'
import { frontWords } from './words'

const platforms: Record<string, string> = { polymarket: 'Polymarket', kalshi: 'Kalshi', manifold: 'Manifold', metaculus: 'Metaculus' }
const articles = '/content-manager/collection-types/api::prediction.prediction'

type Named = Pick<OutcomeToResolve, 'label' | 'labelZh' | 'title' | 'titleZh'>

/** What an outcome of an event is called, in the editor's language. */
function nameOf({ label, labelZh, title, titleZh }: Named, isChinese: boolean): string {
  const [outcome, event] = [(isChinese && labelZh) || label, (isChinese && titleZh) || title]
  return outcome === event ? event : `${outcome} · ${event}`
}

/** As much of a comment as fits a line. */
function beginning(body: string): string {
  const line = body.replace(/\s+/g, ' ')
  return line.length > 36 ? `${line.slice(0, 36)}…` : line
}

export function ReadyToResolve() {
  const { say, isChinese } = useSay(frontWords)
  return (
    <FrontList<OutcomeToResolve>
      path="/front/resolve" none={say('resolve.none')} all={`/${deskPlace}`}
      show={row => ({
        key: row.documentId, to: `/${deskPlace}`, text: nameOf(row, isChinese),
        about: say('resolve.row', { platform: platforms[row.platform] ?? row.platform, ending: row.ending }),
      })}
    />
  )
}

export function Overdue() {
  const { say, time, isChinese } = useSay(frontWords)
  return (
    <FrontList<OverdueCall>
      path="/front/overdue" none={say('overdue.none')} all={`/${deskPlace}`}
      show={row => ({ key: row.outcome, to: outcomePlace(row.outcome), text: nameOf(row, isChinese), about: say('overdue.row', { time: time(row.closedAt) }) })}
    />
  )
}

export function Scheduled() {
  const { say, time } = useSay(frontWords)
  return (
    <FrontList<ScheduledArticle>
      path="/front/scheduled" none={say('scheduled.none')} all={articles}
      show={({ documentId, locale, title, publishAt, problem }) => ({
        key: `${documentId} ${locale}`,
        to: articlePlace(documentId, locale),
        text: title || say('scheduled.untitled'),
        about: problem === null ? say('scheduled.row', { time: time(publishAt) }) : say('scheduled.problem', { problem }),
        isProblem: problem !== null,
      })}
    />
  )
}

export function CommentsToDecide() {
  const { say } = useSay(frontWords)
  return (
    <FrontList<UndecidedComment>
      path="/front/comments" none={say('comments.none')} all={`/${moderationPlace}`}
      show={({ documentId, name, body, articleTitle, isReported }) => ({
        key: documentId, to: commentPlace(documentId), text: say('comments.row', { name, body: beginning(body) }),
        about: say(isReported ? 'comments.reported' : 'comments.on', { title: articleTitle }), isProblem: isReported,
      })}
    />
  )
}

export function FailedSyncs() {
  const { say, isChinese } = useSay(frontWords)
  return (
    <FrontList<FailedSync>
      path="/front/syncs" none={say('syncs.none')} all={`/${deskPlace}`}
      show={({ documentId, title, titleZh, messageZh, messageEn }) => ({
        key: documentId, to: eventPlace(documentId), text: (isChinese && titleZh) || title, about: isChinese ? messageZh : messageEn,
        isProblem: true,
      })}
    />
  )
}

export function SponsorsEnding() {
  const { say, time } = useSay(frontWords)
  return (
    <FrontList<EndingSponsor>
      path="/front/sponsors" none={say('sponsors.none')} all={`/${sponsorReportsPlace}`}
      show={({ documentId, name, endsAt }) => ({ key: documentId, to: sponsorPlace(documentId), text: name, about: say('sponsors.row', { time: time(endsAt) }) })}
    />
  )
}

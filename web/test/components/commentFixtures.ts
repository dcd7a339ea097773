import { h } from 'vue'
import { commentFormView } from '../../app/data/commentFormView'
import { commentsView } from '../../app/data/commentsView'
import { messagesFor } from '../../i18n/messages'
import type { CommentAttempt } from '../../shared/commentForm'
import { commentsAsked } from '../../shared/commentPaths'
import type { ReportAttempt } from '../../shared/commentReport'
import type { Locale } from '../../shared/locale'
import { removedThread, thread, waitingComment } from '../fixtures/comments'
import { there, type Fixture } from './fixture'

const path = '/predictions/a'
const attempt: CommentAttempt = {
  values: { parent: '', name: '', email: 'zhou', body: '有道理。', consent: false, website: '', stamp: 'stamp' },
  problems: [
    { field: 'email', code: 'email_invalid', message: '' },
    { field: 'consent', code: 'consent_required', message: '' },
    { field: null, code: 'unavailable', message: '' },
  ],
}
const reportAttempt: ReportAttempt = {
  values: { comment: 'm1', reason: null, note: '第三段' },
  problems: [{ field: 'reason', code: 'reason_required', message: '' }, { field: 'note', code: 'note_too_long', message: '' }],
}

/** The second of three pages, as a reader sees it who has a comment waiting. */
const commentsOf = (locale: Locale, query: Record<string, string> = {}) => commentsView(
  {
    documentId: 'p1',
    commentCount: 45,
    comments_connection: { nodes: [thread, removedThread], pageInfo: { page: 2, pageCount: 3, total: 45 } },
  },
  { asked: there(commentsAsked(query)), waiting: [{ ...waitingComment, parent: 'm1' }], isOpen: true, path },
  locale,
)
const threadOf = (locale: Locale) => there(commentsOf(locale).threads[0])

export const commentFixtures: Record<string, Fixture> = {
  CommentField: () => ({
    props: { name: 'email', label: 'E-mail', hint: 'Never shown', problem: 'Incomplete' },
    slot: () => [h('input', { id: 'comment-email', 'aria-describedby': 'comment-email-problem' })],
  }),
  CommentForm: locale => ({ props: { path, stamp: 'stamp', waits: locale === 'en', attempt } }),
  CommentItem: locale => ({ props: { comment: threadOf(locale) } }),
  CommentReport: () => ({ props: { path, reported: { key: 'm1', name: '老周' }, attempt: reportAttempt } }),
  CommentSection: locale => ({ props: { comments: commentsOf(locale, { reply: 'm2' }), path, stamp: 'stamp', wasReceived: true, isOpen: true, waits: true } }),
  CommentText: locale => ({ props: { parts: there(threadOf(locale).paragraphs[1]).parts }, within: 'p' }),
  CommentThread: locale => ({ props: { thread: threadOf(locale), formBelow: 'm2' }, slot: () => [h('p', 'Form')], within: 'ol' }),
  FormProblems: locale => ({
    props: { id: 'problems', title: 'Not sent', problems: commentFormView(attempt, 'stamp', messagesFor(locale).comments).problems },
  }),
  UnsentComment: () => ({ props: { path, reportAttempt } }),
}

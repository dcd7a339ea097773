import type { ArticlePageQuery } from '@presage/client/generated/documents'
import { linkedText, type TextPart } from '@presage/text/linkedText'
import { messagesFor } from '../../i18n/messages'
import { commentHref, commentsPageHref, repliesAfterHref, replyHref, reportHref, type CommentsAsked } from '#shared/commentPaths'
import type { Locale } from '#shared/locale'
import { count } from './amount'
import { moment, type Moment } from './moment'
import { pageLinks, type PageLinksView } from './pageLinks'
import { withWaiting, type Placed } from './waitingComments'
import { words, type Words } from './words'

type Article = NonNullable<ArticlePageQuery['predictionBySlug']>
type Threads = Article['comments_connection']
type Thread = Threads['nodes'][number]
type Waiting = ArticlePageQuery['waitingComments'][number]
type Facts = Pick<Article, 'documentId' | 'comments_connection' | 'commentCount'>

/** A comment as it is printed. */
export type CommentView = {
  key: string
  name: Words
  at: Moment | null
  /** Its lasting address. */
  href: string
  /** Cut into text and addresses, each paragraph with its language. */
  paragraphs: { lang: Locale | undefined, parts: TextPart[] }[]
  /** Waits for an editor; its writer alone sees it. */
  isWaiting: boolean
  /** An editor has removed it; nothing is left but its place. */
  isRemoved: boolean
  /** Links to reply and to report; null where that cannot be done. */
  reply: { href: string, label: string } | null
  report: { href: string, label: string } | null
  wasReported: boolean
}

/** A comment that begins a thread, with a stretch of its replies. */
export type ThreadView = CommentView & {
  repliesLabel: string
  replies: CommentView[]
  /** Back to the first reply, where the stretch begins later. */
  earlier: string | null
  more: { href: string, text: string } | null
}

/** A comment that a form answers or reports; without the CMS nobody knows whose it is. */
export type FormTarget = { key: string, name: string | null }

/** The comments of an article, as much of them as was asked for. */
export type CommentsView = {
  /** How many there are, or that there are none. */
  count: string
  /** The ways to order them, where there is something to order. */
  orders: { label: string, href: string, isCurrent: boolean }[]
  threads: ThreadView[]
  pages: PageLinksView | null
  /** Whether the list goes by time from new to old, so that its pages are newer and older. */
  isNewestFirst: boolean
  /** The comment that was asked for is not there. */
  isGone: boolean
  answered: FormTarget | null
  reported: FormTarget | null
  /** Leads to the comment that the reader has just sent, where it is on this page. */
  own: string | null
}

/** What else decides how comments are shown. */
type Setting = { asked: CommentsAsked, waiting: readonly Waiting[], isOpen: boolean, path: string }

/**
 * The comments for a page in `locale`; a comment's blank lines part its paragraphs. The reader's own that wait stand where they will be.
 */
export function commentsView(facts: Facts, { asked, waiting, isOpen, path }: Setting, locale: Locale): CommentsView {
  const { documentId, comments_connection, commentCount } = facts
  const say = messagesFor(locale).comments
  const { page, pageCount, total } = comments_connection.pageInfo
  const order = { isNewestFirst: !asked.isOldestFirst, isFirstPage: page <= 1, isLastPage: page >= pageCount }
  const own = waiting.filter(({ prediction }) => prediction === documentId)
  const threads = withWaiting(comments_connection.nodes, own, order).map(placed => threadView(placed, { asked, isOpen, locale }))
  const shown: CommentView[] = threads.flatMap(thread => [thread, ...thread.replies])
  const target = (id: string | null, can: 'reply' | 'report'): FormTarget | null => {
    const found = shown.find(comment => comment.key === id && comment[can] !== null)
    return found ? { key: found.key, name: found.name.text } : null
  }
  const lastOwn = own.at(-1)?.documentId
  return {
    count: commentCount > 0 ? say.count(count(commentCount, locale)) : say.none,
    orders: total > 1
      ? [false, true].map(isOldestFirst => ({
          label: isOldestFirst ? say.oldest : say.newest,
          href: commentsPageHref(path, 1, isOldestFirst),
          isCurrent: isOldestFirst === asked.isOldestFirst,
        }))
      : [],
    threads,
    pages: pageLinks(page, pageCount, number => commentsPageHref(path, number, asked.isOldestFirst), locale),
    isNewestFirst: order.isNewestFirst,
    isGone: asked.at !== null && !shown.some(({ key }) => key === asked.at),
    answered: target(asked.reply, 'reply'),
    reported: target(asked.report, 'report'),
    own: lastOwn && shown.some(({ key }) => key === lastOwn) ? commentHref(lastOwn) : null,
  }
}

type Shown = { documentId: string, name: string, body: string, createdAt?: string | null, removed?: boolean, isWaiting?: boolean }
type Way = { asked: CommentsAsked, isOpen: boolean, locale: Locale }

function threadView({ thread, isWaiting, own }: Placed<Thread, Waiting>, way: Way): ThreadView {
  const { locale } = way
  const say = messagesFor(locale).comments
  const comment = commentView({ ...thread, isWaiting }, way)
  const { replies, replyCount } = isWaiting ? { replies: [], replyCount: 0 } : thread
  // A thread whose first comment is gone takes no more replies, as nobody could say to what.
  const isOpen = way.isOpen && !comment.isRemoved
  const first = replies[0]
  const last = replies.at(-1)
  const left = replyCount - (last?.number ?? 0)
  return {
    ...comment,
    repliesLabel: say.replies(comment.isRemoved ? say.aRemoved : comment.name.text),
    replies: [
      ...replies.map(reply => commentView(reply, { ...way, isOpen })),
      ...own.map(reply => commentView({ ...reply, isWaiting: true }, way)),
    ],
    earlier: replyCount > 0 && first?.number !== 1 ? commentHref(thread.documentId) : null,
    more: last && left > 0
      ? { href: repliesAfterHref(thread.documentId, last.documentId), text: say.moreReplies(count(left, locale)) }
      : null,
  }
}

function commentView(comment: Shown, { asked, isOpen, locale }: Way): CommentView {
  const { documentId, name, body, createdAt, removed = false, isWaiting = false } = comment
  const say = messagesFor(locale).comments
  const isPublic = !removed && !isWaiting
  return {
    key: documentId,
    name: words(name, locale),
    at: moment(createdAt, locale),
    href: commentHref(documentId),
    paragraphs: body.split(/\n\s*\n/).map(text => text.trim()).filter(text => text !== '')
      .map(text => ({ lang: words(text, locale).lang, parts: linkedText(text) })),
    isWaiting,
    isRemoved: removed,
    reply: isPublic && isOpen ? { href: replyHref(documentId), label: say.replyTo(name) } : null,
    report: isPublic ? { href: reportHref(documentId), label: say.report.title(name) } : null,
    wasReported: isPublic && asked.reported === documentId,
  }
}

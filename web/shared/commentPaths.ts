// Where an article's comments are found: parameters of its own address. Whatever is in them makes no page that is kept.

/** What a reader asks to see of an article's comments. */
export type CommentsAsked = {
  /** Which page of threads, from 1; `at` goes before it. */
  page: number
  isOldestFirst: boolean
  /** The comment the page is about, by documentId: the page shown is the one on which it stands. */
  at: string | null
  /** Its thread goes on behind this reply. */
  after: string | null
  /** The comment to be answered. */
  reply: string | null
  /** The comment to be reported. */
  report: string | null
  /** The comment that was reported. */
  reported: string | null
  /** The reader's own comment was just received. */
  isReceived: boolean
}

/** Every parameter that has to do with comments. */
export const commentParameters = ['comment', 'comments', 'sort', 'after', 'reply', 'report', 'reported', 'thread'] as const

/** The page of a list of 20 at which the API stops counting. */
const lastPage = 500

/** The newest comments, as an address without parameters asks for them. */
export const newestComments: CommentsAsked = {
  page: 1, isOldestFirst: false, at: null, after: null, reply: null, report: null, reported: null, isReceived: false,
}

type Query = Readonly<Record<string, unknown>>

/** Reads what is asked from the parameters of an address; `null` for a page number that is none. A text that cannot be an id is ignored. */
export function commentsAsked(query: Query): CommentsAsked | null {
  const text = (name: typeof commentParameters[number]) => {
    const value = query[name]
    const first: unknown = Array.isArray(value) ? value[0] : value
    return typeof first === 'string' ? first : undefined
  }
  const id = (name: typeof commentParameters[number]) => {
    const value = text(name) ?? ''
    return /^[a-z0-9]{1,64}$/i.test(value) ? value : null
  }
  const page = text('comments') ?? '1'
  if (!/^[1-9]\d{0,2}$/.test(page) || Number(page) > lastPage) return null
  const isReceived = text('comment') === 'received'
  const [after, reply, report, reported] = [id('after'), id('reply'), id('report'), id('reported')]
  return {
    page: Number(page),
    isOldestFirst: text('sort') === 'oldest',
    at: (isReceived ? id('thread') : id('comment')) ?? after ?? reply ?? report ?? reported,
    after,
    reply,
    report,
    reported,
    isReceived,
  }
}

/** Where a comment stands in its page, as an address and as an `id`. */
export const commentAnchor = (id: string): string => `comment-${id}`

// Links from the article to itself, with another question: short, since a page has three for each comment.

/** The lasting address of a comment, whichever page it is on. */
export const commentHref = (id: string): string => `?comment=${id}#${commentAnchor(id)}`

/** The form, as a reply to a comment. */
export const replyHref = (id: string): string => `?reply=${id}#comment-form`

/** The form that reports a comment. */
export const reportHref = (id: string): string => `?report=${id}#report-form`

/** The replies of a thread behind one of them. */
export const repliesAfterHref = (threadId: string, replyId: string): string => `?after=${replyId}#${commentAnchor(threadId)}`

/** A page of the threads of the article at `path`. */
export function commentsPageHref(path: string, page: number, isOldestFirst: boolean): string {
  const parameters = [...isOldestFirst ? ['sort=oldest'] : [], ...page > 1 ? [`comments=${page}`] : []]
  return `${parameters.length > 0 ? `?${parameters.join('&')}` : path}#comments`
}

/** Where a reader is led who has sent a comment that waits: to the top of the comments, on the page of the thread it belongs to. */
export function receivedPath(path: string, threadId: string | null): string {
  return `${path}?comment=received${threadId ? `&thread=${threadId}` : ''}#comments`
}

/** Where a reader is led who has reported a comment. */
export const reportedPath = (path: string, id: string): string => `${path}?reported=${id}#${commentAnchor(id)}`

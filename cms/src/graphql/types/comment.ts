import type { Core } from '@strapi/strapi'
import type { ContractPart, RequestContext } from '../contract'
import {
  countComments,
  countReplies,
  countThreads,
  countThreadsBefore,
  readPlaces,
  readReplies,
  readThreads,
  type CommentOrder,
  type CommentPlace,
  type CommentRow,
  type RepliesAsked,
  type ThreadsAsked,
} from '../reading/comments'
import { loadOnce } from '../reading/loaders'
import { greatestPage, readPagination, type PaginationArg, type Stretch } from '../reading/pagination'
import type { PredictionRow } from '../reading/publicTypes'
import { readSort } from '../reading/sort'

interface ListArgs {
  pagination?: PaginationArg | null
  sort?: (string | null)[] | null
  at?: string | null
}

interface RepliesArgs {
  pagination?: PaginationArg | null
  at?: string | null
  after?: string | null
}

/** A list whose rows and totals are each read only if they are asked for. */
interface Connection extends ThreadsAsked {
  context: RequestContext
}

const oldestFirst: readonly CommentOrder[] = [{ by: 'createdAt', direction: 'asc' }]

/** Readers' comments: those an editor has approved, in threads one level deep. */
export function comment(strapi: Core.Strapi): ContractPart {
  const threadsOf = (context: RequestContext, asked: ThreadsAsked) =>
    loadOnce<ThreadsAsked, readonly CommentRow[]>(
      context, 'Prediction.comments', asked, textOfThreads, (all) => readThreads(strapi, all, textOfThreads), [],
    )
  const repliesOf = (context: RequestContext, asked: RepliesAsked) =>
    loadOnce<RepliesAsked, readonly CommentRow[]>(
      context, 'Comment.replies', asked, textOfReplies, (all) => readReplies(strapi, all, textOfReplies), [],
    )
  const placeOf = (context: RequestContext, documentId: string) =>
    loadOnce<string, CommentPlace | null>(context, 'Comment.place', documentId, String, (ids) => readPlaces(strapi, ids), null)
  const countOf = (name: string, fetch: typeof countComments) => (documentId: string, context: RequestContext) =>
    loadOnce<string, number>(context, name, documentId, String, (ids) => fetch(strapi, ids), 0)
  const commentCount = countOf('Prediction.commentCount', countComments)
  const threadCount = countOf('Prediction.threadCount', countThreads)
  const replyCount = countOf('Comment.replyCount', countReplies)

  /** Which threads are asked for: of a comment that is named, those of the page it stands on. */
  const threadsAsked = async (articleId: string, { pagination, sort, at }: ListArgs, context: RequestContext): Promise<ThreadsAsked> => {
    const stretch = readPagination(pagination)
    const [{ direction }] = readSort(sort, ['createdAt'], oldestFirst) as [CommentOrder]
    const place = at ? await placeOf(context, at) : null
    if (place?.articleId !== articleId) return { articleId, direction, ...stretch }
    const before = await countThreadsBefore(strapi, place.threadId, direction)
    return { articleId, direction, ...pageWith(before, stretch) }
  }

  return {
    typeDefs: `
      """
      A comment that an editor has approved. It begins a thread, or is a reply in one: threads are one level deep. What an editor has
      removed although it has replies is shown as a place that is empty: removed, without name, text and time.
      """
      type Comment {
        documentId: ID!
        """Empty where removed."""
        name: String!
        """Plain text; an empty line parts paragraphs. Empty where removed."""
        body: String!
        createdAt: DateTime
        removed: Boolean!
        """Which of its thread's replies it is, from 1; null for the comment that begins a thread."""
        number: Int
        """How many replies are shown; of a reply always 0."""
        replyCount: Int!
        """
        Oldest first. at names a reply: its own thread then answers with the page on which it stands. after names one too: its thread goes
        on behind it. Other threads answer as if neither had been given.
        """
        replies(pagination: PaginationArg, at: ID, after: ID): [Comment!]!
      }
      type CommentEntityResponseCollection { nodes: [Comment!]! pageInfo: Pagination! }

      extend type Prediction {
        """All comments that are shown, replies included."""
        commentCount: Int!
        """The comments that begin threads, oldest first unless sorted by createdAt:desc."""
        comments(pagination: PaginationArg, sort: [String]): [Comment!]!
        """
        The same, with the number of threads in all. at names a comment or a reply: the page is then the one on which it stands, and
        pagination says only how long a page is.
        """
        comments_connection(pagination: PaginationArg, sort: [String], at: ID): CommentEntityResponseCollection!
      }
    `,
    resolvers: {
      Prediction: {
        commentCount: ({ documentId }: PredictionRow, _args: unknown, context: RequestContext) => commentCount(documentId, context),
        comments: async ({ documentId }: PredictionRow, args: ListArgs, context: RequestContext) =>
          threadsOf(context, await threadsAsked(documentId, args, context)),
        comments_connection: async ({ documentId }: PredictionRow, args: ListArgs, context: RequestContext): Promise<Connection> => ({
          ...(await threadsAsked(documentId, args, context)),
          context,
        }),
      },
      CommentEntityResponseCollection: {
        nodes: ({ context, ...asked }: Connection) => threadsOf(context, asked),
        pageInfo: async ({ articleId, start, limit, context }: Connection) => {
          const total = await threadCount(articleId, context)
          return { total, page: Math.floor(start / limit) + 1, pageSize: limit, pageCount: Math.ceil(total / limit) }
        },
      },
      Comment: {
        replyCount: ({ documentId, number }: CommentRow, _args: unknown, context: RequestContext) =>
          number === null ? replyCount(documentId, context) : 0,
        replies: async ({ documentId, number }: CommentRow, { pagination, at, after }: RepliesArgs, context: RequestContext) => {
          if (number !== null) return []
          const stretch = readPagination(pagination)
          const [page, behind] = [at ? await placeOf(context, at) : null, after ? await placeOf(context, after) : null]
          return repliesOf(context, { threadId: documentId, ...repliesFrom(stretch, documentId, page, behind) })
        },
      },
    },
    sizes: {
      'Prediction.comments': ({ pagination }) => greatestPage(pagination),
      'CommentEntityResponseCollection.nodes': (_args, { pagination }) => greatestPage(pagination),
      'Comment.replies': ({ pagination }) => greatestPage(pagination),
    },
    // Each counts up to where a comment stands.
    weights: { 'Prediction.comments_connection': 20 },
  }
}

/** Where the replies of a thread begin: behind the reply that is named, or with the page on which one stands. */
function repliesFrom(stretch: Stretch, threadId: string, at: CommentPlace | null, after: CommentPlace | null): Stretch {
  const beforeOf = (place: CommentPlace | null) => (place?.threadId === threadId ? place.repliesBefore : null)
  const behind = beforeOf(after)
  if (behind !== null) return { ...stretch, start: behind + 1 }
  const before = beforeOf(at)
  return before === null ? stretch : pageWith(before, stretch)
}

/** The page on which something stands that has so much before it. */
function pageWith(before: number, { limit }: Stretch): Stretch {
  return { start: before - (before % limit), limit }
}

function textOfThreads({ articleId, start, limit, direction }: ThreadsAsked): string {
  return [articleId, direction, start, limit].join(' ')
}

function textOfReplies({ threadId, start, limit }: RepliesAsked): string {
  return [threadId, start, limit].join(' ')
}

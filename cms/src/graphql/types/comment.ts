import type { Core } from '@strapi/strapi'
import { settings } from '../../environment'
import { acceptComment } from '../../internal/acceptComment'
import type { CommentInput } from '../../internal/checkComment'
import { makeCommentStamp } from '../../internal/commentStamp'
import { siteCaller } from '../../internal/siteCaller'
import type { ContractPart, RequestContext } from '../contract'
import { groupRows } from '../reading/groupRows'
import { loadOnce } from '../reading/loaders'
import { greatestPage, readPagination, type PaginationArg, type Stretch } from '../reading/pagination'
import type { PredictionRow, Row } from '../reading/publicTypes'
import { stretchPerParent } from '../reading/stretchPerParent'
import { decodeRow, selectionOf, tableOf } from '../reading/table'

interface Asked extends Stretch {
  articleId: string
}

/** Readers' comments: those an editor has approved, and the way to send one. */
export function comment(strapi: Core.Strapi): ContractPart {
  return {
    typeDefs: `
      """A comment that an editor has approved."""
      type Comment { documentId: ID! name: String! body: String! createdAt: DateTime }

      extend type Prediction {
        commentCount: Int!
        """Oldest first."""
        comments(pagination: PaginationArg): [Comment!]!
      }

      input PostCommentInput {
        """documentId of the article."""
        prediction: ID!
        """The language of the page, in which errors are told."""
        locale: I18NLocaleCode
        name: String!
        """Never shown."""
        email: String!
        body: String!
        """Whether the reader agrees that the comment is stored and shown."""
        consent: Boolean!
        """Nobody sees this field; it must stay empty."""
        website: String
        """What commentStamp said when the form was handed out."""
        stamp: String!
      }

      enum PostCommentErrorCode {
        name_required name_too_long email_required email_invalid body_required body_too_long consent_required too_many_links
        too_fast stamp_invalid rate_limited closed not_found
      }
      type PostCommentError { field: String code: PostCommentErrorCode! message: String! }
      type PostCommentResult { accepted: Boolean! errors: [PostCommentError!]! }

      type Query {
        """A signed time stamp for the hidden field of a comment form; postComment wants it back as stamp, 3 seconds to 30 days later."""
        commentStamp: String!
      }
      type Mutation {
        """Sends a comment. It is shown once an editor has approved it. What is wrong with it is told in errors, all at once."""
        postComment(input: PostCommentInput!): PostCommentResult!
      }
    `,
    resolvers: {
      Prediction: {
        commentCount: ({ documentId }: PredictionRow, _args: unknown, context: RequestContext) =>
          loadOnce<string, number>(context, 'Prediction.commentCount', documentId, String, (ids) => fetchCounts(strapi, ids), 0),
        comments: ({ documentId }: PredictionRow, { pagination }: { pagination?: PaginationArg | null }, context: RequestContext) => {
          const asked: Asked = { articleId: documentId, ...readPagination(pagination) }
          return loadOnce<Asked, readonly Row[]>(context, 'Prediction.comments', asked, textOf, (all) => fetchComments(strapi, all), [])
        },
      },
      Query: { commentStamp: () => makeCommentStamp(settings.SITE_SECRET) },
      Mutation: {
        postComment: (_parent: unknown, { input }: { input: CommentInput }, { koaContext }: RequestContext) =>
          acceptComment(strapi, input, siteCaller(koaContext)),
      },
    },
    sizes: {
      'Prediction.comments': ({ pagination }) => greatestPage(pagination),
      'PostCommentResult.errors': 12,
    },
    // Each is several statements, so that only a few fit into one request.
    weights: { 'Mutation.postComment': 2_500 },
  }
}

function textOf({ articleId, start, limit }: Asked): string {
  return [articleId, start, limit].join(' ')
}

async function fetchCounts(strapi: Core.Strapi, articleIds: readonly string[]): Promise<Map<string, number>> {
  const rows: { article: string; total: number | string }[] = await strapi.db
    .connection(tableOf(strapi, 'Comment').name)
    .whereIn('prediction_document_id', [...articleIds])
    .where('comment_state', 'approved')
    .groupBy('prediction_document_id')
    .select({ article: 'prediction_document_id' })
    .count({ total: '*' })
  return new Map(rows.map(({ article, total }) => [article, Number(total)]))
}

async function fetchComments(strapi: Core.Strapi, all: readonly Asked[]): Promise<Map<string, Row[]>> {
  const knex = strapi.db.connection
  const table = tableOf(strapi, 'Comment')
  const stored = await stretchPerParent<Asked, Row & { asked: string }>(knex, all, (asked) =>
    knex(`${table.name} as comment`)
      .select({ ...selectionOf(table, 'comment'), asked: knex.raw('cast(? as varchar(100))', [textOf(asked)]) })
      .where('comment.prediction_document_id', asked.articleId)
      .where('comment.comment_state', 'approved')
      .orderBy('comment.created_at')
      .orderBy('comment.id')
      .offset(asked.start)
      .limit(asked.limit),
  )
  return groupRows(stored, ({ asked }) => asked, (row) => decodeRow<Row>(table, row))
}

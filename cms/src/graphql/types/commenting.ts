import type { Core } from '@strapi/strapi'
import { settings } from '../../environment'
import { acceptComment } from '../../internal/acceptComment'
import { acceptReport, type ReportInput } from '../../internal/acceptReport'
import type { CommentInput } from '../../internal/checkComment'
import { makeCommentStamp } from '../../internal/commentStamp'
import { siteCaller } from '../../internal/siteCaller'
import type { ContractPart, RequestContext } from '../contract'
import { mostReceipts, readWaitingComments } from '../reading/waitingComments'

/** What readers do with comments: send one, look after their own while it waits, report another's. */
export function commenting(strapi: Core.Strapi): ContractPart {
  return {
    typeDefs: `
      input PostCommentInput {
        """documentId of the article."""
        prediction: ID!
        """documentId of the comment that is answered; a reply to a reply joins the same thread."""
        parent: ID
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
        too_fast stamp_invalid rate_limited banned closed parent_gone not_found
      }
      type PostCommentError { field: String code: PostCommentErrorCode! message: String! }
      type PostCommentResult {
        accepted: Boolean!
        """Whether an editor approves it first; else it is shown already."""
        waits: Boolean!
        """documentId of the comment; null where it was not accepted, or was sent before by somebody else."""
        comment: ID
        """
        For its writer alone: waitingComments shows the comment to whoever holds this, for 7 days or until an editor has decided. Null where
        nothing waits.
        """
        receipt: String
        errors: [PostCommentError!]!
      }

      """A comment that waits for an editor, as only its writer sees it."""
      type WaitingComment {
        documentId: ID!
        """documentId of the article."""
        prediction: ID!
        """documentId of the comment that begins the thread; null for a comment of its own."""
        parent: ID
        name: String!
        body: String!
        createdAt: DateTime
      }

      enum CommentReportReason { spam abuse off_topic other }
      input ReportCommentInput {
        """documentId of a comment that is shown."""
        comment: ID!
        """The language of the page, in which errors are told."""
        locale: I18NLocaleCode
        reason: CommentReportReason
        """For the editors; needed with other, 500 characters at most."""
        note: String
      }
      enum ReportCommentErrorCode { reason_required note_required note_too_long rate_limited not_found }
      type ReportCommentError { field: String code: ReportCommentErrorCode! message: String! }
      type ReportCommentResult { accepted: Boolean! errors: [ReportCommentError!]! }

      type Query {
        """A signed time stamp for the hidden field of a comment form; postComment wants it back as stamp, 3 seconds to 30 days later."""
        commentStamp: String!
        """
        What waits of the comments whose receipts are given, ${mostReceipts} at most, in the order they were written. What was decided, and what a
        receipt that is forged or expired asks for, is left out.
        """
        waitingComments(receipts: [String!]!): [WaitingComment!]!
      }
      type Mutation {
        """Sends a comment. It is shown once an editor has approved it. What is wrong with it is told in errors, all at once."""
        postComment(input: PostCommentInput!): PostCommentResult!
        """Tells the editors that a comment should not be there. Each network counts once for a comment. Nothing of it is public."""
        reportComment(input: ReportCommentInput!): ReportCommentResult!
      }
    `,
    resolvers: {
      Query: {
        commentStamp: () => makeCommentStamp(settings.SITE_SECRET),
        waitingComments: (_parent: unknown, { receipts }: { receipts: readonly string[] }) => readWaitingComments(strapi, receipts),
      },
      Mutation: {
        postComment: (_parent: unknown, { input }: { input: CommentInput }, { koaContext }: RequestContext) =>
          acceptComment(strapi, input, siteCaller(koaContext)),
        reportComment: (_parent: unknown, { input }: { input: ReportInput }, { koaContext }: RequestContext) =>
          acceptReport(strapi, input, siteCaller(koaContext)),
      },
    },
    sizes: { 'PostCommentResult.errors': 12, 'ReportCommentResult.errors': 4, 'Query.waitingComments': mostReceipts },
    // Each is several statements, so that only a few fit into one request.
    weights: { 'Mutation.postComment': 2_500, 'Mutation.reportComment': 2_500 },
  }
}

import type { Cms } from '../../src/cms.js'
import { dataOf, graphql } from '../../src/graphqlClient.js'
import { pause } from '../../src/wait.js'
import type { Newsroom } from './newsroom.js'
import { asSite, newReader, type Reader } from './siteSide.js'

export interface PostResult {
  accepted: boolean
  waits: boolean
  comment: string | null
  receipt: string | null
  errors: { field: string | null, code: string, message: string }[]
}

export interface CommentFields {
  prediction: string
  parent?: string
  locale?: string
  name: string
  email: string
  body: string
  consent: boolean
  website?: string
  stamp: string
}

/** A row of `comments`, as far as tests look into it. */
export interface StoredComment {
  document_id: string
  name: string
  email: string
  body: string
  comment_state: string
  parent_document_id: string | null
  in_reply_to: string | null
  reports: number | null
  report_summary: string | null
  language: string
  article_title: string
  ip_hash: string
  user_agent: string
}

export const postMutation = `mutation ($input: PostCommentInput!) {
  postComment(input: $input) { accepted waits comment receipt errors { field code message } }
}`

/** A stamp for a comment form that is handed out now. */
export async function newStamp(cms: Cms): Promise<string> {
  return dataOf(await graphql<{ commentStamp: string }>(cms.url, '{ commentStamp }')).commentStamp
}

/** Readers who comment on one article, whose form was handed out long enough ago, and the editor who approves. */
export class Commenting {
  private constructor(readonly newsroom: Newsroom, readonly article: string, readonly stamp: string) {}

  static async open(newsroom: Newsroom): Promise<Commenting> {
    const [{ documentId }, stamp] = [await newsroom.published(), await newStamp(newsroom.cms)]
    await pause(3000)
    return new Commenting(newsroom, documentId, stamp)
  }

  input(changes: Partial<CommentFields> = {}): CommentFields {
    return {
      prediction: this.article, locale: 'zh-Hans', name: '读者', email: 'reader@example.com', body: `第 ${this.newsroom.next()} 条评论`,
      consent: true, website: '', stamp: this.stamp, ...changes,
    }
  }

  /** Sends a comment as the site does for a reader, by default somebody new. */
  async post(changes: Partial<CommentFields> = {}, reader: Reader = newReader()): Promise<PostResult> {
    const { cms } = this.newsroom
    const variables = { input: this.input(changes) }
    return dataOf(await graphql<{ postComment: PostResult }>(cms.url, postMutation, variables, asSite(cms, reader))).postComment
  }

  /** A comment that an editor has approved. */
  async approved(changes: Partial<CommentFields> = {}): Promise<string> {
    const { comment } = await this.post(changes)
    await this.newsroom.editor.approveComment(comment ?? '')
    return comment ?? ''
  }

  async setState(documentId: string, commentState: 'pending' | 'approved' | 'spam' | 'deleted'): Promise<void> {
    await this.newsroom.editor.save('comment', documentId, { commentState })
  }

  async rowOf(documentId: string): Promise<StoredComment | undefined> {
    const [row] = await this.newsroom.cms.database.rows<StoredComment>('select * from comments where document_id = ?', documentId)
    return row
  }
}

/** Opens it before the tests of a group. */
export function openCommenting(newsroom: () => Newsroom): () => Commenting {
  let commenting: Commenting | undefined
  beforeAll(async () => {
    commenting = await Commenting.open(newsroom())
  })
  return () => {
    if (!commenting) throw new Error('Nobody comments yet.')
    return commenting
  }
}

import type { ArticlePageQuery } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'
import { count } from './amount'
import { moment, type Moment } from './moment'
import { present } from './present'
import { words, type Words } from './words'

/** The approved comments of an article. */
export type CommentsView = {
  /** How many there are, or that there are none. */
  count: string
  /** Set where there are more than are shown. */
  shown: string | null
  list: { key: string, name: Words, paragraphs: Words[], at: Moment | null }[]
}

type Facts = Pick<NonNullable<ArticlePageQuery['predictionBySlug']>, 'comments' | 'commentCount'>

/** The approved comments for a page in `locale`; a comment's blank lines part its paragraphs. */
export function commentsView({ comments, commentCount }: Facts, locale: Locale): CommentsView {
  const say = messagesFor(locale).comments
  const list = present(comments).map(comment => ({
    key: comment.documentId,
    name: words(comment.name, locale),
    paragraphs: comment.body.split(/\n\s*\n/).filter(text => text.trim() !== '').map(text => words(text.trim(), locale)),
    at: moment(comment.createdAt, locale),
  }))
  return {
    count: commentCount > 0 ? say.count(count(commentCount, locale)) : say.none,
    shown: commentCount > list.length ? say.latest(count(list.length, locale)) : null,
    list,
  }
}

import type { Block } from '@presage/text/blocks'
import type { ArticleText } from './edition/articleText'
import { markdownToBlocks } from './markdownToBlocks'

/** The text of a demo article as the article's field holds it. */
export function bodyOf({ body }: Pick<ArticleText, 'body'>): Promise<Block[]> {
  return markdownToBlocks(withWholeSums(body))
}

/** A narrow column may break a sum before its result, and nowhere else: the other blanks around signs become no-break ones. */
function withWholeSums(markdown: string): string {
  return markdown.replace(/ ([×÷−+/]) /g, '\u00a0$1\u00a0').replace(/ ([=≈]) /g, ' $1\u00a0')
}

import type { Block } from '@presage/text/blocks'
import type { ArticleText } from './edition/articleText'
import { markdownToBlocks } from './markdownToBlocks'

/** The text of a demo article as the article's field holds it. */
export function bodyOf({ body }: Pick<ArticleText, 'body'>): Promise<Block[]> {
  return markdownToBlocks(keepTogether(body))
}

/** A narrow column may break a sum before its result, and a number nowhere before its sign: the other blanks become no-break ones. */
function keepTogether(markdown: string): string {
  return markdown.replace(/ ([×÷−+/]) /g, '\u00a0$1\u00a0').replace(/ ([=≈]) /g, ' $1\u00a0').replace(/(?<=\d) (?=°C)/g, '\u00a0')
}

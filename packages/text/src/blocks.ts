/**
 * What Strapi's Blocks editor stores, as far as the paper prints it. `parseBlocks` makes this of anything;
 * a value of these types is also what Strapi takes.
 */
export type Block = ParagraphBlock | HeadingBlock | QuoteBlock | ListBlock | CodeBlock | ImageBlock

export interface ParagraphBlock {
  type: 'paragraph'
  children: InlineNode[]
}

export interface HeadingBlock {
  type: 'heading'
  level: HeadingLevel
  children: InlineNode[]
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

export interface QuoteBlock {
  type: 'quote'
  children: InlineNode[]
}

/** A nested list is a sibling that follows the item it belongs to, not a child of it. */
export interface ListBlock {
  type: 'list'
  format: 'ordered' | 'unordered'
  /** How deep the list is nested, 0 for the outermost; kept by the editor, not needed to print. */
  indentLevel?: number
  children: (ListItem | ListBlock)[]
}

export interface ListItem {
  type: 'list-item'
  children: InlineNode[]
}

export interface CodeBlock {
  type: 'code'
  /** `tableLanguage` makes it a table (`readTable`). */
  language?: string | null
  children: TextNode[]
}

export interface ImageBlock {
  type: 'image'
  image: BlockImage
  children: TextNode[]
}

/** A file of the media library, as the editor copies it into the document. Sizes are in pixels, addresses absolute or from `/`. */
export interface BlockImage {
  url: string
  alternativeText?: string | null
  caption?: string | null
  /** Whose picture it is; ours, Strapi's files have none. */
  credit?: string | null
  width?: number | null
  height?: number | null
  formats?: Record<string, ImageFormat> | null
}

/** The image at another size. */
export interface ImageFormat {
  url: string
  width: number
  height: number
}

export type InlineNode = TextNode | LinkNode

export interface LinkNode {
  type: 'link'
  url: string
  children: TextNode[]
}

export interface TextNode {
  type: 'text'
  text: string
  bold?: boolean
  italic?: boolean
  underline?: boolean
  strikethrough?: boolean
  code?: boolean
}

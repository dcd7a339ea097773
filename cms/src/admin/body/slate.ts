import type { Block, InlineNode, ListItem } from '@presage/text/blocks'
import type { ComponentType, ReactElement, ReactNode } from 'react'

/** What may be put into the editor at once. */
export type Fragment = (Block | ListItem | InlineNode)[]

/** A block as Strapi's editor holds it: of a text it has type, language and children, of a picture the whole file. */
export interface EditorNode {
  type: string
  language?: string | null
  text?: string
  image?: PictureOfEditor
  children?: EditorNode[]
}

/** A file of the media library, copied into the document, with what our editors say of it there. */
export interface PictureOfEditor {
  name?: string
  alternativeText?: string | null
  caption?: string | null
  credit?: string | null
}

interface Point {
  path: number[]
  offset: number
}

/** What we use of Slate's editor, 0.94. It is reached through the plugins of Strapi's blocks, so that Slate itself need not be imported. */
export interface Editor {
  children: EditorNode[]
  selection: { anchor: Point, focus: Point } | null
  insertData: (data: DataTransfer) => void
  insertFragment: (fragment: Fragment) => void
  insertNodes: (nodes: Fragment, options: { at: number[], select: boolean }) => void
  insertText: (text: string) => void
  deleteFragment: () => void
  setNodes: (properties: Partial<EditorNode>, options: { at: number[] }) => void
  isStart: (point: Point, at: number[]) => boolean
  isEnd: (point: Point, at: number[]) => boolean
}

export interface RenderProps {
  attributes: object
  children: ReactNode
  element: EditorNode
}

/** One kind of block of Strapi's editor (content-manager, BlocksInput). */
export interface RichTextBlock {
  renderElement: (props: RenderProps) => ReactElement
  icon?: ComponentType
  label?: { id: string, defaultMessage: string }
  matchNode: (node: EditorNode) => boolean
  isInBlocksSelector: boolean
  handleConvert?: (editor: Editor) => unknown
  handleEnterKey?: (editor: Editor) => void
  handleTab?: (editor: Editor) => void
  snippets?: string[]
  plugin?: (editor: Editor) => Editor
}

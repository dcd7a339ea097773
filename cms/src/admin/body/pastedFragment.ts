import type { Block, InlineNode, ListBlock, ListItem } from '@presage/text/blocks'
import type { Fragment } from './slate'

/** Where the cursor stands, as far as pasting is concerned. */
export interface Cursor {
  /** In a list everything has to be an item. */
  isInList: boolean
  /** Whether it stands at the start and the end of its block; at both where that is empty. */
  isStart: boolean
  isEnd: boolean
}

/**
 * What the editor has to be given so that blocks come out as they are. It merges the first with what stands before the cursor and the last
 * with what follows, whatever they are: right for paragraphs, while a table would become words of a sentence.
 */
export function pastedFragment(blocks: readonly Block[], { isInList, isStart, isEnd }: Cursor): Fragment {
  const [first] = blocks
  if (blocks.length === 1 && first?.type === 'paragraph') return first.children
  if (isInList) return blocks.flatMap(itemsOf)
  if (isStart && isEnd) return [...blocks]
  const before = !isStart && first?.type !== 'paragraph' ? [empty()] : []
  const after = !isEnd && blocks.at(-1)?.type !== 'paragraph' ? [empty()] : []
  return [...before, ...blocks, ...after]
}

const empty = (): Block => ({ type: 'paragraph', children: [{ type: 'text', text: '' }] })

const item = (children: InlineNode[]): ListItem => ({ type: 'list-item', children })

function itemsOf(block: Block | ListBlock['children'][number]): ListItem[] {
  switch (block.type) {
    case 'list-item':
      return [block]
    case 'list':
      return block.children.flatMap(itemsOf)
    case 'image':
      return []
    case 'code':
      return block.children.flatMap(({ text }) => text.split('\n')).filter(line => line.trim() !== '').map(text => item([{ type: 'text', text }]))
    default:
      return [item(block.children)]
  }
}

import type { InlineNode, ListBlock } from '../blocks.js'
import { blocksLimits } from '../parseBlocks.js'
import { styleOf, textOf, type Markup, type MarkupElement } from './markup.js'

/** Where a paragraph of Word stands in a list. */
export interface WordItem {
  /** 1 for the outermost. */
  level: number
  format: ListBlock['format']
}

// A number or letter with what follows it in lists: "1." "a)" "（一）" "三、".
const numbered = /^[（(]?([\da-z]{1,4}|[零一二三四五六七八九十百]+)[.)、．）]/iu

/** How Word says that a paragraph is an item of a list: in its style, with the mark as text that is to be ignored. */
export function wordItemOf(element: MarkupElement): WordItem | null {
  const list = styleOf(element).get('mso-list')
  const level = /\blevel([1-9])\b/.exec(list ?? '')?.[1]
  if (level === undefined) return null
  return { level: Number(level), format: numbered.test(markOf(element).trim()) ? 'ordered' : 'unordered' }
}

/** Whether an element is the mark of an item, which a list writes by itself. */
export const isWordMark = (element: MarkupElement): boolean => styleOf(element).get('mso-list') === 'ignore'

/** Adds an item to a list by its level; a level that was passed over holds nothing but the next. */
export function addWordItem(list: ListBlock, { level, format }: WordItem, children: InlineNode[]): void {
  let into = list
  for (let depth = 1; depth < Math.min(level, blocksLimits.listDepth); depth += 1) {
    const last = into.children.at(-1)
    if (last?.type === 'list') {
      into = last
      continue
    }
    const nested: ListBlock = { type: 'list', format, indentLevel: depth, children: [] }
    into.children.push(nested)
    into = nested
  }
  into.children.push({ type: 'list-item', children })
}

function markOf(markup: Markup): string {
  if (typeof markup === 'string') return ''
  return isWordMark(markup) ? textOf(markup) : markup.children.map(markOf).join('')
}

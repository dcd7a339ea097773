import type { Block, BlockImage, CodeBlock, InlineNode, ListBlock } from './blocks.js'
import { readTable, tableLanguage } from './table.js'

/**
 * The words of a document alone: blocks apart by an empty line, list items and line breaks by a line,
 * cells of a table by a tab, of an image its caption and credit. For reading time, search, excerpts and clients that want text.
 */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(blockText).filter(text => text !== '').join('\n\n')
}

/** The words of a run of text and links, marks left out. */
export function inlineText(nodes: readonly InlineNode[]): string {
  return nodes.map(node => node.type === 'link' ? inlineText(node.children) : node.text).join('')
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return inlineText(block.children).trim()
    case 'code':
      return codeText(block)
    case 'list':
      return listText(block)
    case 'image':
      return imageText(block.image)
  }
}

function codeText(code: CodeBlock): string {
  const text = inlineText(code.children)
  if (code.language !== tableLanguage) return text.trimEnd()
  const table = readTable(text)
  return table === null ? '' : [table.head, ...table.rows].map(row => row.join('\t').trim()).join('\n')
}

function imageText({ caption, credit }: BlockImage): string {
  return [caption?.trim(), credit?.trim()].filter(Boolean).join(' ')
}

function listText(list: ListBlock): string {
  return list.children
    .map(child => child.type === 'list' ? listText(child) : inlineText(child.children).trim())
    .filter(text => text !== '')
    .join('\n')
}

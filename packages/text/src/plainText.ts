import type { Block, InlineNode, ListBlock } from './blocks.js'

/**
 * The words of a document alone: blocks apart by an empty line, list items and line breaks by a line,
 * of an image its caption. For reading time, search, excerpts and clients that want text.
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
      return inlineText(block.children).trimEnd()
    case 'list':
      return listText(block)
    case 'image':
      return block.image.caption?.trim() ?? ''
  }
}

function listText(list: ListBlock): string {
  return list.children
    .map(child => child.type === 'list' ? listText(child) : inlineText(child.children).trim())
    .filter(text => text !== '')
    .join('\n')
}

import type { Token, Tokens } from 'marked' with { 'resolution-mode': 'import' }
import type { Block, HeadingLevel, InlineNode, LinkNode, ListBlock, ListItem, TextNode } from '@presage/text/blocks'

type Marks = Omit<TextNode, 'type' | 'text'>

/**
 * Turns Markdown into the Blocks that Strapi's editor keeps. Knows what Blocks know: headings, paragraphs, lists, quotes, code,
 * links, bold, emphasis, strike-through, code spans and line breaks.
 * @throws Error on anything Blocks cannot hold (tables, raw HTML, images, lists in quotes, several paragraphs in a list item),
 *   since nothing may be lost silently
 */
export async function markdownToBlocks(markdown: string): Promise<Block[]> {
  // The library is an ES module, this package is CommonJS.
  const { marked } = await import('marked')
  return marked.lexer(markdown).flatMap(block)
}

function block(token: Token): Block[] {
  switch (token.type) {
    case 'space':
      return []
    case 'heading':
      return [{ type: 'heading', level: (token as Tokens.Heading).depth as HeadingLevel, children: inline(token.tokens) }]
    case 'paragraph':
      return [{ type: 'paragraph', children: inline(token.tokens) }]
    case 'blockquote':
      return (token.tokens ?? []).flatMap((inside): Block[] => {
        if (inside.type === 'space') return []
        return inside.type === 'paragraph' ? [{ type: 'quote', children: inline(inside.tokens) }] : refuse(inside)
      })
    case 'list':
      return [list(token as Tokens.List, 0)]
    case 'code':
      return [{ type: 'code', language: token.lang || 'plaintext', children: [{ type: 'text', text: String(token.text) }] }]
    default:
      return refuse(token)
  }
}

function list(token: Tokens.List, indentLevel: number): ListBlock {
  const children = token.items.flatMap((item): (ListItem | ListBlock)[] => {
    const nested = item.tokens.filter((part): part is Tokens.List => part.type === 'list')
    const [own, ...more] = item.tokens.filter(({ type }) => type !== 'list' && type !== 'space')
    // An item holds one run of text, and no tick box.
    if (item.task || more.length > 0 || (own && own.type !== 'text' && own.type !== 'paragraph')) return refuse(item)
    return [
      { type: 'list-item', children: inline(own && 'tokens' in own ? own.tokens : undefined) },
      ...nested.map((inside) => list(inside, indentLevel + 1)),
    ]
  })
  return { type: 'list', format: token.ordered ? 'ordered' : 'unordered', indentLevel, children }
}

function refuse(token: Token): never {
  throw new Error(`Blocks cannot hold this Markdown (${token.type}): ${token.raw.slice(0, 60)}`)
}

function inline(tokens: Token[] | undefined): InlineNode[] {
  const nodes = (tokens ?? []).flatMap((token) => inlineNode(token, {}))
  // The editor wants at least one text, and text on both sides of a link.
  const padded: InlineNode[] = nodes.flatMap((node) => (node.type === 'link' ? [empty(), node, empty()] : [node]))
  return padded.length > 0 ? padded : [empty()]
}

const empty = (): TextNode => ({ type: 'text', text: '' })

function inlineNode(token: Token, marks: Marks): InlineNode[] {
  switch (token.type) {
    case 'text':
    case 'escape':
      return 'tokens' in token && token.tokens ? within(token.tokens, marks) : [text(String(token.text), marks)]
    case 'strong':
      return within(token.tokens, { ...marks, bold: true })
    case 'em':
      return within(token.tokens, { ...marks, italic: true })
    case 'del':
      return within(token.tokens, { ...marks, strikethrough: true })
    case 'codespan':
      return [text(String(token.text), { ...marks, code: true })]
    case 'br':
      return [text('\n', marks)]
    case 'link':
      return [link(token as Tokens.Link, marks)]
    default:
      return refuse(token)
  }
}

const within = (tokens: Token[] | undefined, marks: Marks): InlineNode[] => (tokens ?? []).flatMap((token) => inlineNode(token, marks))

const link = (token: Tokens.Link, marks: Marks): LinkNode => ({
  type: 'link',
  url: token.href,
  children: within(token.tokens, marks).filter((node): node is TextNode => node.type === 'text'),
})

const text = (value: string, marks: Marks): TextNode => ({ type: 'text', text: value, ...marks })

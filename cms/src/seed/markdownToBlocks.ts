import type { Token, Tokens } from 'marked' with { 'resolution-mode': 'import' }
import type { Block, HeadingLevel, InlineNode, LinkNode, ListBlock, ListItem, TextNode } from '@presage/text/blocks'

type Marks = Omit<TextNode, 'type' | 'text'>

/**
 * Turns Markdown into the Blocks that Strapi's editor keeps. Knows what Blocks know: headings, paragraphs, lists, quotes, code,
 * links, bold, emphasis, strike-through, code spans and line breaks.
 * @throws Error on anything Blocks cannot hold (tables, raw HTML, images), since nothing may be lost silently
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
      return (token.tokens ?? []).flatMap((inside) =>
        inside.type === 'space' ? [] : [{ type: 'quote', children: inline('tokens' in inside ? inside.tokens : undefined) } as const],
      )
    case 'list':
      return [list(token as Tokens.List, 0)]
    case 'code':
      return [{ type: 'code', language: token.lang || 'plaintext', children: [{ type: 'text', text: String(token.text) }] }]
    default:
      throw new Error(`Blocks cannot hold this Markdown (${token.type}): ${token.raw.slice(0, 60)}`)
  }
}

function list(token: Tokens.List, indentLevel: number): ListBlock {
  const children = token.items.flatMap((item): (ListItem | ListBlock)[] => [
    { type: 'list-item', children: inline(item.tokens.filter(({ type }) => type !== 'list').flatMap((part) => ('tokens' in part ? (part.tokens ?? []) : []))) },
    ...item.tokens.filter((part): part is Tokens.List => part.type === 'list').map((nested) => list(nested, indentLevel + 1)),
  ])
  return { type: 'list', format: token.ordered ? 'ordered' : 'unordered', indentLevel, children }
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
      throw new Error(`Blocks cannot hold this Markdown (${token.type}): ${token.raw.slice(0, 60)}`)
  }
}

const within = (tokens: Token[] | undefined, marks: Marks): InlineNode[] => (tokens ?? []).flatMap((token) => inlineNode(token, marks))

const link = (token: Tokens.Link, marks: Marks): LinkNode => ({
  type: 'link',
  url: token.href,
  children: within(token.tokens, marks).filter((node): node is TextNode => node.type === 'text'),
})

const text = (value: string, marks: Marks): TextNode => ({ type: 'text', text: value, ...marks })

import type { Block, BlockImage, CodeBlock, InlineNode, LinkNode, ListBlock, TextNode } from './blocks.js'
import { escapeDestination, escapeLineStart, escapeMarkdown } from './escapeMarkdown.js'
import { headingOutline } from './headingOutline.js'
import { inlineText } from './plainText.js'
import { safeImageUrl, safeLinkUrl } from './safeUrl.js'
import { readTable, tableLanguage, type Table } from './table.js'

export interface MarkdownOptions {
  /** The site's origin; links from the site's root become absolute with it. */
  baseUrl?: string
  /** Where images given from the root are served. */
  assetUrl?: string
}

const hardBreak = '\\\n'
const blank = /\s/u
const punctuation = /[\p{P}\p{S}]/u

/**
 * Prints a document as CommonMark (with GitHub's strikethrough and tables), to stand below a level 1 title. What the editor wrote as text
 * reads as the same text again. Where CommonMark has no mark, or its rules would not see one (emphasis that ends in
 * Chinese punctuation, for example), the mark is an HTML element.
 */
export function blocksToMarkdown(blocks: readonly Block[], options: MarkdownOptions = {}): string {
  const printer = new MarkdownPrinter(options)
  const printed = blocks.map((block, index) => printer.block(block, blocks[index - 1])).filter(markdown => markdown !== '')
  return printed.length === 0 ? '' : `${printed.join('\n\n')}\n`
}

class MarkdownPrinter {
  private readonly pageLevel = headingOutline()
  private otherMarkers = false

  constructor(private readonly options: MarkdownOptions) {}

  block(block: Block, before: Block | undefined): string {
    switch (block.type) {
      case 'paragraph':
        return this.lines(block.children)
      case 'heading': {
        const text = this.inlines(block.children).replaceAll(hardBreak, ' ').trim()
        return text === '' ? '' : `${'#'.repeat(this.pageLevel(block.level))} ${text}`
      }
      case 'quote':
        return prefixed(this.lines(block.children), '> ', '> ')
      case 'list':
        // Two lists in a row would be read as one if they had the same markers.
        this.otherMarkers = before?.type === 'list' && !this.otherMarkers
        return this.list(block)
      case 'code':
        return code(block)
      case 'image':
        return this.image(block.image)
    }
  }

  private list(list: ListBlock): string {
    const items: string[] = []
    for (const child of list.children) {
      if (child.type === 'list-item') items.push(this.lines(child.children))
      else items.push([items.pop(), this.list(child)].filter(Boolean).join('\n'))
    }
    return items.filter(item => item !== '').map((item, index) => {
      const marker = this.listMarker(list, index)
      return prefixed(item, marker, ' '.repeat(marker.length))
    }).join('\n')
  }

  private listMarker(list: ListBlock, index: number): string {
    if (list.format === 'ordered') return `${index + 1}${this.otherMarkers ? ')' : '.'} `
    return this.otherMarkers ? '* ' : '- '
  }

  private image(image: BlockImage): string {
    const said = [image.caption?.trim(), image.credit?.trim()].filter(Boolean).join(' ')
    const caption = escapeLines(escapeMarkdown(said).replaceAll('\n', hardBreak))
    const src = safeImageUrl(image.url, this.options.assetUrl)
    if (src === null) return caption
    const alt = escapeMarkdown((image.alternativeText ?? '').replace(/\s+/g, ' ').trim())
    return [`![${alt}](${escapeDestination(src)})`, caption].filter(Boolean).join(hardBreak)
  }

  private lines(nodes: readonly InlineNode[]): string {
    return escapeLines(this.inlines(nodes))
  }

  private inlines(nodes: readonly InlineNode[]): string {
    const printed = nodes.flatMap(node => node.type === 'text' || this.isPrinted(node) ? [node] : node.children)
    return joined(printed, { before: '', after: '' }, (node, context) => node.type === 'link' ? this.link(node) : markedText(node, context))
  }

  // A link that leads nowhere safe, or has no words, is its text.
  private isPrinted(link: LinkNode): boolean {
    return inlineText(link.children).trim() !== '' && safeLinkUrl(link.url) !== null
  }

  private link(link: LinkNode): string {
    const href = safeLinkUrl(link.url, this.options.baseUrl) ?? ''
    return `[${joined(link.children, { before: '[', after: ']' }, markedText)}](${escapeDestination(href)})`
  }
}

/** The characters that stand next to a run of text: CommonMark looks at them to tell whether a `*` is a mark. Empty at the ends. */
interface Context {
  before: string
  after: string
}

// Prints nodes in a row, each with what stands around it.
function joined<Node extends InlineNode>(nodes: readonly Node[], around: Context, print: (node: Node, context: Context) => string): string {
  const merged = mergeEqualMarks(nodes)
  let { before } = around
  return merged.map((node, index) => {
    const next = merged[index + 1]
    const markdown = print(node, { before, after: next === undefined ? around.after : firstCharacter(next) })
    before = lastCharacter(markdown) || before
    return markdown
  }).join('')
}

// Blanks stand outside the marks: "**word **" is not bold.
function markedText(node: TextNode, context: Context): string {
  const words = node.text.trim()
  if (words === '') return withBreaks(node.text)
  const start = node.text.length - node.text.trimStart().length
  const end = start + words.length
  const inner = { before: node.text[start - 1] ?? context.before, after: node.text[end] ?? context.after }
  return withBreaks(node.text.slice(0, start)) + marked(node, words, inner) + withBreaks(node.text.slice(end))
}

function marked(node: TextNode, words: string, context: Context): string {
  let markdown = node.code ? codeSpan(words) : withBreaks(escapeMarkdown(words))
  if (node.underline) markdown = `<u>${markdown}</u>`
  const stars = (node.bold ? '**' : '') + (node.italic ? '*' : '')
  if (node.strikethrough) {
    markdown = delimited(markdown, '~~', 's', stars === '' ? context : { before: '*', after: '*' })
  }
  if (stars === '') return markdown
  return delimited(markdown, stars, node.bold && node.italic ? 'strong em' : node.bold ? 'strong' : 'em', context)
}

// CommonMark's flanking rules (0.31, section 6.2): a delimiter next to punctuation inside needs a blank or punctuation outside.
// Next to its own character it would be read as one longer delimiter.
function delimited(markdown: string, delimiter: string, elements: string, context: Context): string {
  const opens = flanks(String.fromCodePoint(markdown.codePointAt(0) ?? 0), context.before, delimiter)
  const closes = flanks(lastCharacter(markdown), context.after, delimiter)
  if (opens && closes) return delimiter + markdown + delimiter
  const names = elements.split(' ')
  return names.map(name => `<${name}>`).join('') + markdown + names.reverse().map(name => `</${name}>`).join('')
}

function flanks(inside: string, outside: string, delimiter: string): boolean {
  if (outside === delimiter[0] || inside === delimiter[0]) return false
  return !punctuation.test(inside) || outside === '' || blank.test(outside) || punctuation.test(outside)
}

function firstCharacter(node: InlineNode): string {
  if (node.type === 'link') return '['
  const [first = ''] = node.text
  if (blank.test(first)) return first
  if (node.bold || node.italic) return '*'
  if (node.strikethrough) return '~'
  return node.code ? '`' : first
}

// A whole character: half of an emoji would not be seen as the symbol it is.
function lastCharacter(text: string): string {
  return /.$/su.exec(text.slice(-2))?.[0] ?? ''
}

// Runs with the same marks are one run: "**a****b**" would not be bold.
function mergeEqualMarks<Node extends InlineNode>(nodes: readonly Node[]): Node[] {
  const merged: Node[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (node.type === 'text' && node.text === '') continue
    if (node.type === 'text' && last?.type === 'text' && marksOf(last) === marksOf(node)) {
      merged[merged.length - 1] = { ...last, text: last.text + node.text }
    } else {
      merged.push(node)
    }
  }
  return merged
}

function marksOf(node: TextNode): string {
  return [node.bold, node.italic, node.underline, node.strikethrough, node.code].map(Boolean).join()
}

function codeSpan(code: string): string {
  const line = code.replaceAll('\n', ' ')
  // Before code is looked for, "[a `b]: c`" is the definition of an address, and nothing that is read.
  if (line.includes(']:')) return `<code>${escapeMarkdown(line)}</code>`
  const ticks = '`'.repeat(longestRun(line, /`+/g) + 1)
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return ticks + pad + line + pad + ticks
}

function code({ language, children }: CodeBlock): string {
  const text = inlineText(children)
  if (language !== tableLanguage) return codeFence(text, language ?? '')
  const table = readTable(text)
  return table === null ? '' : markdownTable(table)
}

function markdownTable({ head, rows, isNumeric }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = isNumeric.map(isNumber => isNumber ? '---:' : '---')
  return [head, rule, ...rows].map(row => line(row === rule ? row : row.map(cell => escapeMarkdown(cell)))).join('\n')
}

function codeFence(code: string, language: string): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(code, /`+/g) + 1))
  return `${ticks}${language}\n${code}\n${ticks}`
}

function longestRun(text: string, run: RegExp): number {
  return (text.match(run) ?? []).reduce((longest, found) => Math.max(longest, found.length), 0)
}

function withBreaks(markdown: string): string {
  return markdown.replaceAll('\n', hardBreak)
}

// Lines of a paragraph: empty ones would end it, and a break at its end would be a backslash.
function escapeLines(markdown: string): string {
  return markdown.split(hardBreak).map(escapeLineStart).filter(line => line !== '').join(hardBreak)
}

function prefixed(markdown: string, first: string, others: string): string {
  return markdown === '' ? '' : markdown.split('\n').map((line, index) => (index === 0 ? first : others) + line).join('\n')
}

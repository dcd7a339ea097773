import type { Block, BlockImage, CodeBlock, HeadingLevel, ImageFormat, InlineNode, LinkNode, ListBlock, ListItem, TextNode } from './blocks.js'
import { BlocksError, type BlocksProblem } from './blocksError.js'
import { inlineText } from './plainText.js'
import { safeImageUrl, safeLinkUrl } from './safeUrl.js'
import { cellCount, tableLanguage } from './table.js'

/** What a document may hold at most: far beyond any article, and little enough to print in milliseconds. */
export const blocksLimits = { listDepth: 8, nodes: 20_000, characters: 500_000 } as const

type Path = readonly (string | number)[]
type Shape = Record<string, unknown>

const languageName = /^[\w+#.-]{1,40}$/
const marks = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const

// Of all control characters the line break and the tab mean something; pasted text brings the others along, and byte order marks too.
const strayControl = /(?![\n\t])\p{Cc}|\ufeff/gu

/**
 * Checks that a value, from wherever it comes, is a Blocks document, and copies out of it what the paper knows:
 * unknown properties are left behind, stray control characters dropped, line breaks made "\n". Null and undefined are an empty document.
 * Takes time in proportion to what is read, and stops at the limits.
 *
 * @throws BlocksError that names the first thing wrong: an unknown node, a wrong shape, a link or image whose address
 *   is not safe to print, or a document beyond `blocksLimits`
 */
export function parseBlocks(value: unknown): Block[] {
  if (value === null || value === undefined) return []
  if (!Array.isArray(value)) fail('not-a-list', [])
  const parser = new Parser()
  return value.map((block: unknown, index) => parser.block(block, [index]))
}

class Parser {
  private nodes = 0
  private characters = 0

  block(value: unknown, path: Path): Block {
    const node = this.node(value, path)
    switch (node.type) {
      case 'paragraph':
      case 'quote':
        return { type: node.type, children: this.inlines(node, path) }
      case 'heading':
        return { type: 'heading', level: headingLevel(node.level, [...path, 'level']), children: this.inlines(node, path) }
      case 'list':
        return this.list(node, path, 1)
      case 'code':
        return this.code(node, path)
      case 'image':
        return { type: 'image', image: this.image(node.image, [...path, 'image']), children: this.texts(node, path) }
      default:
        return fail('unknown-node', path)
    }
  }

  private code(node: Shape, path: Path): CodeBlock {
    const language = codeLanguage(node.language, [...path, 'language'])
    const children = this.texts(node, path)
    // A short text can make many cells; each is an element when it is printed.
    if (language === tableLanguage) this.count(cellCount(inlineText(children)), path)
    return { type: 'code', language, children }
  }

  private list(node: Shape, path: Path, depth: number): ListBlock {
    if (depth > blocksLimits.listDepth) fail('too-deep', path)
    const { format } = node
    if (format !== 'ordered' && format !== 'unordered') fail('wrong-shape', [...path, 'format'])
    return { type: 'list', format, indentLevel: depth - 1, children: this.children(node, path, (child, at) => this.listChild(child, at, depth)) }
  }

  private listChild(value: unknown, path: Path, depth: number): ListItem | ListBlock {
    const node = this.node(value, path)
    if (node.type === 'list') return this.list(node, path, depth + 1)
    if (node.type === 'list-item') return { type: 'list-item', children: this.inlines(node, path) }
    return fail('unknown-node', path)
  }

  private inlines(node: Shape, path: Path): InlineNode[] {
    return this.children(node, path, (child, at) => {
      const inline = this.node(child, at)
      return inline.type === 'link' ? this.link(inline, at) : this.text(inline, at)
    })
  }

  private texts(node: Shape, path: Path): TextNode[] {
    return this.children(node, path, (child, at) => this.text(this.node(child, at), at))
  }

  private link(node: Shape, path: Path): LinkNode {
    const url = this.string(node.url, [...path, 'url'])
    if (safeLinkUrl(url) === null) fail('unsafe-link', [...path, 'url'])
    return { type: 'link', url, children: this.texts(node, path) }
  }

  private text(node: Shape, path: Path): TextNode {
    if (node.type !== 'text') fail('unknown-node', path)
    const text: TextNode = { type: 'text', text: this.string(node.text, [...path, 'text']) }
    for (const mark of marks) {
      const value = node[mark]
      if (value !== undefined && value !== null && typeof value !== 'boolean') fail('wrong-shape', [...path, mark])
      if (value === true) text[mark] = true
    }
    return text
  }

  private image(value: unknown, path: Path): BlockImage {
    const image = shape(value, path)
    return {
      url: this.imageUrl(image.url, [...path, 'url'], image.provider === 'local'),
      alternativeText: this.alternativeText(image, path),
      caption: this.optionalString(image.caption, [...path, 'caption']),
      credit: this.optionalString(image.credit, [...path, 'credit']),
      width: optionalPixels(image.width, [...path, 'width']),
      height: optionalPixels(image.height, [...path, 'height']),
      formats: this.formats(image.formats, [...path, 'formats']),
    }
  }

  // Strapi's editor writes the file's name where there is no text, which tells nobody what is seen.
  private alternativeText(image: Shape, path: Path): string | null {
    const text = this.optionalString(image.alternativeText, [...path, 'alternativeText'])
    return text === image.name ? null : text
  }

  private formats(value: unknown, path: Path): Record<string, ImageFormat> | null {
    if (value === null || value === undefined) return null
    return Object.fromEntries(Object.entries(shape(value, path)).map(([name, format]) => {
      const at = [...path, name]
      const { url, width, height } = this.node(format, at)
      return [name, { url: this.imageUrl(url, [...at, 'url']), width: pixels(width, [...at, 'width']), height: pixels(height, [...at, 'height']) }]
    }))
  }

  // Strapi's editor puts the CMS's own origin before the address of an uploaded file, where no reader could reach it.
  private imageUrl(value: unknown, path: Path, isUploaded = false): string {
    const address = this.string(value, path)
    const url = isUploaded && URL.canParse(address) ? new URL(address).pathname : address
    return safeImageUrl(url) === null ? fail('unsafe-image', path) : url
  }

  private children<Node>(node: Shape, path: Path, parse: (child: unknown, path: Path) => Node): Node[] {
    const { children } = node
    if (!Array.isArray(children)) fail('wrong-shape', [...path, 'children'])
    return children.map((child: unknown, index) => parse(child, [...path, 'children', index]))
  }

  private node(value: unknown, path: Path): Shape {
    this.count(1, path)
    return shape(value, path)
  }

  private count(nodes: number, path: Path): void {
    this.nodes += nodes
    if (this.nodes > blocksLimits.nodes) fail('too-many-nodes', path)
  }

  private string(value: unknown, path: Path): string {
    if (typeof value !== 'string') return fail('wrong-shape', path)
    this.characters += value.length
    if (this.characters > blocksLimits.characters) fail('too-long', path)
    // A NUL is nothing that anyone types or pastes, and PostgreSQL refuses to store it.
    if (value.includes('\0')) fail('control-character', path)
    return value.toWellFormed().replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(strayControl, '')
  }

  private optionalString(value: unknown, path: Path): string | null {
    return value === null || value === undefined ? null : this.string(value, path)
  }
}

function fail(problem: BlocksProblem, path: Path): never {
  throw new BlocksError(problem, path)
}

function shape(value: unknown, path: Path): Shape {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail('wrong-shape', path)
  return value as Shape
}

function headingLevel(value: unknown, path: Path): HeadingLevel {
  const levels: readonly unknown[] = [1, 2, 3, 4, 5, 6]
  return levels.includes(value) ? value as HeadingLevel : fail('wrong-shape', path)
}

function codeLanguage(value: unknown, path: Path): string | null {
  if (value === null || value === undefined || value === '') return null
  return typeof value === 'string' && languageName.test(value) ? value : fail('wrong-shape', path)
}

function pixels(value: unknown, path: Path): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.ceil(value) : fail('wrong-shape', path)
}

function optionalPixels(value: unknown, path: Path): number | null {
  return value === null || value === undefined ? null : pixels(value, path)
}

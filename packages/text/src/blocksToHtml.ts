import type { Block, BlockImage, CodeBlock, HeadingBlock, InlineNode, ListBlock, TextNode } from './blocks.js'
import { escapeHtml } from './escapeHtml.js'
import { headingOutline } from './headingOutline.js'
import { languageRuns, type Language } from './language.js'
import { inlineText } from './plainText.js'
import { safeImageUrl, safeLinkUrl } from './safeUrl.js'
import { readTable, tableLanguage } from './table.js'

export interface HtmlOptions {
  /** The language of the article; stretches of another are marked with `lang`. */
  language: Language
  /** The site's origin. With it links from the site's root become absolute, as a feed needs, and its own are not external. */
  baseUrl?: string
  /** Where images given from the root are served, for example the site's origin in a feed. Without it they stay as they are. */
  assetUrl?: string
}

// The measure of the body, so that a browser picks the image size that fits its column.
const imageSizes = '(min-width: 44rem) 42rem, 100vw'

/**
 * Prints a document as HTML. All text is escaped and only what is written here can come out: no style, no script,
 * no element of the editor's. The body starts at h2; headings carry ids (`h-` and their words, Chinese included) that are unique in it.
 * A link or image whose address is not safe is printed as its text. Paragraphs without text are left out.
 */
export function blocksToHtml(blocks: readonly Block[], options: HtmlOptions): string {
  return new HtmlPrinter(options).blocks(blocks)
}

class HtmlPrinter {
  private readonly pageLevel = headingOutline()
  // How many headings read the same so far.
  private readonly headingIds = new Map<string, number>()

  constructor(private readonly options: HtmlOptions) {}

  blocks(blocks: readonly Block[]): string {
    return blocks.map(block => this.block(block)).filter(html => html !== '').join('\n')
  }

  private block(block: Block): string {
    switch (block.type) {
      case 'paragraph':
        return isBlank(block.children) ? '' : `<p>${this.inlines(block.children)}</p>`
      case 'heading':
        return isBlank(block.children) ? '' : this.heading(block)
      case 'quote':
        return isBlank(block.children) ? '' : `<blockquote><p>${this.inlines(block.children)}</p></blockquote>`
      case 'list':
        return this.list(block)
      case 'code':
        return this.code(block)
      case 'image':
        return this.figure(block.image)
    }
  }

  private heading(heading: HeadingBlock): string {
    const tag = `h${this.pageLevel(heading.level)}`
    return `<${tag} id="${this.headingId(inlineText(heading.children))}">${this.inlines(heading.children)}</${tag}>`
  }

  // The prefix keeps an editor's words apart from the page's own ids. Letters of any script stay: addresses may hold them.
  private headingId(text: string): string {
    const words = text.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    const base = ['h', ...words].join('-')
    const uses = (this.headingIds.get(base) ?? 0) + 1
    this.headingIds.set(base, uses)
    // The double hyphen cannot come from words, so "Part 2" and the second "Part" stay apart.
    return uses === 1 ? base : `${base}--${uses}`
  }

  // In the editor's tree a nested list follows its item; in HTML it stands inside it.
  private list(list: ListBlock): string {
    const items: string[] = []
    for (const child of list.children) {
      if (child.type === 'list-item') items.push(this.inlines(child.children))
      else items.push(`${items.pop() ?? ''}${this.list(child)}`)
    }
    const tag = list.format === 'ordered' ? 'ol' : 'ul'
    const lines = items.filter(item => item !== '').map(item => `<li>${item}</li>`)
    return lines.length === 0 ? '' : `<${tag}>${lines.join('')}</${tag}>`
  }

  private code({ language = null, children }: CodeBlock): string {
    const code = inlineText(children)
    return language === tableLanguage ? this.table(code) : codeBlock(code, language)
  }

  // Wider than the page it scrolls by itself, by keyboard too, and says to whom it comes to what it is.
  private table(text: string): string {
    const table = readTable(text)
    if (table === null) return ''
    const attribute = (column: number) => table.isNumeric[column] ? ' class="number"' : ''
    const heads = table.head.map((cell, column) => cell === ''
      ? `<td${attribute(column)}></td>`
      : `<th scope="col"${attribute(column)}>${this.marked(cell)}</th>`)
    const rows = table.rows.map(row => `<tr>${row.map((cell, column) => `<td${attribute(column)}>${this.marked(cell)}</td>`).join('')}</tr>`)
    const body = rows.length === 0 ? '' : `<tbody>${rows.join('')}</tbody>`
    const name = this.options.language === 'en' ? 'Table' : '表格'
    return `<div class="table" role="group" aria-label="${name}" tabindex="0"><table><thead><tr>${heads.join('')}</tr></thead>${body}</table></div>`
  }

  private figure(image: BlockImage): string {
    const caption = this.caption(image)
    const src = safeImageUrl(image.url, this.options.assetUrl)
    if (src === null) return caption === '' ? '' : `<p>${caption}</p>`
    const attributes = [
      `src="${escapeHtml(src)}"`,
      ...this.sourceSet(image),
      ...isPixels(image.width) && isPixels(image.height) ? [`width="${image.width}" height="${image.height}"`] : [],
      `alt="${escapeHtml(image.alternativeText?.trim() ?? '')}"`,
      'loading="lazy" decoding="async"',
    ]
    const figcaption = caption === '' ? '' : `<figcaption>${caption}</figcaption>`
    return `<figure><img ${attributes.join(' ')}>${figcaption}</figure>`
  }

  private caption(image: BlockImage): string {
    const caption = image.caption?.trim() ?? ''
    const credit = image.credit?.trim() ?? ''
    return [caption && this.marked(caption), credit && `<small>${this.marked(credit)}</small>`].filter(Boolean).join(' ')
  }

  private sourceSet(image: BlockImage): string[] {
    const widths = new Map<number, string>()
    for (const { url, width } of [image, ...Object.values(image.formats ?? {})]) {
      const src = safeImageUrl(url, this.options.assetUrl)
      if (src !== null && isPixels(width)) widths.set(width, src)
    }
    if (widths.size < 2) return []
    // A comma would end the address where the list is read.
    const sources = [...widths].sort(([a], [b]) => a - b).map(([width, src]) => `${src.replaceAll(',', '%2C')} ${width}w`)
    return [`srcset="${escapeHtml(sources.join(', '))}" sizes="${imageSizes}"`]
  }

  private inlines(nodes: readonly InlineNode[]): string {
    return nodes.map(node => node.type === 'link' ? this.link(node.url, node.children) : this.text(node)).join('')
  }

  private link(url: string, children: readonly TextNode[]): string {
    const text = children.map(child => this.text(child)).join('')
    const href = safeLinkUrl(url, this.options.baseUrl)
    if (href === null || isBlank(children)) return text
    const rel = this.isExternal(href) ? ' rel="noopener"' : ''
    return `<a href="${escapeHtml(href)}"${rel}>${text}</a>`
  }

  private isExternal(href: string): boolean {
    if (!/^https?:/.test(href)) return false
    return this.options.baseUrl === undefined || new URL(href).origin !== new URL(this.options.baseUrl).origin
  }

  private text(node: TextNode): string {
    if (node.text === '') return ''
    let html = node.code ? `<code>${withBreaks(escapeHtml(node.text))}</code>` : this.marked(node.text)
    if (node.strikethrough) html = `<s>${html}</s>`
    if (node.underline) html = `<u>${html}</u>`
    if (node.italic) html = `<em>${html}</em>`
    if (node.bold) html = `<strong>${html}</strong>`
    return html
  }

  private marked(text: string): string {
    return withBreaks(languageRuns(text, this.options.language)
      .map(run => run.language === null ? escapeHtml(run.text) : `<span lang="${run.language}">${escapeHtml(run.text)}</span>`)
      .join(''))
  }
}

function codeBlock(code: string, language: string | null): string {
  const languageClass = language === null ? '' : ` class="language-${escapeHtml(language.replace(/\s+/g, '-'))}"`
  // Code may be wider than the page: with the tab stop it can be scrolled by keyboard.
  return `<pre tabindex="0"><code${languageClass}>${escapeHtml(code)}</code></pre>`
}

function withBreaks(html: string): string {
  return html.replaceAll('\n', '<br>')
}

// A number by its type may be anything by the time it is printed.
function isPixels(value: number | null | undefined): value is number {
  return Number.isInteger(value)
}

function isBlank(nodes: readonly InlineNode[]): boolean {
  return inlineText(nodes).trim() === ''
}

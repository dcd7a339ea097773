import type { Block, HeadingLevel, InlineNode, ListBlock, ListItem } from '../blocks.js'
import { blocksLimits } from '../parseBlocks.js'
import { tableLanguage } from '../table.js'
import { paragraphsOf, type Marks, type Run } from './inlineRuns.js'
import { elementsIn, styleOf, textOf, type Markup, type MarkupElement } from './markup.js'
import { marksIn, pastedUrl } from './pastedMarks.js'
import { pastedTable } from './pastedTable.js'
import { addWordItem, isWordMark, wordItemOf, type WordItem } from './wordList.js'

/** What became of pasted HTML. */
export interface Pasted {
  /** Clean blocks that `parseBlocks` takes; texts and links, no images. */
  blocks: Block[]
  /** What could not come along, each counted. */
  leftOut: { images: number, media: number }
}

/**
 * Makes clean blocks of HTML as Word, web pages, WeChat and Google Docs put it on the clipboard: headings, paragraphs, quotes, lists, code,
 * tables, links and the marks of text, whether elements or styles say so. All else of their form is left behind.
 */
export function pastedBlocks(markup: readonly Markup[]): Pasted {
  const pasting = new Pasting()
  pasting.read(markup)
  return { blocks: pasting.blocks, leftOut: pasting.leftOut }
}

/** What the text that is being read will be. */
type Place =
  | { type: 'paragraph' | 'quote' }
  | { type: 'heading', level: HeadingLevel }
  | { type: 'word-item', item: WordItem }
  | { type: 'item', list: ListBlock, depth: number, item: ListItem | null }

interface Context {
  place: Place
  marks: Marks
  url: string | null
  isPreformatted: boolean
}

const unread = new Set(['head', 'script', 'style', 'title', 'meta', 'link', 'base', 'template', 'noscript', 'xml', 'svg', 'math', 'canvas', 'button', 'input',
  'select', 'option', 'textarea', 'colgroup', 'col', 'rp', 'rt'])
const media = new Set(['video', 'audio', 'iframe', 'object', 'embed', 'mpvoice', 'mpvideo', 'mp-common-videosnap'])
const images = new Set(['img', 'picture'])
const blocks = new Set(['address', 'article', 'aside', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'div', 'dl', 'dt', 'fieldset', 'figcaption',
  'figure', 'footer', 'form', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main', 'nav', 'p', 'search', 'section', 'summary', 'table', 'tbody',
  'td', 'tfoot', 'th', 'thead', 'tr'])

class Pasting {
  readonly blocks: Block[] = []
  readonly leftOut = { images: 0, media: 0 }
  private runs: Run[] = []
  private place: Place = { type: 'paragraph' }
  // The list that Word's next item goes on with.
  private wordList: ListBlock | null = null

  read(markup: readonly Markup[]): void {
    this.children(markup, { place: this.place, marks: {}, url: null, isPreformatted: false })
    this.endBlock()
  }

  private children(markup: readonly Markup[], context: Context): void {
    for (const child of markup) {
      if (typeof child === 'string') this.text(child, context)
      else this.element(child, context)
    }
  }

  private text(text: string, { place, marks, url, isPreformatted }: Context): void {
    this.place = place
    const written = isPreformatted ? text.replace(/\r\n?/g, '\n') : text.replace(/[\n\r\f]/g, '\r').replaceAll('\t', ' ')
    this.runs.push({ text: written, marks, url })
  }

  private element(element: MarkupElement, context: Context): void {
    const { name } = element
    if (unread.has(name) || isHidden(element) || isWordMark(element)) return
    if (images.has(name)) return this.image(element, context)
    if (media.has(name)) return this.leave('media')
    if (name === 'br') return this.text('\n', { ...context, isPreformatted: true })
    const inside = { ...context, ...styled(element, context) }
    if (name === 'ul' || name === 'ol' || name === 'menu') return this.list(element, inside)
    if (name === 'pre') return this.code(element, inside)
    if (name === 'table') return this.table(element, inside)
    const place = placeOf(element, context.place)
    if (place === null && !blocks.has(name)) return this.children(element.children, inside)
    this.endBlock()
    this.children(element.children, place === null ? inside : { ...inside, place })
    this.endBlock()
  }

  // A smiley that a page draws is text.
  private image({ attributes }: MarkupElement, context: Context): void {
    const alt = attributes['alt'] ?? ''
    if (/^\p{Extended_Pictographic}/u.test(alt)) return this.text(alt, context)
    const isTracker = ['width', 'height'].every(side => /^[01](px)?$/.test(attributes[side] ?? ''))
    if (!isTracker) this.leave('images')
  }

  private leave(what: keyof Pasted['leftOut']): void {
    this.leftOut[what] += 1
  }

  private list(element: MarkupElement, context: Context): void {
    this.endBlock()
    const around = context.place.type === 'item' ? context.place : null
    const depth = around === null ? 0 : around.depth + 1
    const isTooDeep = around !== null && depth >= blocksLimits.listDepth
    const list: ListBlock = isTooDeep
      ? around.list
      : { type: 'list', format: element.name === 'ol' ? 'ordered' : 'unordered', indentLevel: depth, children: [] }
    for (const child of element.children) {
      const place: Place = { type: 'item', list, depth: isTooDeep ? depth - 1 : depth, item: null }
      this.children([child], { ...context, place })
      this.endBlock()
    }
    if (around !== null) around.item = null
    if (isTooDeep || list.children.length === 0) return
    if (around === null) this.blocks.push(list)
    else around.list.children.push(list)
  }

  private code(element: MarkupElement, context: Context): void {
    this.endBlock()
    this.countImages(element)
    const text = textOf(element).replace(/\r\n?/g, '\n').replace(/\u00a0/g, ' ').replace(/^\n+|\s+$/g, '')
    if (text === '') return
    if (context.place.type === 'item') {
      this.text(text, { ...context, marks: { ...context.marks, code: true }, isPreformatted: true })
      return this.endBlock()
    }
    this.blocks.push({ type: 'code', language: 'plaintext', children: [{ type: 'text', text }] })
  }

  private table(element: MarkupElement, context: Context): void {
    this.endBlock()
    const text = context.place.type === 'item' ? null : pastedTable(element)
    if (text === null) {
      this.children(element.children, context)
      return this.endBlock()
    }
    for (const caption of elementsIn(element, new Set(['caption']))) this.element(caption, context)
    this.countImages(element)
    this.blocks.push({ type: 'code', language: tableLanguage, children: [{ type: 'text', text }] })
  }

  private countImages(element: MarkupElement): void {
    this.leftOut.images += elementsIn(element, images).length
    this.leftOut.media += elementsIn(element, media).length
  }

  private endBlock(): void {
    const paragraphs = paragraphsOf(this.runs)
    const { place } = this
    this.runs = []
    if (paragraphs.length === 0) return
    if (place.type !== 'word-item') this.wordList = null
    switch (place.type) {
      case 'item':
        return addToItem(place, paragraphs)
      case 'heading':
        this.blocks.push({ type: 'heading', level: place.level, children: withoutBold(lines(paragraphs)) })
        return
      case 'word-item':
        return this.wordItem(place.item, lines(paragraphs))
      default:
        this.blocks.push(...paragraphs.map((children): Block => ({ type: place.type, children })))
    }
  }

  private wordItem(item: WordItem, children: InlineNode[]): void {
    const list = this.blocks.at(-1) === this.wordList ? this.wordList : null
    const goesOn = list !== null && (item.level > 1 || list.format === item.format)
    const into: ListBlock = goesOn ? list : { type: 'list', format: item.format, indentLevel: 0, children: [] }
    if (!goesOn) this.blocks.push(into)
    this.wordList = into
    addWordItem(into, goesOn || item.level === 1 ? item : { ...item, level: 1 }, children)
  }
}

/** What an element makes of the text in it; null where it says nothing of that. In a list all is an item. */
function placeOf(element: MarkupElement, around: Place): Place | null {
  if (around.type === 'item') return /^(blockquote|h[1-6])$/.test(element.name) ? around : null
  if (element.name === 'blockquote') return { type: 'quote' }
  const heading = /^h([1-6])$/.exec(element.name)?.[1]
  if (heading !== undefined) return { type: 'heading', level: Number(heading) as HeadingLevel }
  if (/\bMsoTitle\b/.test(element.attributes['class'] ?? '')) return { type: 'heading', level: 1 }
  const item = wordItemOf(element)
  return item === null ? null : { type: 'word-item', item }
}

function styled(element: MarkupElement, context: Context): Pick<Context, 'marks' | 'url' | 'isPreformatted'> {
  const url = element.name === 'a' ? pastedUrl(element) ?? context.url : context.url
  const marks = marksIn(element, context.marks)
  // Pages underline their links themselves.
  if (url !== null) delete marks.underline
  return { url, marks, isPreformatted: context.isPreformatted }
}

function isHidden(element: MarkupElement): boolean {
  const style = styleOf(element)
  return style.get('display') === 'none' || style.get('mso-hide') === 'all' || 'hidden' in element.attributes
}

// An item holds one run of text.
function addToItem(place: Extract<Place, { type: 'item' }>, paragraphs: InlineNode[][]): void {
  if (place.item === null) {
    place.item = { type: 'list-item', children: lines(paragraphs) }
    place.list.children.push(place.item)
  } else {
    place.item.children.push({ type: 'text', text: '\n' }, ...lines(paragraphs))
  }
}

function lines(paragraphs: InlineNode[][]): InlineNode[] {
  return paragraphs.flatMap((nodes, index) => index === 0 ? nodes : [{ type: 'text' as const, text: '\n' }, ...nodes])
}

// Headings are bold by themselves.
function withoutBold(nodes: InlineNode[]): InlineNode[] {
  return nodes.map(node => node.type === 'link'
    ? { ...node, children: node.children.map(({ bold: _, ...text }) => text) }
    : (({ bold: _, ...text }) => text)(node))
}

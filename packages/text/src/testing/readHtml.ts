import { parseFragment, type DefaultTreeAdapterTypes, type ParserError } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node

export interface HtmlElement {
  name: string
  attributes: Record<string, string>
  /** Its text as a reader sees it: a line break element is a line break. */
  text: string
}

/** What a browser's parser makes of a piece of HTML: its elements in order, its text, and every error it forgave. */
export function readHtml(html: string): { elements: HtmlElement[], text: string, errors: string[] } {
  const errors: string[] = []
  const fragment = parseFragment(html, { onParseError: (error: ParserError) => errors.push(error.code), sourceCodeLocationInfo: true })
  const elements: HtmlElement[] = []
  const visit = (node: Node): void => {
    if ('tagName' in node) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
      elements.push({ name: node.tagName, attributes, text: textOf(node) })
      if (node.sourceCodeLocation?.endTag === undefined && !['br', 'img'].includes(node.tagName)) errors.push(`unclosed-${node.tagName}`)
    }
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(fragment)
  return { elements, text: textOf(fragment), errors }
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  if (node.nodeName === 'br') return '\n'
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

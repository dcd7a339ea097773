import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import type { Markup } from '../pasting/markup.js'

/** A page of HTML as a browser's parser reads it, without its comments. */
export function markupIn(html: string): Markup[] {
  return parse(html).childNodes.flatMap(markup)
}

function markup(node: DefaultTreeAdapterTypes.ChildNode): Markup[] {
  if (node.nodeName === '#text' && 'value' in node) return [node.value]
  if (!('tagName' in node)) return []
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
  return [{ name: node.tagName, attributes, children: node.childNodes.flatMap(markup) }]
}

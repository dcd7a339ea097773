import type { Markup } from '@presage/text/pasting/markup'

/** Reads HTML as the browser does, without running or loading anything of it. */
export function readMarkup(html: string): Markup[] {
  return [...new DOMParser().parseFromString(html, 'text/html').childNodes].flatMap(markup)
}

function markup(node: Node): Markup[] {
  if (node instanceof Text) return [node.data]
  if (!(node instanceof Element)) return []
  const attributes = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]))
  return [{ name: node.localName, attributes, children: [...node.childNodes].flatMap(markup) }]
}

interface Node {
  type?: unknown
  text?: unknown
  url?: unknown
  level?: unknown
  format?: unknown
  children?: unknown
  image?: unknown
}

/** One paragraph of a body as it is read, and all that stands behind it, by which a change of form alone is known. */
export interface BlockLine {
  text: string
  form: string
}

/**
 * A body, as stored, in lines: one per paragraph, heading, list item, quotation or picture. Links show their address, pictures their
 * description, caption and credit. Never throws: what is not a Blocks document has no lines.
 */
export function blockLines(body: unknown): BlockLine[] {
  return nodesOf(body).flatMap((block) => linesOf(block, ''))
}

function linesOf(block: Node, indent: string): BlockLine[] {
  const line = (text: string): BlockLine => ({ text, form: JSON.stringify(block) })
  switch (block.type) {
    case 'list':
      return nodesOf(block.children).flatMap((item) => (item.type === 'list' ? linesOf(item, `${indent}　`) : [item].map(listItem(block.format, indent))))
    case 'image':
      return [line(`🖼 ${imageName(block.image)}`)]
    case 'heading':
      return [line(`${'#'.repeat(Number(block.level) || 1)} ${inline(block)}`)]
    case 'quote':
      return [line(`“ ${inline(block)}`)]
    case 'code':
      return inline(block).split('\n').map(line)
    default: {
      const text = inline(block)
      return text.trim() === '' ? [] : [line(text)]
    }
  }
}

const listItem = (format: unknown, indent: string) => (item: Node): BlockLine => ({ text: `${indent}• ${inline(item)}`, form: JSON.stringify([format, item]) })

function inline(node: Node): string {
  if (typeof node.text === 'string') return node.text
  const text = nodesOf(node.children).map(inline).join('')
  return node.type === 'link' && typeof node.url === 'string' ? `${text} <${node.url}>` : text
}

function imageName(image: unknown): string {
  const { alternativeText, name, caption, credit } = (typeof image === 'object' && image !== null ? image : {}) as Record<string, unknown>
  const isSaid = (text: unknown): text is string => typeof text === 'string' && text !== ''
  return [[alternativeText, name].find(isSaid), caption, credit].filter(isSaid).join(' · ')
}

function nodesOf(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter((node): node is Node => typeof node === 'object' && node !== null) : []
}

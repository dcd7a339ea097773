/** HTML as a parser has read it, without comments: what the browser's tree and that of parse5 have in common. */
export type Markup = string | MarkupElement

export interface MarkupElement {
  /** In small letters. */
  name: string
  attributes: Readonly<Record<string, string>>
  children: readonly Markup[]
}

/** An inline style as its parts, names and values in small letters and without blanks around; of a part said twice, the last. */
export function styleOf({ attributes }: MarkupElement): Map<string, string> {
  return new Map((attributes['style'] ?? '').split(';').map((part): [string, string] => {
    const colon = part.indexOf(':')
    return [part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim().toLowerCase()]
  }))
}

/** The text of an element, as it stands in the source. */
export function textOf(markup: Markup): string {
  return typeof markup === 'string' ? markup : markup.name === 'br' ? '\n' : markup.children.map(textOf).join('')
}

/** The elements of these names inside, in order; not those inside one that was found. */
export function elementsIn(markup: MarkupElement, names: ReadonlySet<string>): MarkupElement[] {
  return markup.children.flatMap(child => typeof child === 'string' ? [] : names.has(child.name) ? [child] : elementsIn(child, names))
}

/** Markup that is well-formed: made by `element` alone, never out of a text. */
export class Xml {
  constructor(readonly markup: string) {}
}

/** What may stand in an element: other elements, or text that is escaped; nothing where there is nothing to say. */
export type XmlContent = Xml | string | number | null | undefined | false

type Attributes = Readonly<Record<string, string | number | null | undefined>>

// What XML 1.0 (section 2.2) cannot hold in any form; lone surrogates are replaced before.
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }

/** Text as it may stand between tags or in a quoted attribute; what XML has no way to say is left out. */
function escapeXml(text: string): string {
  return text.toWellFormed().replace(impossible, '').replace(/[&<>"\r]/g, character => entities[character] ?? '')
}

/**
 * An element. Text and attributes are escaped, whatever they hold; an attribute without a value is left out.
 * Names are written by programmers, never by editors or readers.
 */
export function element(name: string, attributes: Attributes | null, ...content: (XmlContent | readonly XmlContent[])[]): Xml {
  const written = attributesMarkup(attributes)
  const inner = content.flat().map(part => (part instanceof Xml ? part.markup : escapeXml(String(isSaid(part) ? part : '')))).join('')
  return new Xml(inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`)
}

/** An element of HTML that has no end, as `meta`; nothing else may be written so. */
export function voidElement(name: string, attributes: Attributes): Xml {
  return new Xml(`<${name}${attributesMarkup(attributes)}>`)
}

/** An element that holds a text; nothing where there is no text. */
export function textElement(name: string, text: string | number | null | undefined): Xml | null {
  return text === null || text === undefined || text === '' ? null : element(name, null, text)
}

/** A whole document, from its root. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`
}

function attributesMarkup(attributes: Attributes | null): string {
  return Object.entries(attributes ?? {})
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value)).replace(/[\t\n]/g, ' ')}"`)
    .join('')
}

const isSaid = (part: XmlContent): part is Xml | string | number => part !== null && part !== undefined && part !== false

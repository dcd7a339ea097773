/** The parts that a page holds; compared with a list, a failure names what is wrong instead of quoting the whole page. */
function heldBy(html: string, parts: string[]): string[] {
  return parts.filter(part => html.includes(part))
}

/** @throws Error that lists which of the parts the page lacks */
export function expectParts(html: string, parts: string[]): void {
  expect(heldBy(html, parts)).toEqual(parts)
}

/** @throws Error that lists which of the parts the page holds */
export function expectNone(html: string, parts: string[]): void {
  expect(heldBy(html, parts)).toEqual([])
}

/** JSON that the page says to machines, of itself and of what to fetch ahead: no browser runs it, and nothing ends it but its own end. */
const dataBlocks = /<script type="(?:application\/ld\+json|speculationrules)"[^>]*>[^<]*<\/script>/g

/** A page's markup without comments, data, and what stands in attributes, where "<" means nothing. */
export function bareMarkup(html: string): string {
  return html.replace(/<!--.*?-->/gs, '').replace(dataBlocks, '').replace(/="[^"]*"/g, '')
}

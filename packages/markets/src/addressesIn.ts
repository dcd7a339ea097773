/** One address found in a text. */
export interface FoundAddress {
  /** Read as an address of a known site: up to the first character that is not of such an address. Null where the site is not known. */
  known: URL | null
  /** Read as any address, Chinese in its path included. */
  whole: URL
}

// What no address holds unescaped, and what follows one in Chinese and English text.
const anyAddress = /[^\s\p{C}<>"'`“”‘’「」『』《》〈〉【】（）。，、；：！？…|\\^{}]/u.source

/**
 * The web addresses in a text, in its order: everything that starts with http:// or https://, and names of the known sites without that.
 * Full-width characters are read as their ASCII twins where nothing is found otherwise. Takes time in proportion to the text.
 *
 * @param sites names of the sites, without "www."
 */
export function addressesIn(text: string, sites: readonly string[]): FoundAddress[] {
  const found = find(text, sites)
  return found.length > 0 ? found : find(text.normalize('NFKC'), sites)
}

function find(text: string, sites: readonly string[]): FoundAddress[] {
  const names = sites.map(site => site.replaceAll('.', String.raw`\.`)).join('|')
  const address = new RegExp(String.raw`https?://${anyAddress}+|(?<![\w.@/:-])(?:www\.|m\.)?(?:${names})/${anyAddress}*`, 'giu')
  return [...text.matchAll(address)].flatMap(([match]) => {
    const withScheme = /^https?:/i.test(match) ? match : `https://${match}`
    const whole = parse(withoutTail(withScheme))
    if (whole === null) return []
    const known = parse(/^[\x21-\x7e]+/.exec(withScheme)?.[0] ?? '')
    return [{ whole, known: known !== null && isKnown(known, sites) ? known : null }]
  })
}

// Walked from the end: a pattern would look at every run of full stops once for each of them.
function withoutTail(address: string): string {
  let end = address.length
  while (end > 0 && '.,;:!?)]*_~'.includes(address.charAt(end - 1))) end -= 1
  return address.slice(0, end)
}

function isKnown({ hostname }: URL, sites: readonly string[]): boolean {
  return sites.includes(hostname.replace(/^(?:www|m)\./, ''))
}

/** Without user name and password, which can only be there to mislead. */
function parse(address: string): URL | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  url.username = ''
  url.password = ''
  return url.hostname === '' ? null : url
}

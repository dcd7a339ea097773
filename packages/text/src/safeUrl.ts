// Longer than any address a browser or an editor deals with in earnest.
const maxUrlLength = 2048

// Blanks, control, invisible and bidirectional characters, and what could end an attribute or a path early.
// Browsers drop some of these before they read an address, which is how "java\tscript:" is smuggled in.
const hidden = /[\s\p{C}\\<>"`]/u

const webAddress = /^https?:\/\/[^/]/i
const mailAddress = /^mailto:[^?@]+@[^?@]+/i

// Stands for "the site itself" while an address from its root is read; nobody can own a name under .invalid.
const anySite = 'https://site.invalid'

/**
 * The address as it may be written into a link, or null where it may not. Allowed are http and https without a user name,
 * mailto, and addresses from the site's root ("/predictions/x", never "//host"). What comes back is the parser's own
 * spelling (ASCII, percent-encoded), so that a browser cannot read it as anything but what was checked.
 *
 * @param baseUrl where given, an address from the root is made absolute with it
 */
export function safeLinkUrl(url: string, baseUrl?: string): string | null {
  return safeAddress(url, baseUrl, [webAddress, mailAddress])
}

/** The same for the address of an image: http, https, or from the site's root. */
export function safeImageUrl(url: string, baseUrl?: string): string | null {
  return safeAddress(url, baseUrl, [webAddress])
}

function safeAddress(url: string, baseUrl: string | undefined, allowed: readonly RegExp[]): string | null {
  const address = url.trim()
  if (address === '' || address.length > maxUrlLength || hidden.test(address)) return null
  if (address.startsWith('/')) return fromRoot(address, baseUrl)
  if (!allowed.some(form => form.test(address))) return null
  const parsed = parse(address)
  if (parsed === null || parsed.username !== '' || parsed.password !== '') return null
  return parsed.href
}

// "/.//host" turns into "//host" when the dots are resolved, so the result is looked at, not only what was typed.
function fromRoot(address: string, baseUrl: string | undefined): string | null {
  const parsed = parse(address, anySite)
  if (parsed?.origin !== anySite || parsed.pathname.startsWith('//')) return null
  const path = parsed.pathname + parsed.search + parsed.hash
  return baseUrl === undefined ? path : new URL(path, baseUrl).href
}

function parse(address: string, base?: string): URL | null {
  return URL.canParse(address, base) ? new URL(address, base) : null
}

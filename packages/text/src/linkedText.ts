import { safeLinkUrl } from './safeUrl.js'

/** A run of plain text, or an address in it that leads out. */
export type TextPart = { text: string, href?: string }

// What an address may be made of (RFC 3986). A character of any other script, Chinese punctuation too, is not part of it.
const address = /\bhttps?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+/gi
// No browser shows more, and nobody can check it.
const longestAddress = 2048
const longestLabel = 40
const closing: Readonly<Record<string, string>> = { ')': '(', ']': '[' }

/**
 * Cuts a reader's plain text into what is text and what is an address of the web (http and https alone). Punctuation after an address
 * and a bracket that was opened before it do not belong to it. The label of an address names its whole host, so that nobody is led
 * elsewhere than they read, and as much of the rest as is easily read. All parts together say the text, but for shortened labels.
 */
export function linkedText(text: string): TextPart[] {
  const parts: TextPart[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(address)) {
    const written = withoutEnd(found)
    const href = written.length > longestAddress ? null : safeLinkUrl(written)
    if (href === null || !isOfTheWeb(href)) continue
    if (index > from) parts.push({ text: text.slice(from, index) })
    parts.push({ text: labelOf(href), href })
    from = index + written.length
  }
  if (from < text.length) parts.push({ text: text.slice(from) })
  return parts
}

/** An address without the punctuation behind it, and without brackets that nothing in it opens. */
function withoutEnd(found: string): string {
  const open = new Map(Object.entries(closing).map(([close, opening]) => [close, countOf(found, opening) - countOf(found, close)]))
  let end = found.length
  while (end > 0) {
    const last = found.charAt(end - 1)
    const balance = open.get(last)
    if (balance === undefined ? !/[.,;:!?'*_~]/.test(last) : balance >= 0) break
    if (balance !== undefined) open.set(last, balance + 1)
    end -= 1
  }
  return found.slice(0, end)
}

const countOf = (text: string, character: string) => text.split(character).length - 1

/** Only names that have a dot lead anywhere for everybody: no reader's own machine or network. */
function isOfTheWeb(href: string): boolean {
  return /^[\w-]+(?:\.[\w-]+)*\.[a-z][\w-]*$/i.test(new URL(href).hostname)
}

function labelOf(href: string): string {
  const { host, pathname, search, hash } = new URL(href)
  const rest = `${pathname}${search}${hash}`
  if (rest === '/') return host
  const room = Math.max(1, longestLabel - host.length)
  return rest.length <= room ? `${host}${rest}` : `${host}${rest.slice(0, room)}…`
}

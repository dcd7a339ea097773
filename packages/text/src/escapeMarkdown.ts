// Characters that mean something to CommonMark or its tables and strikethrough wherever they stand. A "!" at the end of a run may
// come to stand before a link, which would then be an image.
const special = /[\\`*_[\]<>~|#]|&(?=#?\w+;)|!$/g

// What starts a list, a rule, a heading's underline or a table's at the beginning of a line.
// The number of a list is told by what follows it.
const lineStart = /^([-+=:])/
const listNumber = /^(\d{1,9})([.)])(?=\s|$)/

/** Text as it stands within a line of Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(special, '\\$&')
}

/** A finished line, so that it is read as text and not as the start of a list, a rule or code. */
export function escapeLineStart(line: string): string {
  return line.trim().replace(lineStart, '\\$1').replace(listNumber, '$1\\$2')
}

/** An address, as it stands in the parentheses of a link. */
export function escapeDestination(url: string): string {
  return url.replace(/[()\\]|&(?=#?\w+;)/g, '\\$&')
}

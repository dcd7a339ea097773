/** What is published at an address for machines: a whole answer, but for the headers that depend on who asks. */
export type Publication = {
  body: string
  /** With its charset. */
  contentType: string
  /** ISO 8601; `null` where nothing of it has a time. */
  lastModified: string | null
  /** How long it may be used unasked, in seconds; nothing that an editor can take down may be, so the default is 0. */
  maxAge?: number
  /** Values of the `Link` header. */
  links?: readonly string[]
}

/**
 * A JSON value whose texts hold whole characters only: each half of one (a lone surrogate, as cutting a text at a length leaves it)
 * becomes U+FFFD. PostgreSQL does not store halves, and canonical JSON does not say them.
 */
export function wholeCharacters(value: unknown): unknown {
  // JSON.stringify escapes halves, and nothing else that begins with \ud; an escaped backslash before "ud83d" is none.
  const text = JSON.stringify(value).replace(/\\(?:\\|u(d[89a-f][0-9a-f]{2}))/g, (escape, half?: string) => (half ? '\\ufffd' : escape))
  return JSON.parse(text)
}

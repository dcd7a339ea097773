/** Whether a text shows anything at all: not so when it is made of spaces, control characters and invisible marks. */
export function saysSomething(text: string | null): boolean {
  return text !== null && /[^\s\p{Cc}\p{Cf}]/u.test(text)
}

/** Whether a Blocks document, as stored, shows anything: empty paragraphs say nothing, a picture alone does say something. */
export function bodySaysSomething(body: unknown): boolean {
  if (Array.isArray(body)) return body.some(bodySaysSomething)
  if (typeof body !== 'object' || body === null) return false
  if ('image' in body) return true
  if ('text' in body && typeof body.text === 'string') return saysSomething(body.text)
  return 'children' in body && bodySaysSomething(body.children)
}

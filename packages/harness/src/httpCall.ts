/** What a server answered. */
export interface Answer {
  status: number
  headers: Headers
  text: string
}

/** One request. Text and bytes go as they are; any other body as JSON. */
export interface Call {
  method?: string
  headers?: Record<string, string>
  body?: unknown
}

/** Makes one request, follows no redirect and throws at no status. */
export async function call(url: string, { method = 'GET', headers = {}, body }: Call = {}): Promise<Answer> {
  const asIs = body === undefined || typeof body === 'string' || body instanceof FormData || body instanceof URLSearchParams || body instanceof Uint8Array
  const answer = await fetch(url, {
    method,
    redirect: 'manual',
    headers: { ...asIs ? {} : { 'content-type': 'application/json' }, ...headers },
    body: asIs ? body as RequestInit['body'] : JSON.stringify(body),
  })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

/** The body of an answer, read as JSON. @throws Error that quotes what is no JSON */
export function jsonOf({ text, status }: Answer): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new Error(`No JSON (status ${status}): ${text.slice(0, 500)}`)
  }
}

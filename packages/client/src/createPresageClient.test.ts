import { createPresageClient } from './createPresageClient'
import { CommentTargetDocument } from './generated/documents'

function answering(body: unknown) {
  const asked: { url: string, init: RequestInit | undefined }[] = []
  const fetch = async (url: string | URL | Request, init?: RequestInit) => {
    asked.push({ url: new Request(url).url, init })
    return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } })
  }
  return { asked, fetch }
}

const variables = { slug: 'a-question', locale: 'en' }

test('a typed document is posted with the headers given, and its data comes back', async () => {
  const { asked, fetch } = answering({ data: { predictionBySlug: { documentId: 'p1', slug: 'a-question' } } })
  const client = createPresageClient({ url: 'https://presage.example/graphql', headers: { 'x-presage-site': 'secret' }, fetch })

  const { data, error } = await client.query(CommentTargetDocument, variables).toPromise()

  expect(error).toBeUndefined()
  expect(data?.predictionBySlug?.documentId).toBe('p1')
  expect(asked).toHaveLength(1)
  expect(asked[0]?.url).toBe('https://presage.example/graphql')
  expect(asked[0]?.init?.method).toBe('POST')
  expect(new Headers(asked[0]?.init?.headers).get('x-presage-site')).toBe('secret')
  expect(JSON.parse(asked[0]?.init?.body as string)).toMatchObject({ operationName: 'CommentTarget', variables })
})

test('every query asks the server anew', async () => {
  const { asked, fetch } = answering({ data: { predictionBySlug: null } })
  const client = createPresageClient({ url: 'https://presage.example/graphql', fetch })

  await client.query(CommentTargetDocument, variables).toPromise()
  await client.query(CommentTargetDocument, variables).toPromise()

  expect(asked).toHaveLength(2)
})

test('a server that is away arrives as an error in the result', async () => {
  const fetch = async () => {
    throw new TypeError('fetch failed')
  }
  const client = createPresageClient({ url: 'https://presage.example/graphql', fetch })

  const { data, error } = await client.query(CommentTargetDocument, variables).toPromise()

  expect(data).toBeUndefined()
  expect(error?.networkError?.message).toBe('fetch failed')
})

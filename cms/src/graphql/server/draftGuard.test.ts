import { getOperationAST, parse } from 'graphql'
import { asksForDrafts } from './draftGuard'

function asks(source: string, variables: Record<string, unknown> = {}) {
  const document = parse(source)
  const operation = getOperationAST(document)
  if (!operation) throw new Error('no operation')
  return asksForDrafts(document, operation, variables)
}

test('what is published may be asked for', () => {
  expect(asks('{ predictions { title } }')).toBe(false)
  expect(asks('{ predictions(status: PUBLISHED) { title } }')).toBe(false)
  expect(asks('query ($s: PublicationStatus) { predictions(status: $s) { title } }', { s: 'PUBLISHED' })).toBe(false)
  expect(asks('query ($s: PublicationStatus) { predictions(status: $s) { title } }')).toBe(false)
  expect(asks('mutation ($input: I!) { postComment(input: $input) { accepted } }', { input: { body: 'status: draft' } })).toBe(false)
})

test.each([
  ['{ predictions(status: DRAFT) { title } }', {}],
  ['{ one: site { name } two: predictions(status: DRAFT) { title } }', {}],
  ['query ($s: PublicationStatus) { predictions(status: $s) { title } }', { s: 'DRAFT' }],
  ['query ($s: PublicationStatus = DRAFT) { predictions(status: $s) { title } }', {}],
  ['{ ...F } fragment F on Query { predictions(status: DRAFT) { title } }', {}],
  ['{ categories { predictions(status: DRAFT) { title } } }', {}],
  ['{ predictions(publicationFilter: NEVER_PUBLISHED) { title } }', {}],
  ['{ predictions(publicationFilter: HAS_PUBLISHED_VERSION) { title } }', {}],
  ['{ predictions(hasPublishedVersion: false) { title } }', {}],
  ['{ predictions(filters: { event: { status: draft } }) { title } }', {}],
  ['query ($f: F) { predictions(filters: $f) { title } }', { f: { and: [{ publicationFilter: 'MODIFIED' }] } }],
  ['query ($f: F) { predictions(filters: $f) { title } }', { f: { status: 'draft' } }],
])('%s asks for drafts', (source, variables) => {
  expect(asks(source, variables)).toBe(true)
})

import { gzipSync } from 'node:zlib'
import { graphql } from '../../src/graphqlClient.js'
import { call } from '../../src/httpCall.js'
import { sqlStatements } from '../../src/sqlStatements.js'
import { startCms, type Cms } from '../../src/cms.js'

let cms: Cms

beforeAll(async () => {
  cms = await startCms({ database: 'sqlite', env: { PRESAGE_COUNT_SQL: '1' } })
})
afterAll(() => cms.stop())

const repeat = (count: number, one: (index: number) => string) => Array.from({ length: count }, (_, index) => one(index)).join(' ')
const nested = (levels: number, inner: string) => `{ predictions ${'{ event { predictions '.repeat(levels)}{ ${inner} }${' } }'.repeat(levels)} }`

/** Operations that would keep the server busy, and what they are told. */
const laborious: [string, string, RegExp][] = [
  ['eleven levels of lists in lists', '{predictions{event{predictions{event{predictions{event{predictions{event{predictions{event{title}}}}}}}}}}}', /11 levels deep, and at most 8/],
  ['lists in lists within the depth limit', nested(3, 'title'), /at most 10000 are allowed/],
  ['the longest pages in each other', `{ predictions(pagination: { limit: 100 }) { event { predictions(pagination: { pageSize: 100 }) { title } } } }`, /at most 10000/],
  ['one list under many names', `{ ${repeat(12, index => `a${index}: predictions(pagination: { limit: 100 }) { title slug summary url locale rationale heroAlt heroCaption }`)} }`, /at most 10000/],
  ['more queries than any page needs', `{ ${repeat(13, index => `a${index}: site { name }`)} }`, /13 queries in one, and at most 12/],
  ['more names than anyone needs', `{ site { ${repeat(31, index => `a${index}: name`)} } }`, /31 aliases/],
  ['one field a thousand times', `{ site { ${repeat(1001, () => 'name')} } }`, /fields, and at most 1000|Syntax Error|tokens/],
  ['fragments that unfold to billions of fields',
    `{ ...F0 } ${repeat(60, index => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)} fragment F60 on Query { site { name } }`,
    /fields, and at most 1000/],
  ['fragments in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', /spreads itself/],
  ['a fragment that does not exist', '{ ...Nowhere }', /Unknown fragment "Nowhere"/],
  ['directives without end', `{ site { name ${repeat(31, () => '@include(if: true)')} } }`, /31 directives/],
  ['a document of very many tokens', `{ ${repeat(3000, () => 'site')} }`, /tokens/],
  ['introspection in introspection', '{__schema{types{fields{type{fields{type{fields{type{fields{name}}}}}}}}}}', /introspection/],
  ['many bodies at once', '{ predictions(pagination: { limit: 100 }) { body bodyHtml bodyMarkdown bodyText } }', /at most 10000/],
  ['many comments in one request', `mutation { ${repeat(6, index => `c${index}: postComment(input: { prediction: "a", name: "a", email: "a", body: "a", consent: true, stamp: "a" }) { accepted }`)} }`, /at most 10000/],
  ['a page far beyond the end', '{ predictions(pagination: { start: 1000000 }) { title } }', /at most 10000 rows into the list/],
  ['a negative page', '{ predictions(pagination: { limit: -1 }) { title } }', /whole number from 1 on/],
  ['filters nested without end', `{ predictions(filters: ${'{ not: '.repeat(6)}{ slug: { eq: "a" } }${' }'.repeat(6)}) { title } }`, /nested 4 deep/],
  ['a filter with very many values', `{ predictions(filters: { slug: { in: [${repeat(101, index => `"s${index}"`)}] } }) { title } }`, /at most 100 entries/],
]

describe('an operation that would keep the server busy', () => {
  it.each(laborious)('is refused before it touches the database: %s', async (_name, query, words) => {
    const answer = await graphql(cms.url, query)
    expect(answer.status).toBe(400)
    expect(answer.errors[0]?.message).toMatch(words)
    expect(answer.data).toBeNull()
    expect(sqlStatements(answer)).toBe(0)
  })

  it('does not keep others out: the standard introspection and an ordinary page pass', async () => {
    const standard = await graphql<{ __schema: { types: unknown[] } }>(cms.url, introspection)
    expect(standard.errors).toEqual([])
    expect(standard.data?.__schema.types.length).toBeGreaterThan(40)
    const page = await graphql(cms.url, '{ predictions(pagination: { limit: 100 }) { title category { name } authors { name } event { title } verdict { answer } } }')
    expect(page.errors).toEqual([])
  })
})

describe('a request that is none', () => {
  const post = (body: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }, path = '/graphql') =>
    call(cms.url + path, { method: 'POST', headers, body })
  const requests: [string, () => ReturnType<typeof call>, number][] = [
    ['broken JSON', () => post('{"query": "{ site'), 400],
    ['JSON that is no object', () => post('"hello"'), 400],
    ['an empty body', () => post(''), 400],
    ['no query', () => post('{}'), 400],
    ['a query that is no text', () => post('{"query": 7}'), 400],
    ['variables that are no object', () => post('{"query": "{ site { name } }", "variables": "x"}'), 400],
    ['variables nested without end', () => post(`{"query": "{ site { name } }", "variables": ${'{"a":'.repeat(4_000)}1${'}'.repeat(4_000)}}`), 400],
    ['a batch', () => post('[{"query": "{ site { name } }"}, {"query": "{ site { name } }"}]'), 400],
    ['a syntax error', () => post({ query: '{ site { name }' }), 400],
    ['an unknown field', () => post({ query: '{ users { email } }' }), 400],
    ['an operation that is not there', () => post({ query: 'query A { site { name } }', operationName: 'B' }), 400],
    ['a form', () => post('query={site{name}}', { 'content-type': 'application/x-www-form-urlencoded' }), 415],
    ['plain text, as other pages may send it', () => post('{"query": "{ site { name } }"}', { 'content-type': 'text/plain' }), 415],
    ['no content type', () => post(new TextEncoder().encode('{"query": "{ site { name } }"}'), {}), 415],
    ['an upload', () => post('--x\r\n\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }), 415],
    ['an encoding nobody knows', () => post('{}', { 'content-type': 'application/json', 'content-encoding': 'zip' }), 415],
    ['more than 32 KB', () => post({ query: `{ site { name } } #${'x'.repeat(40_000)}` }), 413],
    ['very much, packed small', () => post(gzipSync(JSON.stringify({ query: '#'.repeat(5_000_000) })), { 'content-type': 'application/json', 'content-encoding': 'gzip' }), 415],
    ['a query in the address of a POST', () => post({ query: '{ site { name } }' }, undefined, '/graphql?x=1'), 400],
    ['the same address in other letters', () => post({ query: '{ site { name } }' }, undefined, '/GraphQL'), 404],
    ['the same address with a slash', () => post({ query: '{ site { name } }' }, undefined, '/graphql/'), 404],
    ['a GET as any page may send it', () => call(`${cms.url}/graphql?query={site{name}}`), 400],
    ['a mutation by GET', () => call(`${cms.url}/graphql?query=mutation{postComment{accepted}}`, { headers: { 'apollo-require-preflight': '1' } }), 400],
    ['a PUT', () => call(`${cms.url}/graphql`, { method: 'PUT', body: { query: '{ site { name } }' } }), 405],
    ['a persisted query', () => post({ extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } }), 200],
  ]

  it.each(requests)('is told so: %s', async (_name, send, status) => {
    const answer = await send()
    expect(answer.status).toBe(status)
    const { errors, data } = JSON.parse(answer.text) as { errors: { message: string, extensions: { code: string } }[], data?: unknown }
    expect(errors[0]?.message.length).toBeGreaterThan(5)
    expect(errors[0]?.extensions.code).toMatch(/^[A-Z_]+$/)
    expect(data ?? null).toBeNull()
    expect(answer.text).not.toMatch(/node_modules|\bat .+:\d+:\d+|stacktrace|Internal Server Error/)
  })

  it('a browser is told how to ask, by a page that loads nothing from elsewhere', async () => {
    const { status, text, headers } = await call(`${cms.url}/graphql`, { headers: { accept: 'text/html' } })
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html'])
    expect(text).toContain('application/json')
    expect(text).not.toMatch(/<script|src=|href=/)
  })

  it('a GET with the header that pages cannot send is one', async () => {
    const get = await call(`${cms.url}/graphql?query={site{name}}`, { headers: { 'apollo-require-preflight': '1' } })
    expect(get.text).toContain('先见')
  })
})

test('a token opens nothing more, and one of nobody closes nothing', async () => {
  const token = await (await cms.editor()).apiToken('full-access')
  for (const authorization of [`Bearer ${token}`, 'Bearer abc', 'Basic YTpi']) {
    expect((await graphql(cms.url, '{ site { name } }', {}, { authorization })).status).toBe(200)
    expect((await graphql(cms.url, '{ predictions(status: DRAFT) { title } }', {}, { authorization })).status).toBe(403)
  }
})

describe('what is private', () => {
  const fields = [
    'predictions { id }', 'predictions { searchText }', 'predictions { publishAt }', 'predictions { publishProblem }', 'predictions { sponsorLinks { url } }', 'predictions { localizations { title } }',
    'predictions { createdBy { email } }', 'predictions { activeSponsorLinks { url } }', 'predictions { activeSponsorLinks { priority } }',
    'predictions { comments { email } }', 'predictions { comments { ipHash } }', 'predictions { comments { userAgent } }', 'predictions { comments { commentState } }',
    'predictions { verdict { predictionDocumentId } }', 'predictions { outcome { tokenId } }', 'predictions { hero { hash } }', 'predictions { hero { provider } }',
    'comments { body }', 'verdicts { answer }', 'outcomes { label }', 'corrections { by }', 'site { commentModeration }', 'site { commentsHiddenAfterReports }', 'uploadFiles { url }',
    'usersPermissionsUsers { email }', 'usersPermissionsRoles { name }', 'i18NLocales { code }', 'reviewWorkflowsWorkflows { name }', 'me { email }',
  ]
  const mutations = [
    'createPrediction(data: {}) { documentId }', 'updatePrediction(documentId: "a", data: {}) { documentId }', 'deletePrediction(documentId: "a") { documentId }',
    'createComment(data: {}) { documentId }', 'updateSite(data: {}) { documentId }', 'login(input: { identifier: "a", password: "b" }) { jwt }',
    'register(input: { username: "a", email: "a@b.c", password: "b" }) { jwt }', 'forgotPassword(email: "a@b.c") { ok }', 'deleteUploadFile(id: 1) { documentId }',
  ]

  it.each([...fields.map(field => `{ ${field} }`), ...mutations.map(mutation => `mutation { ${mutation} }`)])('is not in the schema: %s', async (query) => {
    const answer = await graphql(cms.url, query)
    expect(answer.status).toBe(400)
    expect(answer.errors[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED')
  })
})

describe('pages of other origins', () => {
  const from = (origin: string, extra: Record<string, string> = {}) => ({ origin, ...extra })

  it('may read the API, without credentials', async () => {
    const headers = from('https://elsewhere.example', { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' })
    const preflight = await call(`${cms.url}/graphql`, { method: 'OPTIONS', headers })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-origin')).toMatch(/^(\*|https:\/\/elsewhere\.example)$/)
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull()
    const answer = await graphql(cms.url, '{ site { name } }', {}, from('https://elsewhere.example'))
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
  })

  it.each(['/admin/init', '/admin/login', '/api/predictions', '/uploads/x.png', '/content-manager/collection-types/api::prediction.prediction'])(
    'may not read %s', async (path) => {
      const answer = await call(cms.url + path, { headers: from('https://elsewhere.example') })
      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
      const preflight = await call(cms.url + path, { method: 'OPTIONS', headers: from('https://elsewhere.example', { 'access-control-request-method': 'POST' }) })
      expect(preflight.headers.get('access-control-allow-origin')).toBeNull()
    })

  it('the site may, and no answer says what serves it', async () => {
    const answer = await call(`${cms.url}/admin/init`, { headers: from(cms.siteUrl) })
    expect(answer.headers.get('access-control-allow-origin')).toBe(cms.siteUrl)
    expect(answer.headers.get('x-powered-by')).toBeNull()
  })
})

const introspection = `query { __schema { description queryType { name } mutationType { name } subscriptionType { name } types { ...FullType }
  directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } } } }
fragment FullType on __Type { kind name description specifiedByURL
  fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
  inputFields(includeDeprecated: true) { ...InputValue } interfaces { ...TypeRef }
  enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } }
fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
  ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } } }`

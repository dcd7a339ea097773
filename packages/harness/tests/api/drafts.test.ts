import { graphql } from '../../src/graphqlClient.js'
import { call } from '../../src/httpCall.js'
import { onEveryDatabase, type Article, type Newsroom } from '../scenarios/newsroom.js'
import { signPreview } from '../scenarios/preview.js'
import { RestApi } from '../scenarios/restApi.js'

/** Stands in everything that nobody has published. */
const secret = 'Nachtigall'

/** An article that was never published, with everything it leans on; all of it bears the secret. */
async function unpublished(newsroom: Newsroom): Promise<Article> {
  const { editor } = newsroom
  const name = (what: string) => `${secret} ${what} ${newsroom.next()}`
  const event = await newsroom.event({ title: name('event'), titleZh: name('事件'), closesAt: '2099-01-01T00:00:00.000Z' })
  return newsroom.draft({
    title: name('title'),
    summary: name('summary'),
    rationale: name('rationale'),
    event,
    outcome: await newsroom.outcome(event, { label: name('outcome') }),
    category: (await editor.createCategory({ name: name('category') })).documentId,
    authors: [(await editor.createAuthor({ name: name('author') })).documentId],
  })
}

const everything = `documentId title summary rationale slug bodyText category { name } authors { name } event { title titleZh }
  outcome { label } verdict { name answer } related { title } translations { title } comments { body }`

/** Requests that tried to see it, and how they are answered. `refused` is for those that must not even be read. */
const attempts: { query: string, variables?: (draft: Article) => Record<string, unknown>, refused?: number }[] = [
  { query: `{ predictions(pagination: { limit: 10 }) { ${everything} } }` },
  { query: `{ predictions_connection(pagination: { limit: 10 }) { nodes { ${everything} } pageInfo { total } } }` },
  { query: `{ predictions(pagination: { limit: 10 }, sort: ["event.closesAt:asc"]) { ${everything} } }` },
  { query: `{ predictions(pagination: { limit: 10 }, locale: "en") { ${everything} } }` },
  { query: `query ($id: ID!) { prediction(documentId: $id) { ${everything} } }`, variables: ({ documentId }) => ({ id: documentId }) },
  { query: `query ($slug: String!) { predictionBySlug(slug: $slug) { ${everything} } }`, variables: ({ slug }) => ({ slug }) },
  { query: `query ($id: ID!) { event(documentId: $id) { title outcomes { label } predictions { title } } }`, variables: ({ event }) => ({ id: event }) },
  { query: '{ categories(pagination: { limit: 100 }) { name predictions { title } } }' },
  { query: '{ authors(pagination: { limit: 100 }) { name predictions { title } } }' },
  { query: '{ predictions { event { title outcomes { label event { title } } } } }' },
  { query: `query ($id: ID!) { authors(filters: { documentId: { eq: $id } }) { name } }`, variables: ({ author }) => ({ id: author }) },
  { query: `query ($id: ID!) { categories(filters: { documentId: { eq: $id } }) { name } }`, variables: ({ category }) => ({ id: category }) },
  { query: `query ($id: ID!) { predictions(filters: { event: { documentId: { eq: $id } } }) { title } }`, variables: ({ event }) => ({ id: event }) },
  { query: `query ($id: ID!) { predictions(filters: { not: { documentId: { in: [$id] } } }) { title } }`, variables: ({ documentId }) => ({ id: documentId }) },
  // What Strapi offers for drafts: by literal, by variable, by the variable's default, under an alias, in a fragment, below the root.
  { query: `{ predictions(status: DRAFT) { ${everything} } }`, refused: 403 },
  { query: `{ site { name } drafts: predictions(status: DRAFT) { title } }`, refused: 403 },
  { query: 'query ($s: PublicationStatus) { predictions(status: $s) { title } }', variables: () => ({ s: 'DRAFT' }), refused: 403 },
  { query: 'query ($s: PublicationStatus = DRAFT) { predictions(status: $s) { title } }', refused: 403 },
  { query: '{ ...F } fragment F on Query { predictions(status: DRAFT) { title } }', refused: 403 },
  { query: '{ ... on Query { predictions(status: DRAFT) @include(if: true) { title } } }', refused: 403 },
  { query: 'query ($id: ID!) { prediction(documentId: $id, status: DRAFT) { title } }', variables: ({ documentId }) => ({ id: documentId }), refused: 403 },
  { query: 'query ($slug: String!) { predictionBySlug(slug: $slug, status: DRAFT) { title } }', variables: ({ slug }) => ({ slug }), refused: 403 },
  { query: '{ categories { predictions(status: DRAFT) { title } } }', refused: 400 },
  { query: '{ predictions(publicationFilter: NEVER_PUBLISHED) { title } }', refused: 400 },
  { query: '{ predictions(hasPublishedVersion: false) { title } }', refused: 400 },
  { query: '{ predictions_connection(status: DRAFT) { nodes { title } } }', refused: 400 },
  { query: '{ events(status: DRAFT) { title } }', refused: 400 },
  // Filters that would answer yes or no about what is not public.
  { query: `{ predictions(filters: { title: { contains: "${secret}" } }) { documentId } }`, refused: 400 },
  { query: `{ categories(filters: { predictions: { title: { contains: "${secret}" } } }) { name } }`, refused: 400 },
  { query: '{ predictions(filters: { publishedAt: { null: true } }) { title } }', refused: 400 },
  { query: '{ predictions(filters: { searchText: { contains: "x" } }) { title } }', refused: 400 },
  { query: '{ predictions(filters: { sponsorLinks: { url: { contains: "x" } } }) { title } }', refused: 400 },
  { query: '{ predictions(filters: { createdBy: { email: { contains: "a" } } }) { title } }', refused: 400 },
  { query: '{ predictions(filters: { localizations: { title: { contains: "x" } } }) { title } }', refused: 400 },
  { query: '{ predictions(sort: ["searchText:asc"]) { title } }', refused: 400 },
  { query: '{ predictions(sort: ["createdBy.password:asc"]) { title } }', refused: 400 },
  { query: '{ predictions(locale: "*") { title } }', refused: 400 },
  { query: 'query ($l: I18NLocaleCode) { predictions(locale: $l) { title } }', variables: () => ({ l: { $ne: 'en' } }), refused: 400 },
]

onEveryDatabase('what nobody has published', (newsroom) => {
  let draft: Article
  let published: Article

  beforeAll(async () => {
    draft = await unpublished(newsroom())
    published = await newsroom().published()
    // A published article whose draft has gone on.
    await newsroom().editor.save('prediction', published.documentId, { title: `${secret} revised`, summary: `${secret} revised` }, 'zh-Hans')
  })

  it('is there, so that not finding it says something', async () => {
    expect(await newsroom().count('predictions', 'title like ?', `${secret}%`)).toBeGreaterThanOrEqual(2)
    expect(draft.slug).not.toBe('')
  })

  it.each(attempts)('is not in the answer to $query', async ({ query, variables, refused }) => {
    const answer = await graphql(newsroom().cms.url, query, variables?.(draft) ?? {})
    expect(answer.text.replaceAll(query, '')).not.toMatch(refused === undefined ? secret : new RegExp(`${secret} \\w`))
    expect(answer.status).toBe(refused ?? 200)
    expect(answer.errors.length > 0).toBe(refused !== undefined)
    if (refused !== undefined) expect(answer.data).toBeNull()
  })

  it('is not counted', async () => {
    const { data } = await graphql<{ all: { pageInfo: { total: number } }, its: { pageInfo: { total: number } } }>(
      newsroom().cms.url,
      `query ($id: ID!) {
        all: predictions_connection { pageInfo { total } }
        its: predictions_connection(filters: { event: { documentId: { eq: $id } } }) { pageInfo { total } }
      }`,
      { id: draft.event },
    )
    expect(data?.all.pageInfo.total).toBe(await newsroom().count('predictions', `published_at is not null and locale = 'zh-Hans'`))
    expect(data?.its.pageInfo.total).toBe(0)
  })

  it('takes what only it uses along: its event, its authors and its category', async () => {
    const { data } = await graphql(
      newsroom().cms.url,
      `query ($event: ID!, $author: ID!, $category: ID!) {
        event(documentId: $event) { title }
        authors(filters: { documentId: { eq: $author } }) { name }
        categories(filters: { documentId: { eq: $category } }) { name }
      }`,
      { event: draft.event, author: draft.author, category: draft.category },
    )
    expect(data).toEqual({ event: null, authors: [], categories: [] })
  })

  it('becomes public when it is published, and is gone again when it is taken down', async () => {
    const article = await newsroom().draft()
    const read = () => graphql<{ predictionBySlug: { title: string } | null, event: { title: string } | null }>(
      newsroom().cms.url,
      'query ($slug: String!, $event: ID!) { predictionBySlug(slug: $slug) { title verdict { answer } } event(documentId: $event) { title outcomes { label } } }',
      { slug: article.slug, event: article.event },
    )
    expect((await read()).data).toEqual({ predictionBySlug: null, event: null })
    await newsroom().editor.publish(article.documentId)
    expect((await read()).data).toMatchObject({ predictionBySlug: { verdict: { answer: 'YES' } }, event: { outcomes: [{}] } })
    await newsroom().editor.unpublish(article.documentId)
    expect((await read()).data).toEqual({ predictionBySlug: null, event: null })
  })

  it('opens to a preview of this one article, and to no other', async () => {
    const { cms } = newsroom()
    const token = signPreview(cms, draft.documentId)
    const read = (id: string, headers: Record<string, string>) =>
      graphql<{ prediction: { title: string } | null }>(
        cms.url, 'query ($id: ID!) { prediction(documentId: $id, status: DRAFT) { title event { title } verdict { answer } } }', { id }, headers,
      )
    expect((await read(draft.documentId, { 'x-presage-preview': token })).data?.prediction).toMatchObject({
      title: expect.stringContaining(secret) as string, event: { title: expect.stringContaining(secret) as string }, verdict: { answer: 'YES' },
    })
    expect((await read(published.documentId, { 'x-presage-preview': token })).status).toBe(403)
    expect((await read(draft.documentId, { 'x-presage-preview': signPreview(cms, draft.documentId, -1) })).status).toBe(403)
    expect((await read(draft.documentId, { 'x-presage-preview': `${token}x` })).status).toBe(403)
    const bySlug = (slug: string) =>
      graphql<{ predictionBySlug: { documentId: string, bodyText: string } | null }>(
        cms.url, 'query ($slug: String!) { predictionBySlug(slug: $slug, status: DRAFT) { documentId bodyText } }', { slug }, { 'x-presage-preview': token },
      )
    expect((await bySlug(draft.slug)).data?.predictionBySlug).toEqual({ documentId: draft.documentId, bodyText: '理由写在这里。' })
    expect((await bySlug(published.slug)).data?.predictionBySlug).toBeNull()
    const list = await graphql<{ predictions: { documentId: string }[] }>(cms.url, '{ predictions(status: DRAFT) { documentId } }', {}, { 'x-presage-preview': token })
    expect(list.data?.predictions).toEqual([{ documentId: draft.documentId }])
  })

  describe('through REST', () => {
    const routes = [
      '/predictions', '/predictions?status=draft', '/Predictions?status=draft', '/events', '/site', '/comments', '/upload/files', '/i18n/locales',
      '/users', '/users/me', '/auth/local', '/nothing-of-the-kind',
    ]

    it.each(routes)('%s does not exist for anyone without an API token', async (route) => {
      const strangers: Record<string, string>[] = [{}, { authorization: 'Bearer abc' }, { authorization: 'Basic YTpi' }]
      for (const headers of strangers) {
        for (const prefix of ['/api', '/API']) {
          const answer = await call(`${newsroom().cms.url}${prefix}${route}`, { headers })
          expect([answer.status, answer.text]).toEqual([404, '{"data":null,"error":{"status":404,"name":"NotFoundError","message":"Not Found","details":{}}}'])
        }
      }
    })

    it('nobody can sign up', async () => {
      const body = { username: 'reader', email: 'reader@presage.example', password: 'Aa1-xxxxxxxxxx' }
      expect((await call(`${newsroom().cms.url}/api/auth/local/register`, { method: 'POST', body })).status).toBe(404)
      expect(await newsroom().count('up_users', '1 = 1')).toBe(0)
      expect(await newsroom().count('up_permissions_role_lnk', 'role_id in (select id from up_roles where type = ?)', 'public')).toBe(0)
    })

    it.each([
      '/predictions?status=draft', '/predictions?status=DRAFT', '/predictions?publicationFilter=never-published', '/predictions?hasPublishedVersion=false',
      '/predictions?populate[event][status]=draft', '/predictions?status[]=draft', '/predictions?filters[$and][0][status]=draft', '/site?status=draft',
    ])('a token that may only read is refused %s', async (path) => {
      const reader = new RestApi(newsroom().cms.url, await newsroom().editor.apiToken('read-only'))
      const answer = await reader.request('GET', path)
      expect(answer.status).toBe(403)
      expect(answer.text).not.toContain(secret)
    })

    it('a token that may only read sees what is published', async () => {
      const reader = new RestApi(newsroom().cms.url, await newsroom().editor.apiToken('read-only'))
      const answer = await reader.request('GET', '/predictions?populate=*&status=published')
      expect(answer.status).toBe(200)
      expect(answer.text).toContain(published.documentId)
      expect(answer.text).not.toContain(secret)
    })
  })
}, { alone: true })

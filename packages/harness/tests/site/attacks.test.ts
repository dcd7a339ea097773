import { request } from 'node:http'
import { graphql } from '../../src/graphqlClient.js'
import { call } from '../../src/httpCall.js'
import { eventually, pause } from '../../src/wait.js'
import { expectNone, expectParts } from '../scenarios/html.js'
import { openPaper } from '../scenarios/openPaper.js'
import { Reader, stampIn } from '../scenarios/reader.js'

interface RawAnswer { status: number, location: string | undefined }

/** A request whose path is sent as it stands: `fetch` would tidy it up first. */
function raw(origin: string, method: string, path: string, headers: Record<string, string> = {}): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, method, path, headers }, (answer) => {
      answer.resume()
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location })
    })
    outgoing.on('error', reject)
    outgoing.end()
  })
}

describe('from outside, the site', () => {
  // Nobody stands before this site, so nobody's X-Forwarded-For is believed.
  const paper = openPaper({ site: {} })
  let article = { documentId: '', slug: '' }
  let draft = { documentId: '', slug: '' }

  beforeAll(async () => {
    article = await paper().newsroom.published()
    draft = await paper().newsroom.draft({ title: '机密草稿' })
  })

  const comments = () => paper().newsroom.count('comments', '1 = 1')

  describe('does not hand on what only it may say', () => {
    it('a reader is who connects, whatever the headers claim', async () => {
      const { site, newsroom } = paper()
      const { documentId } = await newsroom.published()
      for (let number = 1; number <= 5; number += 1) {
        const forged = { 'x-forwarded-for': `203.0.113.${number}`, 'x-presage-reader': `203.0.113.${number}`, 'x-real-ip': `203.0.113.${number}` }
        await call(`${site.url}/beacon/view`, {
          method: 'POST', body: { prediction: documentId }, headers: { ...forged, 'sec-fetch-site': 'same-origin', 'user-agent': 'Mozilla/5.0 Firefox/140.0' },
        })
      }
      expect(await newsroom.count('prediction_views', 'prediction_document_id = ? and views = 1', documentId)).toBe(1)
    })

    it('neither a forged secret nor a forged preview shows a draft', async () => {
      const { site } = paper()
      const query = 'query ($id: ID!) { prediction(documentId: $id, status: DRAFT) { title } }'
      for (const headers of [
        { 'x-presage-site': 'guessed' }, { 'x-presage-preview': draft.documentId }, { 'x-presage-preview': `${draft.documentId}.zzzz.AAAA` },
        { authorization: 'Bearer guessed' }, { cookie: 'strapi_admin_refresh=guessed' },
      ] as Record<string, string>[]) {
        const answer = await graphql(site.url, query, { id: draft.documentId }, headers)
        expect(answer.status).toBe(403)
        expectNone(answer.text, ['机密草稿'])
      }
      for (const path of [`/predictions/${draft.slug}`, `/predictions/${draft.slug}?preview=1`, `/predictions/${draft.slug}?status=draft`, `/predictions/${draft.documentId}`]) {
        expect((await call(site.url + path)).status).toBe(404)
      }
    })

    it('neither picture nor card nor the way to embed it tells of a draft', async () => {
      const { site } = paper()
      const address = encodeURIComponent(`${site.url}/predictions/${draft.slug}`)
      for (const path of [`/og/${draft.slug}.png`, `/en/og/${draft.slug}.png?v=1`, `/embed/${draft.slug}`, `/embed/${draft.slug}?theme=dark`, `/oembed?url=${address}`]) {
        const answer = await call(site.url + path)
        expect([path, answer.status]).toEqual([path, 404])
        expectNone(answer.text, ['机密草稿'])
      }
    })
  })

  it.each([
    '/internal/views', '/internal/clicks', '/admin', '/admin/login', '/api/predictions', '/content-manager/collection-types', '/upload', '/uploads/../admin',
    '/uploads/%2e%2e/admin', '/uploads/..%2fadmin', '/uploads//evil.example/x.png', '/uploads/', '/graphql/../admin', '/_health', '/.env', '/%00', '/..%c0%af../etc/passwd',
  ])('has no way to the CMS by %s', async (path) => {
    for (const method of ['GET', 'POST']) {
      const { status } = await raw(paper().site.url, method, path, { 'content-length': '0' })
      expect([path, method, [400, 404, 405].includes(status)]).toEqual([path, method, true])
    }
  })

  it.each([
    '/go/https://evil.example', '/go//evil.example', '/go/%2F%2Fevil.example', '/go/?url=https://evil.example', '/go/x?url=https://evil.example', '/go/javascript:alert(1)',
    '/go/..', '/go/%0d%0aLocation:%20https://evil.example', '/go/nosuchsponsorlink', '//evil.example', '//evil.example/predictions/x', '/\\evil.example', '/en//evil.example',
    '/predictions//evil.example/', '/predictions/%2F%2Fevil.example',
  ])('never leads elsewhere: %s', async (path) => {
    const { status, location = '' } = await raw(paper().site.url, 'GET', path)
    expect([path, status >= 400 || !/evil|javascript/.test(location)]).toEqual([path, true])
    if (path.startsWith('/go')) expect(status).toBe(404)
  })

  describe('answers a broken or enormous request with a clear error, and stores nothing', () => {
    const megabytes = 'x'.repeat(5_000_000)
    const path = () => `/predictions/${article.slug}`
    // Whoever goes on sending what nobody reads may find the line cut before the answer comes through.
    const post = (address: string, body: string, type: string, headers: Record<string, string> = {}) =>
      call(paper().site.url + address, { method: 'POST', body, headers: { 'content-type': type, 'origin': paper().site.url, ...headers } })
        .then(({ status }) => status, (error: unknown) => (body.length > 1_000_000 ? 413 : Promise.reject(error as Error)))

    it.each([
      ['broken JSON', '{"query": "{ site { name }', 'application/json', 400],
      ['no JSON', 'query { site { name } }', 'application/json', 400],
      ['a form', 'query=%7Bsite%7Bname%7D%7D', 'application/x-www-form-urlencoded', 415],
      ['nothing', '', 'application/json', 400],
      ['null', 'null', 'application/json', 400],
      ['five megabytes', JSON.stringify({ query: `{ site { name } } # ${megabytes}` }), 'application/json', 413],
      ['a little too much', JSON.stringify({ query: `{ site { name } } # ${megabytes.slice(0, 300_000)}` }), 'application/json', 413],
      ['a list of requests', JSON.stringify(Array.from({ length: 50 }, () => ({ query: '{ site { name } }' }))), 'application/json', 400],
    ])('/graphql: %s', async (_, body, type, status) => {
      expect(await post('/graphql', body, type)).toBe(status)
    })

    it.each([
      ['five megabytes', `body=${megabytes}`, 'application/x-www-form-urlencoded', 413],
      ['a little too much', `body=${megabytes.slice(0, 70_000)}`, 'application/x-www-form-urlencoded', 413],
      ['JSON', '{"name":"x","body":"y"}', 'application/json', 415],
      ['a file', '--b\r\nContent-Disposition: form-data; name="body"\r\n\r\nx\r\n--b--', 'multipart/form-data; boundary=b', 415],
      ['no form at all', '\u0000\uFFFF%%%', 'application/x-www-form-urlencoded', 422],
      ['nothing', '', 'application/x-www-form-urlencoded', 422],
      ['a thousand fields', Array.from({ length: 1_000 }, (_, index) => `name=${index}&body=${index}`).join('&'), 'application/x-www-form-urlencoded', 422],
    ])('the comment form: %s', async (_, body, type, status) => {
      const before = await comments()
      expect(await post(path(), body, type)).toBe(status)
      expect(await comments()).toBe(before)
    })

    it.each([
      ['five megabytes', megabytes, 'text/plain'],
      ['broken JSON', '{"prediction":', 'application/json'],
      ['no id', '{"prediction":{"$ne":null}}', 'application/json'],
      ['a path', '{"prediction":"../../internal/clicks"}', 'application/json'],
      ['SQL', '{"prediction":"x\' or 1=1 --"}', 'application/json'],
    ])('the beacon: %s', async (_, body, type) => {
      const before = await paper().newsroom.count('prediction_views', '1 = 1')
      expect(await post('/beacon/view', body, type, { 'sec-fetch-site': 'same-origin' })).toBe(400)
      expect(await paper().newsroom.count('prediction_views', '1 = 1')).toBe(before)
    })

    it('addresses with a NUL in them', async () => {
      for (const address of ['/predictions/%00', '/predictions/a%00b', '/en/predictions/%00', '/events/%00', '/categories/%00', '/go/%00', '/%00']) {
        expect([address, (await raw(paper().site.url, 'GET', address)).status]).toEqual([address, 404])
      }
    })

    it('methods that mean nothing here', async () => {
      for (const [method, address] of [['PUT', '/'], ['DELETE', path()], ['PATCH', '/graphql'], ['POST', '/'], ['POST', '/events/x'], ['PUT', '/uploads/x.png']] as const) {
        expect([method, address, (await raw(paper().site.url, method, address, { 'content-length': '0' })).status]).toEqual([method, address, 405])
      }
    })

    it('and serves on', async () => {
      expect((await call(paper().site.url + path())).status).toBe(200)
      const before = paper().site.output() + paper().cms.output()
      expectNone(before, ['heap out of memory', 'UnhandledPromiseRejection', 'uncaughtException'])
    })
  })

  it('is not escaped by claiming to be many: the limit on comments counts who connects', async () => {
    const { site } = paper()
    const path = `/predictions/${article.slug}`
    const stamp = stampIn((await call(site.url + path)).text)
    await pause(3_200)
    const before = await comments()
    const statuses: number[] = []
    for (let number = 1; number <= 9; number += 1) {
      const forged = { 'x-forwarded-for': `203.0.113.${number}`, 'x-presage-reader': `203.0.113.${number}` }
      const body = new URLSearchParams({ name: '读者', email: 'a@b.example', body: `第 ${number} 次`, consent: 'yes', website: '', stamp })
      statuses.push((await call(site.url + path, { method: 'POST', body, headers: { ...forged, origin: site.url } })).status)
    }
    expect(statuses.slice(-2)).toEqual([429, 429])
    expect(await comments()).toBeLessThanOrEqual(before + 5)
  })
})

describe('what readers write', () => {
  const paper = openPaper()

  it.each([
    ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>', ['<script>alert', '<img src=x']],
    ['closing tags', '</textarea></p></body><svg onload=alert(1)>', ['<svg onload']],
    ['template syntax', '{{constructor.constructor("alert(1)")()}} ${7*7} <%= 7*7 %>', ['<%=']],
    ['characters that turn text around', 'abc\u202Etxt.exe\u2066 def', ['\u202E', '\u2066']],
    ['control characters', 'a\u0000b\u0007c\u001B[31md', ['\u0000', '\u0007', '\u001B']],
  ])('is never more than text: %s', async (_, body, forbidden) => {
    const { newsroom, site } = paper()
    const { slug } = await newsroom.published()
    const reader = new Reader(site)
    const answer = await reader.comment(`/predictions/${slug}`, { name: `名 ${body}`.slice(0, 40), body })
    if (answer.status === 303) {
      const [comment] = await newsroom.cms.database.rows<{ document_id: string }>('select document_id from comments order by id desc limit 1')
      await newsroom.editor.approveComment(comment?.document_id ?? '')
      const html = await eventually(async () => {
        const page = await reader.page(`/predictions/${slug}`)
        expectParts(page, ['1条评论'])
        return page
      })
      expectNone(html, forbidden)
    } else {
      expect(answer.status).toBe(422)
      expectNone(answer.text, forbidden)
    }
  })

  it('cannot slip lines into headers or mail', async () => {
    const { newsroom, site } = paper()
    const { slug } = await newsroom.published()
    const before = await newsroom.count('comments', '1 = 1')
    for (const email of ['a@b.example\r\nBcc: everyone@example.org', 'a@b.example%0aBcc:x@y.example', '"<script>"@b.example', 'a@b.example, c@d.example']) {
      const answer = await new Reader(site).comment(`/predictions/${slug}`, { email })
      expect([email, answer.status]).toEqual([email, 422])
    }
    expect(await newsroom.count('comments', '1 = 1')).toBe(before)
  })
})

import { once } from 'node:events'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { nowhere, startCms, startSite, type TestCms, type TestSite } from './site'

jest.setTimeout(60_000)

let cms: TestCms
let site: TestSite
const folder = mkdtempSync(join(tmpdir(), 'presage-kept-'))
const article = '/predictions/trump-kim-2025'

/** Repeats a check until it passes, for at most some seconds. */
async function eventually(check: () => Promise<void>): Promise<void> {
  for (const end = Date.now() + 30_000; ;) {
    try {
      return await check()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
}

/** One request without anything that `fetch` adds or takes away. */
async function raw(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<{ status: number, headers: IncomingMessage['headers'], body: Buffer }> {
  const request = httpRequest(site.url + path, { headers, method, agent: false }).end()
  const [answer] = await once(request, 'response') as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk as Buffer)
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }
}

const health = async () => await (await site.get('/api/health')).json() as { pages: { kept: number, toPrint: number } }
const everythingPrinted = () => eventually(async () => {
  const { pages } = await health()
  expect([pages.toPrint, pages.kept > 5]).toEqual([0, true])
})

beforeAll(async () => {
  cms = await startCms()
  site = await startSite(cms.url, { DATA_DIR: folder })
  await everythingPrinted()
})

afterAll(async () => {
  await Promise.all([site, cms].map(server => server?.stop()))
  rmSync(folder, { recursive: true, force: true })
})

describe('a kept page', () => {
  test('is the same in every encoding, and says which it is', async () => {
    const plain = await raw(article)
    const br = await raw(article, { 'accept-encoding': 'gzip, br' })
    const gzip = await raw(article, { 'accept-encoding': 'gzip;q=1, br;q=0.5' })
    expect([plain, br, gzip].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'br', 'gzip'])
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true)
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true)
    expect(plain.body.toString()).toContain('特朗普会在 2025 年会见金正恩吗？')
    expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3)
    for (const { headers, body } of [plain, br, gzip]) {
      expect(headers).toMatchObject({ 'vary': 'Accept-Encoding', 'cache-control': 'public, no-cache', 'content-length': String(body.length) })
    }
  })

  test('is sent once: whoever has it is told that it is still good', async () => {
    const { headers } = await raw(article, { 'accept-encoding': 'br' })
    const etag = headers.etag ?? ''
    const modified = headers['last-modified'] ?? ''
    const weakened = await raw(article, { 'accept-encoding': 'br', 'if-none-match': `"other", W/${etag}` })
    expect([weakened.status, weakened.body.length, weakened.headers.etag, weakened.headers['content-encoding']]).toEqual([304, 0, etag, undefined])
    expect((await raw(article, { 'if-modified-since': modified })).status).toBe(304)
    expect((await raw(article, { 'if-none-match': '"other"', 'if-modified-since': modified })).status).toBe(200)
  })

  test('has a head without a body', async () => {
    const [whole, head] = [await raw(article, { 'accept-encoding': 'br' }), await raw(article, { 'accept-encoding': 'br' }, 'HEAD')]
    const { date: _, ...expected } = whole.headers
    expect([head.status, head.body.length, head.headers]).toMatchObject([200, 0, expected])
  })

  test('is one, whatever is added to its address, and nothing of that is printed', async () => {
    const before = (await health()).pages.kept
    const { body } = await raw(article)
    for (let number = 0; number < 200; number += 1) {
      const other = await raw(`${article}?utm_source=${number}&<script>=${number}&page2=${number}`.replaceAll('<', '%3C'))
      if (!other.body.equals(body)) throw new Error(`Another page for ${number}`)
    }
    expect((await raw(`${article}/`)).body.equals(body)).toBe(true)
    expect((await health()).pages.kept).toBe(before)
  })

  test('is not what a reader is answered who sends a comment, or has one waiting', async () => {
    const received = await raw(`${article}?comment=received`)
    expect([received.body.toString().includes('谢谢，评论已收到'), received.headers.etag]).toEqual([true, undefined])
    expect((await raw(article)).body.toString()).not.toContain('谢谢，评论已收到')
    const own = await raw(article, { cookie: 'presage-comments=1' })
    expect([own.status, own.headers.etag]).toEqual([200, undefined])
    expect((await raw(article, { cookie: '_ga=1' })).headers.etag).toBeDefined()
    const posted = await site.post(article, { name: '', email: '', body: 'x', stamp: 'stamp-of-now' })
    expect([posted.status, posted.headers.get('cache-control')]).toEqual([422, 'private, no-store'])
  })
})

describe('hostile addresses', () => {
  test('that lead nowhere are not kept', async () => {
    const before = (await health()).pages.kept
    await Promise.all(Array.from({ length: 100 }, (_, number) => site.get(`/predictions/no-such-${number}`)))
    expect((await health()).pages.kept).toBe(before)
  })
})

describe('a picture for links', () => {
  const picture = '/og/trump-kim-2025.png'

  test('is a PNG of 1200 by 630, kept like a page, whatever is added to its address', async () => {
    const { status, headers, body } = await raw(`${picture}?v=1`)
    expect([status, headers['content-type'], headers['cross-origin-resource-policy']]).toEqual([200, 'image/png', 'cross-origin'])
    expect([body.subarray(1, 4).toString(), body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual(['PNG', 1200, 630])
    expect(body.length).toBeLessThan(200_000)
    expect((await raw(picture, { 'if-none-match': headers.etag ?? '' })).status).toBe(304)
    const { kept } = (await health()).pages
    for (let number = 0; number < 50; number += 1) expect((await raw(`${picture}?v=${number}&%3Cscript%3E`)).body.equals(body)).toBe(true)
    expect((await health()).pages.kept).toBe(kept)
  })

  test('is there in both languages, and of the paper itself', async () => {
    const pictures = await Promise.all([picture, `/en${picture}`, '/og.png', '/en/og.png'].map(path => raw(path)))
    expect(pictures.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(new Set(pictures.map(({ headers }) => headers.etag)).size).toBe(4)
  })

  test('of an address of before is that of now, and there is none of an article that is none', async () => {
    const old = await raw('/og/trump-kim-old-address.png')
    expect([old.status, old.headers.location]).toEqual([301, picture])
    expect((await raw('/og/nothing.png')).status).toBe(404)
    expect((await raw(picture, {}, 'POST')).status).toBe(405)
  })
})

describe('a card for other pages', () => {
  test('is small, says its theme, and needs no more than its style sheet', async () => {
    const { status, headers, body } = await raw('/embed/trump-kim-2025?theme=dark&utm=1')
    const html = body.toString()
    expect([status, body.length < 4000, headers['x-frame-options'], headers['set-cookie']]).toEqual([200, true, undefined, undefined])
    expect(html).toMatch(/^<!DOCTYPE html><html lang="zh-Hans" data-theme="dark">/)
    expect(html).not.toMatch(/<script|<style| style=/)
    const [, style = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? []
    const sheet = await raw(style)
    expect([sheet.status, sheet.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
    expect(gzipSync(sheet.body).length).toBeLessThan(2048)
  })

  test('is an honest word where there is none', async () => {
    const { status, body } = await raw('/en/embed/nothing')
    expect([status, body.toString().includes('There is no article here')]).toEqual([404, true])
  })
})

describe('oEmbed', () => {
  const address = 'http://127.0.0.1:3000/en/predictions/trump-kim-2025'
  test.each([['json', 'application/json; charset=utf-8'], ['xml', 'text/xml; charset=utf-8']])('answers in %s, to everyone', async (format, type) => {
    const { status, headers, body } = await raw(`/oembed?url=${encodeURIComponent(address)}&format=${format}`)
    expect([status, headers['content-type'], headers['access-control-allow-origin']]).toEqual([200, type, '*'])
    expect(body.toString()).toContain('http://127.0.0.1:3000/en/embed/trump-kim-2025')
  })

  test('of an address of before is about the article of now', async () => {
    const { body } = await raw(`/oembed?url=${encodeURIComponent('http://127.0.0.1:3000/predictions/trump-kim-old-address')}`)
    expect(body.toString()).toContain('/embed/trump-kim-2025')
  })

  test.each([['', 400], ['?url=http://evil.example/predictions/trump-kim-2025', 404], [`?url=${address}&format=yaml`, 501], [`?url=${address}x`, 404]])(
    '%s is refused with %d', async (query, status) => expect((await raw(`/oembed${query}`)).status).toBe(status),
  )
})

describe('a change', () => {
  test('is on every page that shows it, while nobody waits', async () => {
    await cms.change({ title: '改过的标题' }, { links: ['/predictions/trump-kim-2025'] })
    expect((await site.get(article)).status).toBe(200)
    await eventually(async () => {
      for (const path of ['/', article, `/en${article}`]) expect([path, (await (await site.get(path)).text()).includes('改过的标题')]).toEqual([path, true])
    })
  })

  test('to what stands everywhere reaches every page', async () => {
    await cms.change({ effectiveDisclaimer: '新的免责声明' }, { all: true })
    await everythingPrinted()
    expect(await (await site.get('/predictions/china-moon-2030')).text()).toContain('新的免责声明')
  })

  test('takes down an article at once, with its picture and every line about it', async () => {
    const gone = '/predictions/trump-xi-2025'
    const before = await (await site.get(gone)).text()
    const [picture = ''] = /\/uploads\/large_[\w.-]+/.exec(before) ?? []
    expect((await site.get(picture)).status).toBe(200)
    await cms.withdraw(gone)
    await eventually(async () => {
      expect([(await site.get(gone)).status, (await site.get(picture)).status]).toEqual([404, 404])
      for (const path of ['/', article]) expect(await (await site.get(path)).text()).not.toContain(gone)
    })
    expect(onDisk().filter(text => text.includes(`"key":"${gone}"`))).toEqual([])
    expect(onDisk().filter(text => text.includes(picture) && !text.includes('"goneUploads"'))).toEqual([])
  })
})

const onDisk = () => readdirSync(folder, { recursive: true, encoding: 'utf8' })
  // What is only being written may have its own name the next moment.
  .filter(name => !name.endsWith('.draft')).map(name => join(folder, name)).filter(name => statSync(name).isFile()).map(name => readFileSync(name, 'latin1'))

describe('security headers', () => {
  const common = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'strict-origin-when-cross-origin' }

  test.each([
    ['a kept page', 'GET', article, 200], ['a page printed for one', 'GET', `${article}?comment=received`, 200], ['not modified', '304', article, 304],
    ['not found', 'GET', '/nowhere', 404], ['no such article', 'GET', '/predictions/nothing', 404], ['bad address', 'GET', '/predictions/%E0%A4%A', 404],
    ['refused method', 'PUT', '/', 405], ['a redirect', 'GET', '/predictions/trump-kim-old-address', 301], ['a way out', 'GET', '/go/sponsorend', 302],
    ['a posted form', 'POST', article, 415], ['the API', 'GET', '/graphql?query=%7BcommentStamp%7D', 200], ['the API refusing', 'PUT', '/graphql', 405],
    ['a picture', 'GET', '/uploads/large_a.svg', 200], ['no picture', 'GET', '/uploads/missing.svg', 404], ['no path', 'GET', '/uploads/..%2fx', 404],
    ['a beacon', 'POST', '/beacon/view', 403], ['health', 'GET', '/api/health', 200], ['the script', 'GET', '/enhance.js', 200], ['the icon', 'GET', '/favicon.svg', 200],
    ['no such endpoint', 'GET', '/api/nothing', 404],
  ])('%s', async (_what, method, path, status) => {
    const answer = method === '304' ? await raw(path, { 'if-none-match': '*' }) : await raw(path, {}, method)
    expect([answer.status, answer.headers]).toMatchObject([status, common])
    const policy = answer.headers['content-security-policy'] ?? ''
    expect(policy).toMatch(/^default-src 'none'/)
    expect(policy).toMatch(/frame-ancestors 'none'/)
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    expect(answer.headers).not.toHaveProperty('x-powered-by')
    expect(answer.headers).toHaveProperty('permissions-policy')
    expect(answer.headers).not.toHaveProperty('strict-transport-security')
  })

  test('with https browsers are held to it', async () => {
    const secure = await startSite(nowhere, { SITE_URL: 'https://paper.example' })
    for (const path of ['/', '/api/health', '/enhance.js']) {
      expect((await secure.get(path)).headers.get('strict-transport-security')).toBe('max-age=31536000')
    }
    await secure.stop()
  })

  test('what leads out of the paper knows nothing of where it came from in script', async () => {
    const html = await (await site.get(article)).text()
    const outward = [...html.matchAll(/<a [^>]*href="https?:\/\/(?!127\.0\.0\.1)[^>]*>/g)].map(([tag]) => tag)
    expect(outward.length).toBeGreaterThan(3)
    expect(outward.filter(tag => !/ rel="[^"]*noopener/.test(tag))).toEqual([])
  })
})

describe('while the CMS is away', () => {
  test('a site started meanwhile has every page and every picture, and none that was taken down', async () => {
    await everythingPrinted()
    await eventually(async () => expect((await site.get('/uploads/large_china-moon-2030.svg')).status).toBe(200))
    site.child.kill('SIGKILL')
    await once(site.child, 'exit')
    await cms.stop()
    site = await startSite(nowhere, { DATA_DIR: folder })
    for (const path of ['/', '/en', article, `/en${article}`, '/categories/economy', '/events/who-will-trump-meet-with-in-2025', '/predictions/china-moon-2030']) {
      const answer = await site.get(path)
      expect([path, answer.status, answer.headers.get('etag') !== null]).toEqual([path, 200, true])
    }
    expect((await site.get('/uploads/large_china-moon-2030.svg')).headers.get('content-type')).toBe('image/svg+xml')
    expect((await site.get('/predictions/trump-xi-2025')).status).toBe(503)
    expect((await site.get('/uploads/large_trump-xi-2025.svg')).status).toBe(404)
    expect((await site.get('/predictions/never-published')).status).toBe(503)
    expect(await health()).toMatchObject({ cms: 'unreachable', pages: { followsCms: false } })
  })

  test('a page of an earlier build has its style sheet, until it is printed anew', async () => {
    const [own = ''] = /\/_nuxt\/[\w.-]+\.css/.exec(await (await site.get('/')).text()) ?? []
    const styles = join(folder, 'site/styles')
    site.child.kill('SIGKILL')
    await once(site.child, 'exit')
    copyFileSync(join(styles, basename(own)), join(styles, 'entry.earlier.css'))
    site = await startSite(nowhere, { DATA_DIR: folder })
    const [ofBefore, ofNow, ofNobody] = [await site.get('/_nuxt/entry.earlier.css'), await site.get(own), await site.get('/_nuxt/entry.unknown.css')]
    expect([ofBefore, ofNow, ofNobody].map(({ status }) => status)).toEqual([200, 200, 404])
    expect(await ofBefore.text()).toBe(await ofNow.text())
    for (const name of ['content-type', 'x-content-type-options', 'content-security-policy']) expect(ofBefore.headers.get(name)).toBe(ofNow.headers.get(name))
  })

  test('a comment to a kept page comes back as it was typed', async () => {
    const answer = await site.post(article, { name: '老周', email: 'zhou@example.com', body: '不能丢的话', consent: 'yes', stamp: 'stamp-of-now' })
    expect([answer.status, (await answer.text()).includes('不能丢的话</textarea>')]).toEqual([503, true])
  })
})

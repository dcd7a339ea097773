import { article } from '../../test/fixtures/article'
import { frameView } from '../../app/data/frameView'
import { shareCard } from '../../app/data/shareCard'
import { oembedAnswer, oembedBody, readOembedRequest, type OembedRequest } from './oembed'
import type { Shared } from './readShared'

const site = 'https://presage.example'
const read = (query: Record<string, string>) => readOembedRequest(new URLSearchParams(query), site)

test.each([
  [{ url: `${site}/predictions/a-b` }, { slug: 'a-b', locale: 'zh-Hans', format: 'json' }],
  [{ url: `${site}/en/predictions/a?utm=1#comments`, format: 'xml' }, { slug: 'a', locale: 'en', format: 'xml' }],
  [{ url: 'http://presage.example/predictions/a/', maxwidth: '400', maxheight: '200' }, { slug: 'a', maxWidth: 400, maxHeight: 200 }],
  [{ url: `${site}/predictions/a`, maxwidth: '-1', maxheight: '1e9' }, { maxWidth: undefined, maxHeight: undefined }],
])('%j is understood', (query, request) => {
  expect(read(query as Record<string, string>)).toMatchObject(request)
})

test.each([
  [{}, 400], [{ url: '' }, 400], [{ url: `${site}/predictions/a`, format: 'yaml' }, 501], [{ url: `${site}/predictions/a`, format: '' }, 501],
  ...[
    'predictions/a', 'https://evil.example/predictions/a', 'https://presage.example.evil.example/predictions/a', 'https://presage.example@evil.example/predictions/a',
    `${site}:8443/predictions/a`, `${site}/events/a`, `${site}/`, `${site}/predictions/a/b`, `${site}/predictions/%00`, `${site}/predictions/A"><b>`,
    'javascript:alert(1)//presage.example/predictions/a', 'file:///predictions/a',
  ].map(url => [{ url }, 404] as const),
] as const)('%j is refused with %d', (query, status) => {
  expect(read(query as Record<string, string>)).toEqual({ refused: status })
})

const frame = frameView({}, 'zh-Hans')
const request: OembedRequest = { slug: 'a', locale: 'zh-Hans', format: 'json' }
const shared = (title: string): Shared => ({
  card: shareCard({ ...article, title }, frame), frame, slug: 'a', url: `${site}/predictions/a`, authors: [{ name: '林知远', path: '/authors/lin' }, { name: '编辑部', path: '/authors/desk' }],
})

test('an answer is what the specification asks for, of type rich', () => {
  const answer = oembedAnswer(shared('会吗？'), request, site)
  expect(answer).toMatchObject({
    version: '1.0', type: 'rich', title: '会吗？', author_name: '林知远, 编辑部', author_url: `${site}/authors/lin`, provider_name: '先见 Presage', provider_url: `${site}/`,
    cache_age: 3600, width: 560, thumbnail_width: 1200, thumbnail_height: 630,
  })
  expect(answer.thumbnail_url).toMatch(/^https:\/\/presage\.example\/og\/a\.png\?v=\w+$/)
  expect(answer.html).toMatch(/^<iframe src="https:\/\/presage\.example\/embed\/a" title="会吗？" width="560" [^<>]*><\/iframe>$/)
})

test('nothing of it is larger than was asked for', () => {
  const answer = oembedAnswer(shared('会吗？'), { ...request, maxWidth: 300, maxHeight: 200 }, site)
  expect(answer).toMatchObject({ width: 300, height: 200 })
  expect(answer).not.toHaveProperty('thumbnail_url')
})

test('no title is markup, in JSON, XML or the code itself', () => {
  const hostile = ']]></html><script>alert(1)</script>"\'&<![CDATA[\u0000\uD800'
  const answer = oembedAnswer(shared(hostile), request, site)
  expect(JSON.parse(oembedBody(answer, 'json').body)).toEqual({ ...answer, title: hostile })
  const { body, type } = oembedBody(answer, 'xml')
  expect(type).toBe('text/xml; charset=utf-8')
  expect(body).not.toMatch(/<script|<iframe|CDATA\[\u0000|<!\[/)
  expect(body.match(/<(?!\/|\?)[a-z_]+/g)).toHaveLength(Object.keys(answer).length + 1)
})

import { linkTo, paragraphs } from '../scenarios/blocks.js'
import { readLedger } from '../scenarios/ledgerBook.js'
import { onEveryDatabase } from '../scenarios/newsroom.js'
import { refusalOf, restRefusal } from '../scenarios/refusals.js'

const text = (words: unknown) => ({ type: 'text', text: words })
const paragraph = (...children: unknown[]) => [{ type: 'paragraph', children }]
const image = (url: unknown) => [{ type: 'image', image: { url, alternativeText: '', width: 1, height: 1 }, children: [text('')] }]

/** A list within a list within a list… */
function nested(depth: number): unknown {
  const item = { type: 'list-item', children: [text('深')] }
  return Array.from({ length: depth }).reduce<unknown>(inner => ({ type: 'list', format: 'unordered', children: [inner] }), item)
}

const addresses = [
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\tscript:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)',
  'javascript&colon;alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:msgbox(1)', 'file:///etc/passwd', 'blob:https://x.example/1',
  '//evil.example', '/\\evil.example', '/.//evil.example', 'https://user:password@evil.example', 'https://', 'https://a b.example', 'https:evil.example',
  'https://evil.example/"onmouseover="alert(1)', 'https://evil.example/<script>', '\u202Ehttps://evil.example', `https://evil.example/${'a'.repeat(5_000)}`, '',
]

const malformed: [string, unknown][] = [
  ['a string', '<p>正文</p>'],
  ['an object', { type: 'paragraph', children: [] }],
  ['a number', 7],
  ['a list of nothing', [null]],
  ['a list of text', ['正文']],
  ['an unknown block', [{ type: 'script', children: [text('alert(1)')] }]],
  ['raw HTML', [{ type: 'html', html: '<script>alert(1)</script>' }]],
  ['a block without children', [{ type: 'paragraph' }]],
  ['children that are none', [{ type: 'paragraph', children: 'text' }]],
  ['text that is none', paragraph(text({ toString: 'x' }))],
  ['a block where text belongs', paragraph({ type: 'heading', level: 1, children: [text('x')] })],
  ['a heading of level 7', [{ type: 'heading', level: 7, children: [text('x')] }]],
  ['a heading of level "1><script>"', [{ type: 'heading', level: '1><script>', children: [text('x')] }]],
  ['a list of an unknown kind', [{ type: 'list', format: 'x" onclick="', children: [] }]],
  ['a link in a link', paragraph({ type: 'link', url: 'https://a.example', children: [{ type: 'link', url: 'https://b.example', children: [text('x')] }] })],
  ['a code language that is markup', [{ type: 'code', language: '"><script>', children: [text('x')] }]],
  ['an image without an address', image(undefined)],
  ['an image of a script', image('javascript:alert(1)')],
  ['an image of data', image('data:image/svg+xml,<svg onload=alert(1)>')],
  ['bold that is markup', paragraph({ ...text('x'), bold: '<b>' })],
  ['a NUL', paragraph(text('a\0b'))],
  ['a hundred lists in each other', [nested(100)]],
  ['two thousand lists in each other', [nested(2_000)]],
  ['30,000 paragraphs', Array.from({ length: 30_000 }, () => ({ type: 'paragraph', children: [text('')] }))],
  ['600,000 characters', paragraphs('字'.repeat(600_000))],
]

onEveryDatabase('a hostile body', (newsroom) => {
  const refusals = async (body: unknown) => {
    const before = await newsroom().count('predictions', '1 = 1')
    const title = '带恶意正文的文章'
    expect((await refusalOf(newsroom().editor.createPrediction({ title, body }))).length).toBeGreaterThan(5)
    expect(restRefusal(await newsroom().rest.createPrediction({ title, body }, { status: 'draft' })).length).toBeGreaterThan(5)
    expect(await newsroom().count('predictions', '1 = 1')).toBe(before)
  }

  it.each(addresses.map(address => [address.slice(0, 60), address]))('with a link to %j is refused, and nothing is stored', async (_, address) => {
    await refusals(linkTo(address))
  })

  it.each(malformed)('that is or holds %s is refused, and nothing is stored', async (_, body) => {
    await refusals(body)
  })

  it('that holds half a character, as a cut text does, is stored and published with a whole one', async () => {
    const { editor, cms } = newsroom()
    const { documentId } = await newsroom().draft({ body: paragraphs('半\ud83d个') })
    expect(await editor.read('prediction', documentId, { locale: 'zh-Hans' })).toMatchObject({ body: paragraphs('半\ufffd个') })
    await editor.publish(documentId)
    await editor.correct(documentId, { body: paragraphs('另外半\udc00个') })
    expect((await readLedger(cms)).filter(({ subject }) => subject === documentId).map(({ kind }) => kind)).toEqual(['verdict', 'correction'])
  })

  it('is told by its place, in the language of the editor', async () => {
    const body = [...paragraphs('第一段'), ...linkTo('javascript:alert(1)')]
    expect(await refusalOf(newsroom().editor.createPrediction({ title: '标题', body }))).toMatch(/^正文第 2 段：链接地址须以 https/)
    const answer = await newsroom().rest.createPrediction({ title: 'Title', body }, {}, { 'accept-language': 'en' })
    expect(restRefusal(answer)).toMatch(/^Block 2 of the text: A link must start with https/)
  })

  it('leaves a saved text as it was when it comes with a later save', async () => {
    const { editor } = newsroom()
    const { documentId } = await editor.createPrediction({ title: '标题', body: paragraphs('原来的正文') })
    await refusalOf(editor.saveLanguage(documentId, 'zh-Hans', { title: '新标题', body: linkTo('javascript:alert(1)') }))
    expect(await editor.read('prediction', documentId, { locale: 'zh-Hans' })).toMatchObject({ title: '标题', body: paragraphs('原来的正文') })
  })

  it('of megabytes is refused before it is read', async () => {
    const answer = await newsroom().rest.createPrediction({ title: '大', body: paragraphs('字'.repeat(8_000_000)) })
    expect([400, 413]).toContain(answer.status)
    expect(await newsroom().count('predictions', 'title = ?', '大')).toBe(0)
  })

  it.each([
    ['sponsor-link', { name: 'x', text: 'x', url: 'javascript:alert(1)' }],
    ['sponsor-link', { name: 'x', text: 'x', url: 'data:text/html,x' }],
    ['sponsor-link', { name: 'x', text: 'x', url: `https://sponsor.example/${'a'.repeat(3_000)}` }],
    ['sponsor-link', { name: 'x', text: 'x', url: 'https://sponsor.example/\nx-header: 1' }],
    ['event', { title: 'x', marketUrl: 'javascript:alert(1)' }],
    ['event', { title: 'x', platform: 'somewhere' }],
    ['author', { name: '名'.repeat(300) }],
    ['prediction', { title: '题'.repeat(300) }],
  ] as const)('is no better in the fields of a %s: %j', async (type, fields) => {
    await refusalOf(newsroom().editor.create(type, fields, type === 'prediction' ? 'zh-Hans' : undefined))
  })

  it('is no better among the sources: such an article cannot be published', async () => {
    const { documentId } = await newsroom().draft({ sources: [{ title: 'x', url: 'javascript:alert(1)' }] })
    await refusalOf(newsroom().editor.publish(documentId))
    expect(await newsroom().publishedRows(documentId)).toEqual([])
  })
})

import { blocksToHtml } from './blocksToHtml.js'
import { blocksToMarkdown } from './blocksToMarkdown.js'
import { BlocksError, type BlocksProblem } from './blocksError.js'
import { excerpt } from './excerpt.js'
import { blocksLimits, parseBlocks } from './parseBlocks.js'
import { plainText } from './plainText.js'
import { readingTime } from './readingTime.js'
import { randomBlocks } from './testing/randomBlocks.js'
import { seededRandom } from './testing/seededRandom.js'

const text = (value: unknown) => ({ type: 'text', text: value })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })
const image = { url: '/uploads/a.jpg', alternativeText: 'A', caption: null, width: 10, height: 5, formats: null }

function errorOf(value: unknown): BlocksError {
  try {
    parseBlocks(value)
  } catch (error) {
    if (error instanceof BlocksError) return error
    throw error
  }
  throw new Error('The document was accepted')
}

function problemOf(value: unknown): { problem: BlocksProblem, path: string } {
  const { problem, path } = errorOf(value)
  return { problem, path: path.join('.') }
}

describe('parseBlocks', () => {
  test('nothing is an empty document', () => {
    expect(parseBlocks(null)).toEqual([])
    expect(parseBlocks(undefined)).toEqual([])
    expect(parseBlocks([])).toEqual([])
  })

  test('keeps what the paper knows and leaves the rest behind', () => {
    const stored = [
      { type: 'heading', level: 2, children: [{ ...text('会'), bold: true, italic: false, colour: 'red' }], style: 'x' },
      { type: 'image', image: { ...image, hash: 'a', provider: 'local', formats: { small: { url: '/uploads/s.jpg', width: 5, height: 2, mime: 'image/jpeg' } } }, children: [text('')] },
      { type: 'code', language: 'c++', children: [text('x')] },
    ]
    expect(parseBlocks(stored)).toEqual([
      { type: 'heading', level: 2, children: [{ type: 'text', text: '会', bold: true }] },
      { type: 'image', image: { ...image, credit: null, formats: { small: { url: '/uploads/s.jpg', width: 5, height: 2 } } }, children: [text('')] },
      { type: 'code', language: 'c++', children: [text('x')] },
    ])
  })

  test('keeps an image’s credit, and takes the file’s name for no description', () => {
    const parsed = (of: object) => parseBlocks([{ type: 'image', image: { ...image, ...of }, children: [text('')] }])
    expect(parsed({ credit: '新华社', name: 'A.png' })).toMatchObject([{ image: { credit: '新华社', alternativeText: 'A' } }])
    expect(parsed({ name: 'A' })).toMatchObject([{ image: { alternativeText: null } }])
    expect(() => parsed({ credit: 1 })).toThrow('wrong-shape')
  })

  test('an uploaded image is addressed from the root, whatever origin the editor put before it', () => {
    const uploaded = (url: string) => ({ type: 'image', image: { ...image, provider: 'local', url }, children: [text('')] })
    expect(parseBlocks([uploaded('http://127.0.0.1:1337/uploads/a.jpg')])).toMatchObject([{ image: { url: '/uploads/a.jpg' } }])
    expect(parseBlocks([uploaded('/uploads/a.jpg')])).toMatchObject([{ image: { url: '/uploads/a.jpg' } }])
    expect(problemOf([uploaded('http://127.0.0.1:1337//evil.example/a.jpg')]).problem).toBe('unsafe-image')
    expect(problemOf([uploaded('javascript:alert(1)')]).problem).toBe('unsafe-image')
  })

  test('a nested list is a sibling of its item', () => {
    const nested = { type: 'list', format: 'ordered', indentLevel: 1, children: [{ type: 'list-item', children: [text('b')] }] }
    const list = { type: 'list', format: 'unordered', indentLevel: 0, children: [{ type: 'list-item', children: [text('a')] }, nested] }
    expect(parseBlocks([list])).toEqual([list])
  })

  test('pasted text is cleaned: line breaks are one kind, stray controls and half characters go', () => {
    const pasted = 'a\r\nb\rc\u2028d\u000be\tf\ud800'
    expect(parseBlocks([paragraph(text(pasted))])).toEqual([paragraph(text('a\nb\nc\nde\tf\ufffd'))])
  })

  test.each([
    ['a string', 'text', 'not-a-list', ''],
    ['an object', { type: 'paragraph' }, 'not-a-list', ''],
    ['a block that is a string', ['text'], 'wrong-shape', '0'],
    ['a block that is null', [null], 'wrong-shape', '0'],
    ['a block that is a list', [[]], 'wrong-shape', '0'],
    ['an unknown block', [paragraph(text('a')), { type: 'script', children: [] }], 'unknown-node', '1'],
    ['a block of no type', [{ children: [] }], 'unknown-node', '0'],
    ['raw HTML', [{ type: 'html', html: '<script>' }], 'unknown-node', '0'],
    ['an inherited name as a type', [{ type: 'constructor', children: [] }], 'unknown-node', '0'],
    ['no children', [{ type: 'paragraph' }], 'wrong-shape', '0.children'],
    ['children that are text', [{ type: 'paragraph', children: 'a' }], 'wrong-shape', '0.children'],
    ['a paragraph in a paragraph', [paragraph(paragraph(text('a')))], 'unknown-node', '0.children.0'],
    ['text that is a number', [paragraph(text(1))], 'wrong-shape', '0.children.0.text'],
    ['a mark that is a string', [paragraph({ ...text('a'), bold: 'yes' })], 'wrong-shape', '0.children.0.bold'],
    ['heading level 7', [{ type: 'heading', level: 7, children: [] }], 'wrong-shape', '0.level'],
    ['heading level "2"', [{ type: 'heading', level: '2', children: [] }], 'wrong-shape', '0.level'],
    ['a list of a third kind', [{ type: 'list', format: 'todo', children: [] }], 'wrong-shape', '0.format'],
    ['text in a list', [{ type: 'list', format: 'ordered', children: [text('a')] }], 'unknown-node', '0.children.0'],
    ['a link in a link', [paragraph({ type: 'link', url: '/a', children: [{ type: 'link', url: '/b', children: [] }] })], 'unknown-node', '0.children.0.children.0'],
    ['a link in code', [{ type: 'code', children: [{ type: 'link', url: '/a', children: [] }] }], 'unknown-node', '0.children.0'],
    ['a language with a quote', [{ type: 'code', language: 'js" onload="x', children: [] }], 'wrong-shape', '0.language'],
    ['a script link', [paragraph({ type: 'link', url: 'javascript:alert(1)', children: [text('a')] })], 'unsafe-link', '0.children.0.url'],
    ['a link without address', [paragraph({ type: 'link', children: [text('a')] })], 'wrong-shape', '0.children.0.url'],
    ['an image without file', [{ type: 'image', children: [] }], 'wrong-shape', '0.image'],
    ['an image that is a script', [{ type: 'image', image: { ...image, url: 'javascript:x' }, children: [] }], 'unsafe-image', '0.image.url'],
    ['a format that is a script', [{ type: 'image', image: { ...image, formats: { s: { url: 'data:x', width: 1, height: 1 } } }, children: [] }], 'unsafe-image', '0.image.formats.s.url'],
    ['a width with a quote', [{ type: 'image', image: { ...image, width: '1" onload="x' }, children: [] }], 'wrong-shape', '0.image.width'],
    ['a NUL', [paragraph(text('a\0b'))], 'control-character', '0.children.0.text'],
  ])('%s is an error with a path', (_name, value, problem, path) => {
    expect(problemOf(value)).toEqual({ problem, path })
  })

  test('the error speaks to an editor, and counts blocks from 1', () => {
    const unsafe = [paragraph(text('a')), paragraph({ type: 'link', url: 'javascript:x', children: [] })]
    const error = errorOf(unsafe)
    expect(error.name).toBe('BlocksError')
    expect(error.message).toContain('body[1].children[0].url')
    expect(error.messages['zh-Hans']).toMatch(/^正文第 2 段：链接地址.*请改正链接。$/)
    expect(error.messages.en).toMatch(/^Block 2 of the text: A link must start with/)
  })
})

describe('parseBlocks on hostile documents', () => {
  test('lists nested beyond the limit', () => {
    let list: unknown = { type: 'list-item', children: [] }
    for (let depth = 0; depth <= blocksLimits.listDepth; depth += 1) list = { type: 'list', format: 'ordered', children: [list] }
    expect(problemOf([list])).toMatchObject({ problem: 'too-deep' })
  })

  test('a hundred thousand levels, and a document that holds itself, neither stall nor overflow', () => {
    let deep: unknown = []
    for (let depth = 0; depth < 100_000; depth += 1) deep = [{ type: 'list', format: 'ordered', children: deep }]
    expect(problemOf(deep).problem).toBe('too-deep')
    const loop: Record<string, unknown> = { type: 'list', format: 'ordered' }
    loop['children'] = [loop]
    expect(problemOf([loop]).problem).toBe('too-deep')
  })

  test('too many nodes, in blocks, inlines or image formats', () => {
    const many = blocksLimits.nodes + 1
    expect(problemOf(Array.from({ length: many }, () => paragraph())).problem).toBe('too-many-nodes')
    expect(problemOf([paragraph(...Array.from({ length: many }, () => text('')))]).problem).toBe('too-many-nodes')
    const formats = Object.fromEntries(Array.from({ length: many }, (_, index) => [index, { url: '/a', width: 1, height: 1 }]))
    expect(problemOf([{ type: 'image', image: { ...image, formats }, children: [] }]).problem).toBe('too-many-nodes')
  })

  test('what is accepted is printed in a moment, long runs of one character included', () => {
    const inlines = Array.from({ length: 9000 }, (_, index) => ({ ...text('a ，'), bold: index % 2 === 0 }))
    const runs = [' ', ',', '`', '*', '-', '1', '&', '\n', '市', 'é ', '"', '🎉', '(', '\u3000'].map(character => [paragraph(text(`a${character.repeat(200_000)}b`))])
    for (const document of [[paragraph(...inlines)], ...runs]) {
      const started = performance.now()
      const blocks = parseBlocks(document)
      blocksToHtml(blocks, { language: 'zh-Hans' })
      blocksToMarkdown(blocks)
      const words = plainText(blocks)
      readingTime(words)
      excerpt(words)
      expect(performance.now() - started).toBeLessThan(10_000)
    }
  })

  test('too much text', () => {
    expect(problemOf([paragraph(text('a'.repeat(blocksLimits.characters + 1)))]).problem).toBe('too-long')
  })

  test('whatever is torn out of a valid document or put in its place, the answer is a document or a BlocksError', () => {
    const random = seededRandom(11)
    let refused = 0
    for (let round = 0; round < 1000; round += 1) {
      const document: unknown = JSON.parse(JSON.stringify(randomBlocks(random)), (_key, value: unknown) =>
        random.oneIn(40) ? random.pick<unknown>([null, 7, 'x', [], {}, [[]], true, { type: 'text' }]) : value)
      try {
        parseBlocks(document)
      } catch (error) {
        if (!(error instanceof BlocksError)) throw error
        refused += 1
      }
    }
    expect(refused).toBeGreaterThan(250)
  })
})

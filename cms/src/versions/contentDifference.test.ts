import { amountOf, contentDifference } from './contentDifference'
import { contentHash, contentOf, type ArticleContent } from './articleContent'
import { lineDifference, type DifferenceLine } from './lineDifference'

const paragraph = (text: string, marks: object = {}) => ({ type: 'paragraph', children: [{ type: 'text', text, ...marks }] })
const article = (fields: Record<string, unknown> = {}): ArticleContent => contentOf({ title: '会发生吗？', body: [paragraph('第一段。')], ...fields })

const written = (lines: DifferenceLine[]): string[] =>
  lines.map((line) => {
    switch (line.kind) {
      case 'changed': return line.parts.map(({ kind, text }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]`, omitted: '…' })[kind]).join('')
      case 'omitted': return `(${String(line.count)})`
      default: return `${{ same: '=', added: '+', removed: '-', form: '~' }[line.kind]}${line.text}`
    }
  })
const bodyLines = (before: object[], after: object[]) =>
  written(contentDifference(article({ body: before }), article({ body: after })).find(({ field }) => field === 'body')?.lines ?? [])

describe('the difference of two versions', () => {
  it('is nothing between a version and itself, however it came from its store', () => {
    const one = article({ summary: '', authors: [{ documentId: 'a', name: '王芳' }] })
    const other = article({ summary: null, authors: [{ documentId: 'a', name: '王芳（改名）' }], id: 7 })
    expect(contentHash(one)).toBe(contentHash(other))
    expect(contentHash(one)).not.toBe(contentHash(article({ authors: [] })))
    expect(contentDifference(one, one)).toEqual([])
  })

  it('marks words within the paragraph that changed, and leaves the others alone', () => {
    const far = ['一段。', '二段。', '三段。', '四段。'].map((text) => paragraph(text))
    expect(bodyLines([...far, paragraph('若在五月前会面，结果为会。')], [...far, paragraph('若在六月前会面，结果为会。')])).toEqual([
      '(3)', '=四段。', expect.stringMatching(/^若在\[-五月?\]\[\+六月?\]月?前会面，结果为会。$/),
    ])
  })

  it('pairs a paragraph that moved on behind a new one with its older version', () => {
    const lines = bodyLines([paragraph('市场认为这件事很可能发生。')], [paragraph('全新的一段，谈的是天气。'), paragraph('市场认为这件事不太可能发生。')])
    expect(lines[0]).toBe('+全新的一段，谈的是天气。')
    expect(lines[1]).toMatch(/^市场认为这件事.*可能发生。$/)
  })

  it('tells what was taken out, and a change of form alone', () => {
    expect(bodyLines([paragraph('留下。'), paragraph('删掉的内容完全不同。')], [paragraph('留下。')])).toEqual(['=留下。', '-删掉的内容完全不同。'])
    expect(bodyLines([paragraph('一样的字。')], [paragraph('一样的字。', { bold: true })])).toEqual(['~一样的字。'])
  })

  it('shows the address of a link, the items of a list and the description of a picture', () => {
    const link = (url: string) => ({ type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', text: '来源' }] }] })
    expect(bodyLines([link('https://a.example/1')], [link('https://a.example/2')]).join('')).toContain('[+2]')
    const list = (...items: string[]) => ({ type: 'list', format: 'unordered', children: items.map((text) => ({ type: 'list-item', children: [{ type: 'text', text }] })) })
    expect(bodyLines([list('甲')], [list('甲', '乙')])).toEqual(expect.arrayContaining(['+• 乙']))
    expect(bodyLines([], [{ type: 'image', image: { alternativeText: '一张图', caption: '会场', credit: '新华社' }, children: [] }])).toEqual(['+🖼 一张图 · 会场 · 新华社'])
  })

  it('names what an article refers to', () => {
    const [difference] = contentDifference(article({ category: { documentId: 'a', name: '政治' } }), article({ category: { documentId: 'b', name: '体育' } }))
    expect(difference?.field).toBe('category')
    expect(written(difference?.lines ?? [])).toEqual(['-政治', '+体育'])
  })

  it('counts characters', () => {
    expect(amountOf(contentDifference(article({ summary: '三个字' }), article({ summary: null, rationale: '四个字了' })))).toEqual({ added: 4, removed: 3 })
  })

  it('takes a body that is no Blocks document for an empty one', () => {
    expect(contentDifference(article({ body: 'text' }), article({ body: [null, 3] }))).toEqual([])
  })

  it('does not stall at hundreds of paragraphs that have nothing in common', () => {
    const lines = (seed: number) => Array.from({ length: 400 }, (_, index) => ({ text: `${String(seed)}${String((index * 7919) % 997)}`.repeat(20), form: '' }))
    expect(lineDifference(lines(1), lines(2))).toHaveLength(800)
  })
})

import type { Block, InlineNode } from './blocks.js'
import { blocksToHtml, type HtmlOptions } from './blocksToHtml.js'
import { parseBlocks } from './parseBlocks.js'
import { inlineText } from './plainText.js'
import { randomBlocks } from './testing/randomBlocks.js'
import { readHtml, type HtmlElement } from './testing/readHtml.js'
import { seededRandom } from './testing/seededRandom.js'

const text = (value: string, marks = {}): InlineNode => ({ type: 'text', text: value, ...marks })
const link = (url: string, words = 'words'): InlineNode => ({ type: 'link', url, children: [{ type: 'text', text: words }] })
const paragraph = (...children: InlineNode[]): Block => ({ type: 'paragraph', children })
const heading = (level: 1 | 2 | 3 | 4 | 5 | 6, words: string): Block => ({ type: 'heading', level, children: [text(words)] })
const item = (words: string) => ({ type: 'list-item' as const, children: [text(words)] })
const html = (blocks: Block[], options: Partial<HtmlOptions> = {}) => blocksToHtml(blocks, { language: 'en', ...options })

describe('blocksToHtml', () => {
  test('marks, line breaks and escapes', () => {
    expect(html([paragraph(text('a <b> & "c"\nd '), text('strong', { bold: true }), text('all', { italic: true, underline: true, strikethrough: true, code: true }))]))
      .toBe('<p>a &lt;b&gt; &amp; &quot;c&quot;<br>d <strong>strong</strong><em><u><s><code>all</code></s></u></em></p>')
  })

  test('quotes, code and paragraphs without text', () => {
    expect(html([
      { type: 'quote', children: [text('q')] },
      paragraph(text(' ')),
      { type: 'code', language: 'c++', children: [{ type: 'text', text: 'if (a < b)\n  c' }] },
      { type: 'code', children: [{ type: 'text', text: 'x' }] },
    ])).toBe('<blockquote><p>q</p></blockquote>\n<pre tabindex="0"><code class="language-c++">if (a &lt; b)\n  c</code></pre>\n<pre tabindex="0"><code>x</code></pre>')
  })

  test('a nested list stands inside its item', () => {
    const nested: Block = { type: 'list', format: 'ordered', children: [item('b'), item('c')] }
    expect(html([{ type: 'list', format: 'unordered', children: [item('a'), nested, item('d')] }]))
      .toBe('<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>')
    expect(html([{ type: 'list', format: 'unordered', children: [nested, item('')] }]))
      .toBe('<ul><li><ol><li>b</li><li>c</li></ol></li></ul>')
  })

  test('headings start at h2, skip no level, and have ids of their own in any script', () => {
    const page = readHtml(html([heading(1, '基准率'), heading(3, 'Base rate!'), heading(3, 'Base rate'), heading(2, '🎉'), heading(1, '基准率')]))
    expect(page.elements.filter(({ name }) => name !== 'span').map(({ name, attributes }) => [name, attributes['id']])).toEqual([
      ['h2', 'h-基准率'], ['h3', 'h-base-rate'], ['h3', 'h-base-rate--2'], ['h3', 'h'], ['h2', 'h-基准率--2'],
    ])
    expect(readHtml(html([heading(6, 'a'), heading(5, 'b')])).elements.map(({ name }) => name)).toEqual(['h2', 'h2'])
  })

  test('links: outside with rel, inside without', () => {
    const options = { baseUrl: 'https://paper.example' }
    expect(html([paragraph(link('https://a.example/?b=1&c=2'))])).toBe('<p><a href="https://a.example/?b=1&amp;c=2" rel="noopener">words</a></p>')
    expect(html([paragraph(link('/events/x'))])).toBe('<p><a href="/events/x">words</a></p>')
    expect(html([paragraph(link('/events/x'))], options)).toBe('<p><a href="https://paper.example/events/x">words</a></p>')
    expect(html([paragraph(link('https://paper.example/x'))], options)).not.toContain('rel=')
    expect(html([paragraph(link('mailto:a@b.example'))], options)).toBe('<p><a href="mailto:a@b.example">words</a></p>')
  })

  test('a link that is not safe, or has no words, is its text', () => {
    expect(html([paragraph(link('javascript:alert(1)'))])).toBe('<p>words</p>')
    expect(html([paragraph(link('//evil.example'))])).toBe('<p>words</p>')
    expect(html([paragraph(text('a'), link('/x', ' '))])).toBe('<p>a </p>')
  })

  test('images with sizes, text and caption', () => {
    const image = {
      url: '/uploads/a,b.jpg', alternativeText: 'A "chair"', caption: 'Two chairs', width: 1600, height: 900,
      formats: { large: { url: '/uploads/l.jpg', width: 1000, height: 563 }, small: { url: '/uploads/s.jpg', width: 500, height: 281 } },
    }
    const [figure, img, caption] = readHtml(html([{ type: 'image', image, children: [] }], { assetUrl: 'https://paper.example' })).elements
    expect(figure?.name).toBe('figure')
    expect(img?.attributes).toEqual({
      src: 'https://paper.example/uploads/a,b.jpg',
      srcset: 'https://paper.example/uploads/s.jpg 500w, https://paper.example/uploads/l.jpg 1000w, https://paper.example/uploads/a%2Cb.jpg 1600w',
      sizes: '(min-width: 44rem) 42rem, 100vw',
      width: '1600', height: '900', alt: 'A "chair"', loading: 'lazy', decoding: 'async',
    })
    expect(caption).toMatchObject({ name: 'figcaption', text: 'Two chairs' })
  })

  test('an image’s credit stands small after its caption, or alone', () => {
    const image = { url: '/a.png', caption: '金正恩到访', credit: '新华社 <图>' }
    const caption = (of: object) => html([{ type: 'image', image: { url: '/a.png', ...of }, children: [] }], { language: 'zh-Hans' }).match(/<figcaption>.*<\/figcaption>/)?.[0]
    expect(caption(image)).toBe('<figcaption>金正恩到访 <small>新华社 &lt;图&gt;</small></figcaption>')
    expect(caption({ credit: '新华社' })).toBe('<figcaption><small>新华社</small></figcaption>')
    expect(caption({ caption: ' ', credit: null })).toBeUndefined()
  })

  test('a table: heads, numbers told by their class, and a name and a tab stop where it scrolls', () => {
    const table = (text: string, language: 'zh-Hans' | 'en' = 'zh-Hans') => html([{ type: 'code', language: 'table', children: [{ type: 'text', text }] }], { language })
    expect(table(' | 概率\n会 | 72%\n不会 | <b>')).toBe('<div class="table" role="group" aria-label="表格" tabindex="0"><table>'
      + '<thead><tr><td></td><th scope="col">概率</th></tr></thead>'
      + '<tbody><tr><td>会</td><td>72%</td></tr><tr><td>不会</td><td>&lt;b&gt;</td></tr></tbody></table></div>')
    expect(table('A | B\nx | 1,200')).toContain('<th scope="col" class="number">B</th></tr></thead><tbody><tr><td>x</td><td class="number">1,200</td>')
    expect(table('A', 'en')).toBe('<div class="table" role="group" aria-label="Table" tabindex="0"><table><thead><tr><th scope="col">A</th></tr></thead></table></div>')
    expect(table(' \n | \n')).toBe('')
  })

  test('an image whose address is not safe leaves its caption, one without sizes or text still has alt', () => {
    expect(html([{ type: 'image', image: { url: 'javascript:x', caption: 'C' }, children: [] }])).toBe('<p>C</p>')
    expect(html([{ type: 'image', image: { url: '/a.png' }, children: [] }]))
      .toBe('<figure><img src="/a.png" alt="" loading="lazy" decoding="async"></figure>')
  })

  test('in a Chinese article English is marked, a lone name is not', () => {
    const chinese = { language: 'zh-Hans' } as const
    expect(html([paragraph(text('事件“Who will Trump meet with in 2025?”，AI 与 NASA。'))], chinese))
      .toBe('<p>事件“<span lang="en">Who will Trump meet with in 2025</span>?”，AI 与 NASA。</p>')
    expect(html([paragraph(text('New York', { code: true }), link('/x', 'the White House'))], chinese))
      .toBe('<p><code>New York</code><a href="/x"><span lang="en">the White House</span></a></p>')
    expect(html([paragraph(text('日本の首相'))], chinese)).toBe('<p><span lang="ja">日本の首相</span></p>')
  })

  test('in an English article Chinese is marked', () => {
    expect(html([paragraph(text('Called 嫦娥 in Chinese, かぐや in Japanese.'))]))
      .toBe('<p>Called <span lang="zh-Hans">嫦娥</span> in Chinese, <span lang="ja">かぐや</span> in Japanese.</p>')
  })
})

describe('blocksToHtml, whatever the document', () => {
  const allowed = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li', 'pre', 'code', 'figure', 'img', 'figcaption', 'a',
    'strong', 'em', 'u', 's', 'small', 'br', 'span', 'div', 'table', 'thead', 'tbody', 'tr', 'th', 'td'])
  const allowedAttributes = new Set(['id', 'href', 'rel', 'src', 'srcset', 'sizes', 'width', 'height', 'alt', 'loading', 'decoding', 'class', 'lang', 'tabindex', 'role', 'aria-label', 'scope'])

  const isAllowed = ({ name, attributes }: HtmlElement) => allowed.has(name)
    && Object.keys(attributes).every(attribute => allowedAttributes.has(attribute))
    && /^(https?:\/\/|mailto:|\/(?!\/))/.test(attributes['href'] ?? '/')
    && /^(https:\/\/|\/(?!\/))/.test(attributes['src'] ?? '/')

  test('prints balanced HTML of known elements and attributes, with unique ids', () => {
    const random = seededRandom(23)
    for (let round = 0; round < 500; round += 1) {
      const page = readHtml(blocksToHtml(parseBlocks(randomBlocks(random)), { language: random.pick(['zh-Hans', 'en'] as const) }))
      const ids = page.elements.flatMap(({ attributes }) => attributes['id'] ?? [])
      expect(page.errors).toEqual([])
      expect(page.elements.filter(element => !isAllowed(element))).toEqual([])
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('prints the text that was written, all of it', () => {
    const random = seededRandom(29)
    for (let round = 0; round < 1000; round += 1) {
      const written = Array.from({ length: 40 }, () => random.character()).join('')
      const [block] = parseBlocks([paragraph(text('x'), text(written))])
      const page = readHtml(blocksToHtml(block ? [block] : [], { language: random.pick(['zh-Hans', 'en'] as const) }))
      expect(page.text).toBe(block?.type === 'paragraph' && inlineText(block.children))
    }
  })

  test('values that never went through the parser do no harm either', () => {
    const hostile = [
      { type: 'image', image: { url: '" onerror="x', width: '1" onload="x', height: 1, alternativeText: '"><script>' }, children: [] },
      { type: 'image', image: { url: '/a.png', width: '1" onload="x', height: '2', formats: { a: { url: '/b 2x, javascript:x', width: 3 } } }, children: [] },
      { type: 'code', language: '"><script>', children: [] },
      paragraph(link('java\nscript:alert(1)')),
    ] as unknown as Block[]
    for (const { name, attributes } of readHtml(html(hostile)).elements) {
      expect(allowed).toContain(name)
      expect(Object.keys(attributes).filter(attribute => attribute.startsWith('on'))).toEqual([])
    }
  })

  test('a document at the limits is printed in a moment', () => {
    const blocks = parseBlocks(Array.from({ length: 9000 }, () => heading(2, 'the same words again and again, 不停地重复')))
    const started = performance.now()
    blocksToHtml(blocks, { language: 'zh-Hans' })
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

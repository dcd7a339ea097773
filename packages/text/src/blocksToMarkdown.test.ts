import MarkdownIt from 'markdown-it'
import type { Block, InlineNode } from './blocks.js'
import { blocksToMarkdown } from './blocksToMarkdown.js'
import { parseBlocks } from './parseBlocks.js'
import { inlineText, plainText } from './plainText.js'
import { readTable, tableLanguage } from './table.js'
import { randomBlocks } from './testing/randomBlocks.js'
import { readHtml } from './testing/readHtml.js'
import { seededRandom } from './testing/seededRandom.js'

// Marks that CommonMark lacks are HTML elements, so the reader lets those through.
const reader = new MarkdownIt({ html: true })

const text = (value: string, marks = {}): InlineNode => ({ type: 'text', text: value, ...marks })
const link = (url: string, words = 'words'): InlineNode => ({ type: 'link', url, children: [{ type: 'text', text: words }] })
const paragraph = (...children: InlineNode[]): Block => ({ type: 'paragraph', children })
const item = (words: string) => ({ type: 'list-item' as const, children: [text(words)] })

describe('blocksToMarkdown', () => {
  test('every block', () => {
    const nested: Block = { type: 'list', format: 'unordered', children: [item('b')] }
    expect(blocksToMarkdown([
      { type: 'heading', level: 1, children: [text('C # and\nmore')] },
      paragraph(text('One\ntwo'), text(' three', { bold: true })),
      { type: 'list', format: 'ordered', children: [item('a'), nested, item('c')] },
      { type: 'list', format: 'ordered', children: [item('d')] },
      { type: 'quote', children: [text('q\nr')] },
      { type: 'code', language: 'js', children: [{ type: 'text', text: '```\n*x*' }] },
      { type: 'image', image: { url: '/a_(1).jpg', alternativeText: 'A [b]', caption: 'C' }, children: [] },
      paragraph(text(' ')),
    ], { assetUrl: 'https://paper.example' })).toBe([
      '## C \\# and more',
      'One\\\ntwo **three**',
      '1. a\n   - b\n2. c',
      '1) d',
      '> q\\\n> r',
      '````js\n```\n*x*\n````',
      '![A \\[b\\]](https://paper.example/a_\\(1\\).jpg)\\\nC',
    ].join('\n\n') + '\n')
    expect(blocksToMarkdown([])).toBe('')
  })

  test('links, absolute where a base is given, and only safe ones', () => {
    expect(blocksToMarkdown([paragraph(text('Wow!'), link('/x'))], { baseUrl: 'https://paper.example' })).toBe('Wow\\![words](https://paper.example/x)\n')
    expect(blocksToMarkdown([paragraph(link('javascript:alert(1)'))])).toBe('words\n')
  })

  test('emphasis that CommonMark would not see is an element', () => {
    expect(blocksToMarkdown([paragraph(text('见'), text('“重点”', { bold: true }), text('一章'))])).toBe('见<strong>“重点”</strong>一章\n')
    expect(blocksToMarkdown([paragraph(text('见'), text('重点', { bold: true }), text('一章'))])).toBe('见**重点**一章\n')
  })

  test.each([
    '- a', '+ a', '1. a', '1) a', '# a', '> a', '    a', 'a\n===', 'a\n---', '***', '```', '~~~', '<div>', '&amp; &#38;', '[a]: /b', '![a](b)', '<https://a.example>',
    '| a |\n|---|', 'a|b\n:-|-:', 'a_b_c *d* ~~e~~ `f`', 'a\\', 'a\\\nb', '\u3000\u3000缩进',
  ])('%j reads as the same text', (written) => {
    const html = reader.render(blocksToMarkdown([paragraph(text(written))]))
    const page = readHtml(html.trim())
    expect(page.elements.filter(({ name }) => name !== 'br').map(({ name }) => name)).toEqual(['p'])
    expect(withoutBlanks(page.text)).toBe(withoutBlanks(written))
  })

  test('a table, with numbers to the right, and an image with whose it is', () => {
    expect(blocksToMarkdown([
      { type: 'code', language: 'table', children: [{ type: 'text', text: '谁 | 概率\n*甲* | 72%\na\\|b | —' }] },
      { type: 'image', image: { url: '/a.png', alternativeText: '两把椅子', caption: '会场', credit: '新华社' }, children: [] },
    ])).toBe('| 谁 | 概率 |\n| --- | ---: |\n| \\*甲\\* | 72% |\n| a\\|b | — |\n\n![两把椅子](/a.png)\\\n会场 新华社\n')
  })
})

describe('blocksToMarkdown, read by a CommonMark parser', () => {
  const random = seededRandom(31)
  const documents = Array.from({ length: 400 }, () => parseBlocks(randomBlocks(random)))

  test('the text is the text that was written', () => {
    for (const blocks of documents) {
      const page = readHtml(reader.render(blocksToMarkdown(blocks)))
      expect(withoutBlanks(page.text)).toBe(withoutBlanks(plainText(blocks)))
    }
  })

  test('marks and blocks are those that were set, and no markup of the text comes alive', () => {
    for (const blocks of documents) {
      const markdown = blocksToMarkdown(blocks)
      const found = readHtml(reader.render(markdown)).elements
      const count = (...names: string[]) => found.filter(({ name }) => names.includes(name)).length
      expect(count('script', 'hr', 'div')).toBe(0)
      expect(count('table')).toBe(blocks.filter(block => isTable(block) && tableIn(block) !== null).length)
      expect(count('blockquote')).toBe(blocks.filter(block => block.type === 'quote' && inlineText(block.children).trim() !== '').length)
      expect(count('img')).toBe(blocks.filter(block => block.type === 'image').length)
      expect(count('pre')).toBe(blocks.filter(block => block.type === 'code' && !isTable(block)).length)
      for (const [name, mark] of [['strong', 'bold'], ['em', 'italic'], ['s', 'strikethrough'], ['u', 'underline']] as const) {
        const marked = found.filter(element => element.name === name).map(element => element.text).join('')
        expect([markdown, withoutBlanks(marked)]).toEqual([markdown, withoutBlanks(markedText(blocks, mark))])
      }
    }
  })
})

const isTable = (block: Block) => block.type === 'code' && block.language === tableLanguage
const tableIn = (block: Block) => readTable(block.type === 'code' ? inlineText(block.children) : '')

// Blanks at the ends of lines, empty lines, and line breaks within code say nothing in Markdown.
function withoutBlanks(value: string): string {
  return value.replace(/\s+/g, '')
}

function markedText(blocks: readonly Block[], mark: 'bold' | 'italic' | 'strikethrough' | 'underline'): string {
  const marked = (nodes: readonly InlineNode[]): string => nodes.map(node => node.type === 'link' ? marked(node.children) : node[mark] ? node.text : '').join('')
  const ofBlock = (block: Block): string => {
    if (block.type === 'code' || block.type === 'image') return ''
    return block.type === 'list' ? block.children.map(child => child.type === 'list' ? ofBlock(child) : marked(child.children)).join('') : marked(block.children)
  }
  return blocks.map(ofBlock).join('')
}

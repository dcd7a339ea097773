import { parseBlocks } from '@presage/text/parseBlocks'
import { texts } from './edition/texts'
import { markdownToBlocks } from './markdownToBlocks'

const text = (value: string, marks = {}) => ({ type: 'text', text: value, ...marks })

it.each([
  ['headings', '## 二\n\n### three', [
    { type: 'heading', level: 2, children: [text('二')] },
    { type: 'heading', level: 3, children: [text('three')] },
  ]],
  ['marks within marks', 'a **b *c*** ~~d~~ `e`', [
    { type: 'paragraph', children: [
      text('a '), text('b ', { bold: true }), text('c', { bold: true, italic: true }), text(' '), text('d', { strikethrough: true }),
      text(' '), text('e', { code: true }),
    ] },
  ]],
  ['characters that mean something in HTML, as they are', 'a < b & c `x<y>` \\*', [
    { type: 'paragraph', children: [text('a < b & c '), text('x<y>', { code: true }), text(' '), text('*')] },
  ]],
  ['links, with the empty texts the editor wants around them', '[**官方** site](https://a.example)', [
    { type: 'paragraph', children: [
      text(''), { type: 'link', url: 'https://a.example', children: [text('官方', { bold: true }), text(' site')] }, text(''),
    ] },
  ]],
  ['lists in lists, as the editor keeps them: beside the item', '1. one\n   - inner\n2. two', [
    { type: 'list', format: 'ordered', indentLevel: 0, children: [
      { type: 'list-item', children: [text('one')] },
      { type: 'list', format: 'unordered', indentLevel: 1, children: [{ type: 'list-item', children: [text('inner')] }] },
      { type: 'list-item', children: [text('two')] },
    ] },
  ]],
  ['a list with air between its items', '- one\n\n- two', [
    { type: 'list', format: 'unordered', indentLevel: 0, children: [
      { type: 'list-item', children: [text('one')] }, { type: 'list-item', children: [text('two')] },
    ] },
  ]],
  ['each paragraph of a quote', '> one\n>\n> two', [
    { type: 'quote', children: [text('one')] }, { type: 'quote', children: [text('two')] },
  ]],
  ['code, with or without a language', '```js\na < b\n```\n\n```\nplain\n```', [
    { type: 'code', language: 'js', children: [text('a < b')] },
    { type: 'code', language: 'plaintext', children: [text('plain')] },
  ]],
  ['nothing', '', []],
])('turns %s into Blocks', async (_, markdown, blocks) => {
  expect(await markdownToBlocks(markdown)).toEqual(blocks)
})

it.each([
  ['a table', '| a |\n| - |\n| b |'],
  ['raw HTML', '<b>x</b>'],
  ['HTML within a paragraph', 'x <b>y</b>'],
  ['a picture', '![x](https://a.example/x.png)'],
  ['a rule', '---'],
  ['a list in a quote', '> - one'],
  ['two paragraphs in a list item', '- one\n\n  two'],
  ['code in a list item', '- one\n\n      two'],
  ['a tick box', '- [x] done'],
])('refuses %s, which Blocks cannot hold', async (_, markdown) => {
  await expect(markdownToBlocks(markdown)).rejects.toThrow('Blocks cannot hold this Markdown')
})

const articles = Object.entries(texts).flatMap(([key, languages]) =>
  Object.entries(languages).map(([language, { body }]) => ({ name: `${key} (${language})`, body })),
)

it.each(articles)('sets $name as the CMS takes it, without stray line breaks', async ({ body }) => {
  const blocks = await markdownToBlocks(body)
  expect(parseBlocks(blocks).length).toBeGreaterThan(10)
  expect(JSON.stringify(blocks.filter(({ type }) => type !== 'code'))).not.toContain('\\n')
})

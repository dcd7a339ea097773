import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Block, InlineNode } from '../blocks.js'
import { blocksToMarkdown } from '../blocksToMarkdown.js'
import { blocksLimits, parseBlocks } from '../parseBlocks.js'
import { markupIn } from '../testing/markupIn.js'
import { pastedBlocks } from './pastedBlocks.js'
import { pastedText } from './pastedText.js'

const sample = (name: string) => pastedBlocks(markupIn(readFileSync(join(__dirname, 'samples', `${name}.html`), 'utf8')))
const paste = (html: string) => pastedBlocks(markupIn(html)).blocks
const paragraph = (...children: InlineNode[]): Block => ({ type: 'paragraph', children })
const text = (value: string, marks = {}) => ({ type: 'text' as const, text: value, ...marks })

describe('what programs put on the clipboard comes out clean', () => {
  it('from Word: headings, marks, its lists, its tables', () => {
    const { blocks, leftOut } = sample('word')
    expect(blocksToMarkdown(blocks)).toBe(`## 基准率

过去五十年里，在任总统与朝鲜领导人见过三次。**2018**年的新加坡是<em><u>第一次</u></em>~~吗~~。

1. 双方都说过愿意
   - 口头
2. 日程里[agenda](https://example.com/agenda)没有空位\\[1\\]

* 别的理由

| 年份 | 会面 次数 |
| ---: | --- |
| 2018 | 1 \\| 2 |
`)
    expect(leftOut).toEqual({ images: 1, media: 0 })
  })

  it('from WeChat: paragraphs out of nested sections, without indentation', () => {
    const { blocks, leftOut } = sample('wechat')
    expect(blocksToMarkdown(blocks)).toBe(`**谁会先让步**

谈判已经进行了三周。**没有人**<u>公开</u>表态。

第一句。\\
第二句。

另一段。

[前文](https://mp.weixin.qq.com/s?__biz=abc&mid=1)和小程序。

- 甲
- 乙一\\
  乙二
`)
    expect(leftOut).toEqual({ images: 1, media: 1 })
  })

  it('from Google Docs: nothing bold by its wrapper, nested lists, cells that stand for several', () => {
    const { blocks, leftOut } = sample('googleDocs')
    expect(blocksToMarkdown(blocks)).toBe(`## Base rates

Three meetings in **fifty** *years*, see [the list](https://example.com/list).

1. One
   - One and a half
2. ~~Two~~

| Meetings |  |
| --- | --- |
| Singapore | 2018 |
|  | June |
`)
    expect(leftOut).toEqual({ images: 0, media: 0 })
  })

  it('from a web page: what is read of it, and nothing that runs', () => {
    const { blocks, leftOut } = sample('webPage')
    expect(blocksToMarkdown(blocks)).toBe(`## Why the market is wrong

Prices moved *before* the news, [**says**](https://example.org/a?b=1&c=2) **the study**.

Volume by day

> It was priced in.

> All of it.

\`\`\`plaintext
if x:
    y()
\`\`\`

Use \`npm start\` 🚀 \\<script\\>

Laid out

by a table

Loose text

in divisions

and after

### [A card](https://example.org/card)

- a
  1. b
- c\\
  d
`)
    expect(leftOut).toEqual({ images: 1, media: 1 })
  })

  it.each(['word', 'wechat', 'googleDocs', 'webPage'])('and what comes of %s is a document', name => {
    const { blocks } = sample(name)
    expect(parseBlocks(blocks)).toEqual(blocks)
    expect(JSON.stringify(blocks)).not.toMatch(/　|&nbsp;|\\u00a0|\u00a0|mso|style|javascript|<span/)
  })
})

describe('pastedBlocks', () => {
  it('makes nothing of nothing', () => {
    expect(paste('<p>&nbsp;</p><div><br></div><p>　　</p><ul><li> </li></ul><table><tr><td></td></tr></table><h2></h2>')).toEqual([])
  })

  it.each(['javascript:alert(1)', 'java\tscript:alert(1)', 'data:text/html,x', 'file:///C:/a.doc', '#_ftn1', '/admin', '//evil.example', 'https://a:b@c.example', ''])(
    'keeps the words of a link to %j, not the link', url => {
      expect(paste(`<p>see <a href="${url}">this</a></p>`)).toEqual([paragraph(text('see this'))])
    })

  it('takes marks from styles, and lets styles take marks away', () => {
    expect(paste('<p><span style="FONT-WEIGHT: bold">a</span><b>b<span style="font-weight:400">c</span></b><span style="text-decoration-line: line-through underline">d</span></p>'))
      .toEqual([paragraph(text('ab', { bold: true }), text('c'), text('d', { underline: true, strikethrough: true }))])
  })

  it('joins Chinese that its source breaks over lines, and keeps words apart', () => {
    expect(paste('<p>中文\n  断行，\n<b>粗体</b>\nwords\nhere 张三　李四</p>')).toEqual([
      paragraph(text('中文断行，'), text('粗体', { bold: true }), text(' words here 张三　李四')),
    ])
  })

  it('does not let lists be deeper than a document may have them', () => {
    const blocks = paste('<ul><li>x'.repeat(40))
    expect(parseBlocks(blocks)).toEqual(blocks)
    expect(JSON.stringify(blocks).match(/"x"/g)).toHaveLength(40)
    expect(JSON.stringify(blocks).match(/"list"/g)).toHaveLength(blocksLimits.listDepth)
  })

  it('stands a Word list on its feet that begins at its second level', () => {
    const item = (level: number, words: string) => `<p style="mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">·</span>${words}</p>`
    expect(blocksToMarkdown(paste(item(2, 'a') + item(3, 'b') + item(1, 'c')))).toBe('- a\n  - - b\n- c\n')
  })

  it('is not led to make cells without end', () => {
    const blocks = paste(`<table>${'<tr><td colspan=9999 rowspan=9999>a<td>b'.repeat(3)}</table>`)
    expect(JSON.stringify(blocks).length).toBeLessThan(2_000)
    expect(parseBlocks(blocks)).toEqual(blocks)
  })
})

describe('pastedText', () => {
  it('makes a paragraph of each line that says something', () => {
    expect(pastedText('　　第一段。\r\n\r\n  第二\u00a0段。\u200b\n')).toEqual([paragraph(text('第一段。')), paragraph(text('第二 段。'))])
  })

  it('makes a table of rows from a spreadsheet, and none of a line with a tab', () => {
    expect(pastedText('谁\t概率\n甲\t72%\n')).toEqual([{ type: 'code', language: 'table', children: [text('谁\t概率\n甲\t72%')] }])
    expect(pastedText('a\tb')).toEqual([paragraph(text('a b'))])
    expect(pastedText('\tif x\n\ty')).toEqual([paragraph(text('if x')), paragraph(text('y'))])
  })
})

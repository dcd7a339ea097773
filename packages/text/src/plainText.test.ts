import type { Block } from './blocks.js'
import { plainText } from './plainText.js'

const text = (value: string) => ({ type: 'text' as const, text: value })

test('the words of every block, and nothing else', () => {
  const blocks: Block[] = [
    { type: 'heading', level: 2, children: [text('基准率')] },
    { type: 'paragraph', children: [text('见'), { type: 'link', url: '/x', children: [text('规则')] }, { ...text('。'), bold: true }, text('\n下一行')] },
    { type: 'paragraph', children: [text(' ')] },
    {
      type: 'list',
      format: 'ordered',
      children: [
        { type: 'list-item', children: [text('一')] },
        { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [text('甲')] }, { type: 'list-item', children: [text('')] }] },
      ],
    },
    { type: 'quote', children: [text('引')] },
    { type: 'image', image: { url: '/a.jpg', alternativeText: 'not for reading', caption: ' 图说 ', credit: '新华社' }, children: [text('')] },
    { type: 'code', language: 'table', children: [text('甲 | 72%\n\n乙 |')] },
    { type: 'code', language: 'js', children: [text('  a < b\n')] },
  ]
  expect(plainText(blocks)).toBe('基准率\n\n见规则。\n下一行\n\n一\n甲\n\n引\n\n图说 新华社\n\n甲\t72%\n乙\n\n  a < b')
  expect(plainText([])).toBe('')
})

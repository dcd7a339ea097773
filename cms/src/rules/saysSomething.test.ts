import { bodySaysSomething, saysSomething } from './saysSomething'

const paragraph = (...texts: string[]) => ({ type: 'paragraph', children: texts.map((text) => ({ type: 'text', text })) })

describe('a text', () => {
  it.each(['会', 'x', ' 🎉 ', '？'])('%j says something', (text) => expect(saysSomething(text)).toBe(true))
  it.each([null, '', ' \n\t', '\u3000', '\u200b\ufeff', '\u0000'])('%j says nothing', (text) => expect(saysSomething(text)).toBe(false))
})

describe('a body', () => {
  it.each([
    ['a paragraph', [paragraph('', '理由')]],
    ['a text deep in a list', [{ type: 'list', children: [{ type: 'list-item', children: [{ type: 'text', text: '一' }] }] }]],
    ['the text of a link', [{ type: 'paragraph', children: [{ type: 'link', url: 'https://x.example', children: [{ type: 'text', text: '这里' }] }] }]],
    ['a picture alone', [{ type: 'image', image: { url: '/uploads/a.png' }, children: [{ type: 'text', text: '' }] }]],
  ])('says something by %s', (_, body) => expect(bodySaysSomething(body)).toBe(true))

  it.each([
    ['nothing stored', null],
    ['no blocks', []],
    ['empty paragraphs', [paragraph(''), paragraph(' ', '\u200b')]],
    ['something that is not Blocks', 'text'],
    ['blocks without children', [{ type: 'paragraph' }]],
  ])('says nothing with %s', (_, body) => expect(bodySaysSomething(body)).toBe(false))
})

import type { Block } from '@presage/text/blocks'
import { pastedFragment } from './pastedFragment'

const text = (value: string) => ({ type: 'text' as const, text: value })
const paragraph = (words: string): Block => ({ type: 'paragraph', children: [text(words)] })
const table: Block = { type: 'code', language: 'table', children: [text('a | b\n\n1 | 2')] }
const within = { isInList: false, isStart: false, isEnd: false }

test('one paragraph goes on with the sentence, wherever it is pasted', () => {
  for (const isInList of [true, false]) expect(pastedFragment([paragraph('a')], { isInList, isStart: true, isEnd: true })).toEqual([text('a')])
})

test('in an empty block everything stays what it is', () => {
  expect(pastedFragment([table, table], { ...within, isStart: true, isEnd: true })).toEqual([table, table])
})

test('what is not a paragraph is kept apart from the words around it', () => {
  expect(pastedFragment([table], within)).toEqual([paragraph(''), table, paragraph('')])
  expect(pastedFragment([table], { ...within, isStart: true })).toEqual([table, paragraph('')])
  expect(pastedFragment([table], { ...within, isEnd: true })).toEqual([paragraph(''), table])
  expect(pastedFragment([paragraph('a'), table, paragraph('b')], within)).toEqual([paragraph('a'), table, paragraph('b')])
})

test('in a list everything is an item, since nothing else may stand there', () => {
  const nested: Block = { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [text('b')] }, { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [text('c')] }] }] }
  const heading: Block = { type: 'heading', level: 2, children: [text('a')] }
  expect(pastedFragment([heading, nested, table], { ...within, isInList: true }))
    .toEqual(['a', 'b', 'c', 'a | b', '1 | 2'].map(words => ({ type: 'list-item', children: [text(words)] })))
})

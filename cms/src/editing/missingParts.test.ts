import { missingParts, type ArticleParts } from './missingParts'

const whole: ArticleParts = {
  title: '会吗？',
  body: [{ type: 'paragraph', children: [{ type: 'text', text: '理由。' }] }],
  category: true, authors: true, event: true, outcome: true, verdict: true, slug: true,
}

test('a whole article lacks nothing', () => {
  expect(missingParts(whole)).toEqual([])
})

test('an empty form lacks everything an editor can supply, in the order of the list', () => {
  const empty: ArticleParts = {
    title: null, body: null, category: false, authors: false, event: false, outcome: false, verdict: false, slug: false,
  }
  expect(missingParts(empty)).toEqual(['title', 'body', 'category', 'authors', 'event', 'outcome', 'verdict'])
})

test('spaces and empty paragraphs are nothing', () => {
  const body = [{ type: 'paragraph', children: [{ type: 'text', text: ' \u200b' }] }]
  expect(missingParts({ ...whole, title: ' 　', body })).toEqual(['title', 'body'])
})

test('an address is missed only where one could have been made', () => {
  expect(missingParts({ ...whole, slug: false })).toEqual(['slug'])
  expect(missingParts({ ...whole, slug: false, outcome: false })).toEqual(['outcome'])
})

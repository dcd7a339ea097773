import { parse } from 'graphql'
import { refuseNulInQuery } from './textInQueries'

const plain = parse('query ($slug: String!) { predictionBySlug(slug: $slug) { title } }')

it.each([
  ['in a variable', plain, { slug: 'a\0b' }],
  ['deep in a variable', plain, { filters: { slug: { in: ['a', ['\0']] } } }],
  ['in a literal', parse('{ predictionBySlug(slug: "a\\u0000b") { title } }'), {}],
  ['in a default', parse('query ($slug: String = "\\u0000") { predictionBySlug(slug: $slug) { title } }'), {}],
])('NUL is refused %s', (_, document, variables) => {
  expect(() => refuseNulInQuery(document, variables)).toThrow('NUL')
})

it('any other text passes', () => {
  refuseNulInQuery(plain, { slug: '会下雨吗 \u0001 \ud800', none: null, number: 0 })
})

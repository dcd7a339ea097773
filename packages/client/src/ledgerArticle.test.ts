import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import { LedgerArticleProblem, ledgerArticleQuery, readLedgerArticle } from './ledgerArticle'

const verdict = { answer: 'NO', probability: 0.28, issuedAt: '2025-03-01T08:00:00.000Z', marketPrice: null, ledgerHash: 'ab' }
const article = { documentId: 'article1', verdict }

test('the query is one that the schema answers', () => {
  const schema = buildSchema(readFileSync(join(__dirname, '../schema.graphql'), 'utf8'))
  expect(validate(schema, parse(ledgerArticleQuery))).toEqual([])
})

test.each([
  ['the whole answer', { data: { predictionBySlug: article } }],
  ['its data', { predictionBySlug: article }],
  ['the article', article],
  ['an article of which more was asked', { ...article, title: 'A question', verdict: { ...verdict, brier: 0.1 } }],
])('%s is understood', (_, answer) => {
  expect(readLedgerArticle(answer)).toEqual({ documentId: 'article1', ...verdict })
})

test.each([
  ['no such article', { data: { predictionBySlug: null } }, /no such article/],
  ['an answer that is an error', { errors: [{ message: 'Too complex' }], data: null }, /no such article/],
  ['something else', ['article1'], /Ask the API for/],
  ['a number', 7, /Ask the API for/],
  ['no verdict', { documentId: 'article1', verdict: null }, /Ask the API for/],
  ['a probability as text', { ...article, verdict: { ...verdict, probability: '0.28' } }, /Ask the API for/],
  ['a price that was not asked for', { ...article, verdict: { ...verdict, marketPrice: undefined } }, /Ask the API for/],
  ['a hash that was not asked for', { ...article, verdict: { answer: 'NO', probability: null, issuedAt: '', marketPrice: null } }, /Ask the API for/],
])('%s holds no article to check', (_, answer, said) => {
  expect(() => readLedgerArticle(answer)).toThrow(LedgerArticleProblem)
  expect(() => readLedgerArticle(answer)).toThrow(said)
})

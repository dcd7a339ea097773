import { graphql } from '../../src/graphqlClient.js'
import { onEveryDatabase } from '../scenarios/newsroom.js'

const queries = [
  'query ($text: String!) { predictionBySlug(slug: $text) { title } }',
  'query ($text: String!) { eventBySlug(slug: $text) { title } }',
  'query ($text: String!) { predictions(filters: { category: { slug: { eq: $text } } }) { title } }',
]

onEveryDatabase('a query for strange text', (newsroom) => {
  it.each(queries)('with a NUL in it is told so: %s', async (query) => {
    const answer = await graphql(newsroom().cms.url, query, { text: 'a\0b' })
    expect([answer.status, answer.errors.map(({ extensions }) => extensions?.code)]).toEqual([400, ['BAD_USER_INPUT']])
  })

  it.each(['\ud800', '\uFFFE', '\u0001', '%', '_', '\\', '\'; drop table predictions; --', '💥'.repeat(500)])('finds nothing under %j, and nothing fails', async (text) => {
    for (const query of queries) {
      const { status, errors } = await graphql(newsroom().cms.url, query, { text })
      expect([status, errors]).toEqual([200, []])
    }
  })
})

import { startCms, type Cms } from '../../src/cms.js'
import { databaseKinds } from '../../src/database.js'
import { dataOf, graphql } from '../../src/graphqlClient.js'
import { sqlStatements } from '../../src/sqlStatements.js'

const hits = (pageSize: number) => `{ search(query: "会", pageSize: ${pageSize}) { total hits {
  title { text marked } excerpt { text marked }
  prediction { title slug category { name } outcome { resolution } verdict { answer marketPrice result } hero { url } }
} } }`

describe.each(databaseKinds)('what search costs (%s)', (database) => {
  let cms: Cms

  beforeAll(async () => {
    cms = await startCms({ database, seed: 'demo', env: { PRESAGE_COUNT_SQL: '1' } })
  })
  afterAll(() => cms.stop())

  const cost = async (query: string) => {
    const answer = await graphql<{ search: { total: number, hits?: unknown[] } }>(cms.url, query)
    return { statements: sqlStatements(answer), search: dataOf(answer).search }
  }

  it('the demonstration edition can be searched as soon as it is served', async () => {
    const { search } = await cost(hits(20))
    expect(search.total).toBeGreaterThan(5)
    expect(search.hits?.length).toBe(Math.min(search.total, 20))
  })

  it('is one statement for the total, and as many for a page however long', async () => {
    const nothing = await cost('{ __typename }')
    expect((await cost('{ search(query: "会") { total } }')).statements).toBe(nothing.statements + 1)
    expect((await cost('{ search(query: "。") { total hits { title { text } } } }')).statements).toBe(nothing.statements)
    const page = await cost(hits(20))
    expect((await cost(hits(2))).statements).toBe(page.statements)
    expect(page.statements).toBeLessThanOrEqual(10)
  })
})

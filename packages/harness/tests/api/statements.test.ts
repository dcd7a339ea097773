import { startCms, type Cms } from '../../src/cms.js'
import { databaseKinds } from '../../src/database.js'
import { dataOf, graphql } from '../../src/graphqlClient.js'
import { sqlStatements } from '../../src/sqlStatements.js'
import { siteQuery } from '../scenarios/siteQuery.js'

/** Most SQL statements a list may cost, however long it is, the look at who is asking included. */
const most = 10

/** Likewise the whole front page: its lists, its sections with theirs, the record, and what stands around it. */
const mostOfFrontPage = 25

const list = (limit: number) => `{ predictions(locale: "zh-Hans", pagination: { limit: ${limit} }) {
  documentId title url category { name } authors { name } event { title } outcome { label } verdict { answer marketPrice result } hero { url }
} }`

interface Listed {
  predictions: { verdict: { answer: string } | null, hero: { url: string } | null, authors: { name: string }[], event: object | null }[]
}

describe.each(databaseKinds)('statements (%s)', (database) => {
  let cms: Cms

  beforeAll(async () => {
    cms = await startCms({ database, seed: 'demo', env: { PRESAGE_COUNT_SQL: '1' } })
  })
  afterAll(() => cms.stop())

  const cost = async (query: string) => {
    const answer = await graphql<Listed>(cms.url, query)
    return { statements: sqlStatements(answer), data: dataOf(answer) }
  }

  it('are counted: a request that reads nothing costs less than one that reads', async () => {
    const nothing = await cost('{ __typename }')
    const something = await cost('{ site { name } }')
    const two = await cost('{ site { name socialLinks { url } } }')
    expect(something.statements).toBe(nothing.statements + 1)
    expect(two.statements).toBe(nothing.statements + 2)
  })

  it('a list of articles with all that hangs on them costs at most 10', async () => {
    const { statements, data } = await cost(list(20))
    expect(data.predictions.length).toBeGreaterThan(5)
    for (const { verdict, hero, authors, event } of data.predictions) {
      expect(verdict?.answer).toMatch(/^(YES|NO)$/)
      expect(hero?.url).toMatch(/^\/uploads\//)
      expect(authors.length).toBeGreaterThan(0)
      expect(event).not.toBeNull()
    }
    expect(statements).toBeLessThanOrEqual(most)
  })

  it('the front page costs few, whatever stands on it', async () => {
    const query = siteQuery('homePage')
    for (const locale of ['zh-Hans', 'en']) {
      const answer = await graphql<{ closing: object[], sections: { predictions: object[] }[] }>(cms.url, query, { locale })
      const { closing, sections } = dataOf(answer)
      expect([closing.length, sections.length].map(count => count > 0)).toEqual([true, true])
      expect(sqlStatements(answer)).toBeLessThanOrEqual(mostOfFrontPage)
    }
  })

  it('do not grow with the list', async () => {
    expect((await cost(list(2))).statements).toBe((await cost(list(20))).statements)
  })

  it('do not grow with the list for any field of an article', async () => {
    const everything = (limit: number) => `{ predictions(locale: "zh-Hans", pagination: { limit: ${limit} }) {
      bodyText url marketUrl effectiveDisclaimer views commentCount comments(pagination: { limit: 3 }) { body } related(limit: 2) { title }
      translations { url } activeSponsorLinks { href disclosure } sources { title } disclosures { holdings } authors { avatar { url } }
      comments_connection(pagination: { limit: 4 }, sort: ["createdAt:desc"]) { nodes { body replyCount replies(pagination: { limit: 3 }) { body } } pageInfo { total } }
      event { outcomes { label } predictions(pagination: { limit: 2 }) { title } } category { predictions(pagination: { limit: 2 }) { title } }
    } }`
    expect((await cost(everything(8))).statements).toBe((await cost(everything(3))).statements)
  })

  it('do not grow with an article’s comments, nor with how deep among them one stands', async () => {
    const at = Date.parse('2020-01-01T00:00:00Z')
    const time = database === 'sqlite' ? `${at} + i` : `to_timestamp(${at / 1000} + i)`
    const [article] = dataOf(await graphql<{ predictions: { documentId: string }[] }>(cms.url, '{ predictions(pagination: { limit: 1 }) { documentId } }')).predictions
    const page = `query ($id: ID!, $at: ID) { prediction(documentId: $id) { comments_connection(pagination: { pageSize: 20 }, at: $at) {
      nodes { body replyCount replies(pagination: { pageSize: 10 }, at: $at) { documentId } } pageInfo { page total }
    } } }`
    const ask = async (comment: string | null) => sqlStatements(await graphql(cms.url, page, { id: article?.documentId ?? '', at: comment }))
    const add = (from: number, to: number, parent: string | null) => cms.database.rows(
      `insert into comments (document_id, name, body, comment_state, prediction_document_id, parent_document_id, created_at)
        with recursive numbers(i) as (select cast(? as int) union all select i + 1 from numbers where i < cast(? as int))
        select 'many' || i, 'Reader', 'Well said ' || i, 'approved', cast(? as varchar(64)), cast(? as varchar(64)), ${time} from numbers`,
      from, to, article?.documentId ?? '', parent,
    )
    await add(1, 30, null)
    await add(31, 60, 'many7')
    const [few, fewAt] = [await ask(null), await ask('many59')]
    await add(61, 1000, null)
    await add(1001, 2000, 'many7')
    expect([await ask(null), await ask('many1999')]).toEqual([few, fewAt])
    expect(few).toBeLessThanOrEqual(most)
  })
})

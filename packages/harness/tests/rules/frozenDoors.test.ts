import { graphql } from '../../src/graphqlClient.js'
import { paragraphs } from '../scenarios/blocks.js'
import { callDocuments, type DocumentCall } from '../scenarios/documentService.js'
import { saidBy } from '../scenarios/ledgerBook.js'
import { onEveryDatabase } from '../scenarios/newsroom.js'
import { refusalOf, restRefusal } from '../scenarios/refusals.js'

const changes = [{ answer: 'NO', probability: 0.2 }, { probability: 0.73 }, { probability: null }, { answer: 'NO', probability: null }]

onEveryDatabase('a frozen verdict is changed through no door', (newsroom) => {
  const rowsOf = async (verdict: string) => [
    await newsroom().cms.database.rows('select * from frozen_verdicts where verdict_document_id = ?', verdict),
    await newsroom().cms.database.rows('select answer, probability, market_price, issued_at, ledger_hash from verdicts where document_id = ?', verdict),
    await newsroom().cms.database.rows('select * from calls where verdict_document_id = ?', verdict),
  ]

  /** Tries something, and expects that nothing is said and nothing has moved. */
  const leavesAlone = async (verdict: string, attempt: () => Promise<unknown>) => {
    const before = await rowsOf(verdict)
    expect(await saidBy(newsroom().cms, attempt)).toEqual([])
    expect(await rowsOf(verdict)).toEqual(before)
  }

  it('of the admin', async () => {
    const { verdict } = await newsroom().published()
    await leavesAlone(verdict, async () => {
      for (const change of changes) {
        expect(await refusalOf(newsroom().editor.save('verdict', verdict, change))).toContain('判断在文章发表时已经冻结')
      }
      expect(await refusalOf(newsroom().editor.remove('verdict', verdict))).toContain('永远留在战绩里')
      expect(await refusalOf(newsroom().editor.bulkDelete('verdict', [verdict]))).toContain('永远留在战绩里')
    })
  })

  it('of REST', async () => {
    const { verdict } = await newsroom().published()
    await leavesAlone(verdict, async () => {
      for (const data of changes) {
        const answer = await newsroom().rest.request('PUT', `/verdicts/${verdict}`, { data }, { 'accept-language': 'en' })
        expect(restRefusal(answer)).toContain('The verdict was frozen when its article was published')
      }
      expect(restRefusal(await newsroom().rest.request('DELETE', `/verdicts/${verdict}`))).toContain('永远留在战绩里')
    })
  })

  it('of GraphQL, which has none: the schema knows no way to write a verdict, with or without a token', async () => {
    const { verdict } = await newsroom().published()
    const token = await newsroom().editor.apiToken('full-access')
    const mutations = ['updateVerdict', 'deleteVerdict', 'updatePrediction', 'updateOutcome', 'createCorrection']
    await leavesAlone(verdict, async () => {
      for (const mutation of mutations) {
        for (const headers of [{}, { authorization: `Bearer ${token}` }]) {
          const query = `mutation { ${mutation}(documentId: "${verdict}", data: { answer: NO, probability: 0.2 }) { documentId } }`
          const { errors, data } = await graphql(newsroom().cms.url, query, {}, headers as Record<string, string>)
          expect(data).toBeNull()
          expect(errors.map(({ message }) => message).join()).toMatch(/mutation/i)
        }
      }
    })
  })

  it('of the document service; nor are articles taken down, endings changed or corrections forged by code', async () => {
    const { cms, editor } = newsroom()
    const { verdict, documentId, outcome } = await newsroom().published()
    const resolved = await newsroom().published()
    await editor.save('outcome', resolved.outcome, { resolution: 'yes' })
    const attempts: [DocumentCall, string][] = [
      ...changes.map((data): [DocumentCall, string] => [{ type: 'verdict', action: 'update', params: { documentId: verdict, data } }, '已经冻结']),
      [{ type: 'verdict', action: 'delete', params: { documentId: verdict } }, '永远留在战绩里'],
      [{ type: 'outcome', action: 'delete', params: { documentId: outcome } }, '不能删除'],
      [{ type: 'outcome', action: 'update', params: { documentId: resolved.outcome, data: { resolution: 'no' } } }, '改揭晓的理由'],
      [{ type: 'correction', action: 'create', params: { data: { kind: 'typo' } } }, '由系统在发表时写下'],
      ...['*', 'zh-Hans', '', null, undefined, ['zh-Hans'], ['zh-Hans', 'en']].flatMap(locale => [
        [{ type: 'prediction', action: 'unpublish', params: { documentId, locale } }, '撤稿理由'] as [DocumentCall, string],
        [{ type: 'prediction', action: 'delete', params: { documentId, locale } }, '撤稿理由'] as [DocumentCall, string],
      ]),
      [{ type: 'prediction', action: 'update', params: { documentId, status: 'published', data: { title: '改过的题目' } } }, '这次改动了：标题'],
      [{ type: 'prediction', action: 'publish', params: { documentId, locale: '*' } }, '这次改动了：标题'],
    ]
    // What the last but one attempt would have saved is saved first, for the last to publish.
    await editor.saveLanguage(documentId, 'zh-Hans', { title: '改过的题目' })
    await cms.halt()
    await leavesAlone(verdict, async () => {
      const answers = await callDocuments(cms, attempts.map(([call]) => call))
      for (const [index, [call, words]] of attempts.entries()) {
        expect([call, answers[index]]).toEqual([call, expect.stringContaining(words)])
      }
    })
    await cms.resume()
    expect(await newsroom().publishedRows(documentId)).toHaveLength(1)
  })

  it('and what code may do is told like everything else: both languages at once, one verdict', async () => {
    const { cms, editor } = newsroom()
    const { documentId } = await newsroom().draft()
    await editor.saveLanguage(documentId, 'en', { title: 'In English', body: paragraphs('Because.') })
    await cms.halt()
    const told = await saidBy(cms, async () => {
      expect(await callDocuments(cms, [
        { type: 'prediction', action: 'publish', params: { documentId, locale: '*' } },
        { type: 'prediction', action: 'update', params: { documentId, data: { takedownReason: '整篇撤回。' } } },
        { type: 'prediction', action: 'unpublish', params: { documentId, locale: '*' } },
        { type: 'prediction', action: 'publish', params: { documentId, locale: '*' } },
      ])).toEqual([null, null, null, null])
    })
    await cms.resume()
    expect(told.map(({ kind, body }) => [kind, body.languages])).toEqual([
      ['verdict', undefined], ['takedown', ['en', 'zh-Hans']], ['restoration', ['en', 'zh-Hans']],
    ])
  })
})

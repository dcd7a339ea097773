import type { LedgerEntry } from '@presage/forecast/ledger'
import { paragraphs } from '../scenarios/blocks.js'
import { readLedger, saidBy } from '../scenarios/ledgerBook.js'
import { onEveryDatabase } from '../scenarios/newsroom.js'
import { refusalOf } from '../scenarios/refusals.js'

const times = (count: number) => Array.from({ length: count }, (_, index) => index)
const kindsOf = (entries: readonly Pick<LedgerEntry, 'kind'>[]) => entries.map(({ kind }) => kind).sort()

onEveryDatabase('the ledger keeps quiet', (newsroom) => {
  const said = (work: () => Promise<unknown>) => saidBy(newsroom().cms, work)

  it('about what is not public: drafts, embargoed articles, verdicts and endings nobody has called', async () => {
    const { editor } = newsroom()
    const secret = { title: '绝密的题目', body: paragraphs('绝密。'), publishAt: '2036-01-01T00:00:00.000Z' }
    expect(await said(async () => {
      const draft = await newsroom().draft(secret)
      await editor.saveLanguage(draft.documentId, 'en', { title: 'A secret', body: paragraphs('Secret.') })
      await editor.save('verdict', draft.verdict, { answer: 'NO', probability: 0.2 })
      await editor.clone(draft.documentId, { title: '绝密的复本' })
      await editor.save('outcome', draft.outcome, { resolution: 'yes' })
      await editor.save('outcome', draft.outcome, { resolution: 'no' })
      await editor.save('outcome', draft.outcome, { resolution: 'pending' })
      await editor.remove('prediction', draft.documentId, '*')
    })).toEqual([])
  })

  it('about what is saved and not published, and about publishing the same again', async () => {
    const { editor } = newsroom()
    const { documentId } = await newsroom().published()
    expect(await said(async () => {
      await editor.publish(documentId)
      await editor.saveLanguage(documentId, 'zh-Hans', { title: '还没公开的题目', takedownReason: '也许要撤。', correctionKind: 'correction', correctionNote: '也许要改。' })
      await editor.discardDraft(documentId)
      await editor.saveLanguage(documentId, 'en', { title: 'Not yet', body: paragraphs('Not yet.') })
    })).toEqual([])
  })

  it('about a publication that failed, by whichever way', async () => {
    const { editor, rest } = newsroom()
    const unfinished = await newsroom().draft({ body: paragraphs(' ') })
    const [whole, another] = [await newsroom().draft(), await newsroom().draft()]
    const late = await newsroom().draft()
    await editor.save('outcome', late.outcome, { resolution: 'yes' })
    expect(await said(async () => {
      await refusalOf(editor.publish(unfinished.documentId))
      await refusalOf(editor.publish(late.documentId))
      expect((await rest.updatePrediction(unfinished.documentId, { title: '再试' }, { status: 'published' })).status).toBe(400)
      expect((await rest.createPrediction({ title: '只有题目' }, { status: 'published' })).status).toBe(400)
      for (const ids of [[whole, unfinished, another], [late, whole, another], [whole, another, late]]) {
        await refusalOf(editor.bulkPublish(ids.map(({ documentId }) => documentId)))
      }
    })).toEqual([])
    for (const { documentId, verdict } of [whole, another, unfinished, late]) {
      expect(await newsroom().publishedRows(documentId)).toEqual([])
      expect(await newsroom().count('frozen_verdicts', 'verdict_document_id = ?', verdict)).toBe(0)
      expect(await newsroom().count('calls', 'prediction_document_id = ?', documentId)).toBe(0)
      expect(await newsroom().read(documentId)).toMatchObject({ firstPublishedAt: null })
    }
  })

  describe('at the same moment', () => {
    it('no longer than it must: whoever publishes, each has one entry and the chain has no gap', async () => {
      const { editor } = newsroom()
      const shared = { category: await newsroom().category(), authors: [await newsroom().author()] }
      const articles = await Promise.all(times(6).map(() => newsroom().draft(shared)))
      const listed = await Promise.all(times(4).map(() => newsroom().draft(shared)))
      const entries = await said(() => Promise.all([
        ...articles.map(({ documentId }) => editor.publish(documentId)),
        editor.bulkPublish(listed.map(({ documentId }) => documentId)),
      ]))
      expect(entries.map(({ subject }) => subject).sort()).toEqual([...articles, ...listed].map(({ documentId }) => documentId).sort())
      expect(new Set(kindsOf(entries))).toEqual(new Set(['verdict']))
    })

    it('one publication of the same article is told, and one return', async () => {
      const { editor } = newsroom()
      const { documentId } = await newsroom().draft()
      const settled = () => Promise.allSettled(times(5).map(() => editor.publish(documentId)))
      expect(kindsOf(await said(settled))).toEqual(['verdict'])
      await editor.unpublish(documentId)
      expect(kindsOf(await said(settled))).toEqual(['restoration'])
    })

    it('everything that happens to one call finds its place', async () => {
      const { editor, cms } = newsroom()
      for (let times = 0; times < 5; times += 1) {
        const { documentId, verdict, outcome } = await newsroom().published()
        await editor.giveReason(documentId)
        await Promise.allSettled([
          editor.save('verdict', verdict, { revisedProbability: 0.8, revisionReason: '看法变了。' }),
          editor.save('outcome', outcome, { resolution: 'yes' }),
          editor.request('POST', `/content-manager/collection-types/api::prediction.prediction/${documentId}/actions/unpublish?locale=zh-Hans`, {}),
          editor.correct(documentId, { title: `改过的题目 ${times}` }),
        ])
        const kinds = (await readLedger(cms)).filter(({ subject }) => subject === documentId || subject === outcome).map(({ kind }) => kind)
        expect(kinds[0]).toBe('verdict')
        // A change of mind after the answer is known, or about what is not public, would be worth nothing.
        const revision = kinds.indexOf('revision')
        if (revision !== -1) {
          for (const end of ['resolution', 'takedown'] as const) {
            const place = kinds.indexOf(end)
            const isBack = end === 'takedown' && kinds.indexOf('restoration') < revision && kinds.includes('restoration')
            expect([kinds, end, place === -1 || revision < place || isBack]).toEqual([kinds, end, true])
          }
        }
        expect(await newsroom().count('verdict_revisions', 'prediction_document_id = ?', documentId)).toBe(kinds.filter(kind => kind === 'revision').length)
        const isPublic = (await newsroom().publishedRows(documentId)).length > 0
        expect(await newsroom().count('calls', `prediction_document_id = ? and withdrawn_at is ${isPublic ? 'null' : 'not null'}`, documentId)).toBe(1)
      }
    })

    it('two who resolve one outcome resolve it once', async () => {
      const { editor } = newsroom()
      const { outcome } = await newsroom().published()
      const entries = await said(() => Promise.allSettled(times(6).map(number => editor.save('outcome', outcome, { resolution: number % 2 ? 'yes' : 'no' }))))
      expect(kindsOf(entries)).toEqual(['resolution'])
    })
  })
})

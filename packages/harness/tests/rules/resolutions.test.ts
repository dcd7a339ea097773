import type { OutcomeFields, StoredVerdict } from '../../src/contentTypes.js'
import { readLedger, saidBy } from '../scenarios/ledgerBook.js'
import { onEveryDatabase } from '../scenarios/newsroom.js'
import { refusalOf, restRefusal } from '../scenarios/refusals.js'

interface Call {
  result: string
  resolution: string
  resolved_at: string | null
  brier: number | null
  market_brier: number | null
  log_score: number | null
}

onEveryDatabase('resolving', (newsroom) => {
  const said = (work: () => Promise<unknown>) => saidBy(newsroom().cms, work)
  const resolve = (outcome: string, fields: Partial<OutcomeFields>) => newsroom().editor.save('outcome', outcome, fields)
  const call = async (documentId: string) => {
    const sql = 'select result, resolution, resolved_at, brier, market_brier, log_score from calls where prediction_document_id = ?'
    const [row] = await newsroom().cms.database.rows<Call>(sql, documentId)
    return { ...row }
  }

  it.each([
    { probability: 0.7, resolution: 'yes', result: 'right', brier: 0.09, logScore: -0.3567 },
    { probability: 0.7, resolution: 'no', result: 'wrong', brier: 0.49, logScore: -1.204 },
    { probability: 0.9, resolution: 'no', result: 'wrong', brier: 0.81, logScore: -2.3026 },
    { probability: 0.8, price: 0.65, resolution: 'yes', result: 'right', brier: 0.04, marketBrier: 0.1225, logScore: -0.2231 },
    { probability: 0.8, price: 0.65, resolution: 'no', result: 'wrong', brier: 0.64, marketBrier: 0.4225, logScore: -1.6094 },
  ] as const)('$probability resolved $resolution says the same everywhere', async ({ probability, resolution, result, brier, logScore, ...market }) => {
    const event = await newsroom().event()
    const price = 'price' in market ? { price: market.price } : {}
    const marketBrier = 'marketBrier' in market ? market.marketBrier : null
    const outcome = await newsroom().outcome(event, price)
    const verdict = await newsroom().verdict({ answer: 'YES', probability })
    const { documentId } = await newsroom().published({ event, outcome, verdict })
    const [entry] = await said(() => resolve(outcome, { resolution }))
    const scores = { result, brier, marketBrier, logScore: expect.closeTo(logScore, 4) as number }
    expect(entry?.body).toMatchObject({ calls: [{ prediction: documentId, ...scores }] })
    const [stated] = entry?.body.calls as { brier: number, marketBrier: number | null, logScore: number }[]
    const { brier: ours, marketBrier: theirs, logScore: log } = stated ?? {}
    expect(await call(documentId)).toMatchObject({ result, resolution, brier: ours, market_brier: theirs, log_score: log })
    const copy = await newsroom().editor.read<StoredVerdict>('verdict', verdict)
    expect(copy).toMatchObject({ result, brier: ours, marketBrier: theirs, logScore: log })
  })

  it('is taken back and done again as often as it must be, each time with a reason, and leaves the scores of the last', async () => {
    const { documentId, outcome, verdict } = await newsroom().published()
    const steps: [Partial<OutcomeFields>, string[]][] = [
      [{ resolution: 'yes' }, ['resolution yes']],
      [{ resolution: 'no', resolutionNote: '一' }, ['unresolution yes', 'resolution no']],
      [{ resolution: 'pending', resolutionNote: '二' }, ['unresolution no']],
      [{ resolution: 'void' }, ['resolution void']],
      [{ resolvedAt: '2026-01-02T03:04:05.000Z', resolutionNote: '三' }, ['unresolution void', 'resolution void']],
      [{ resolution: 'yes', resolutionNote: '四' }, ['unresolution void', 'resolution yes']],
    ]
    for (const [fields, expected] of steps) {
      const entries = await said(() => resolve(outcome, fields))
      expect(entries.map(({ kind, body }) => `${kind} ${String(kind === 'resolution' ? body.resolution : body.was)}`)).toEqual(expected)
      expect(await newsroom().editor.read('outcome', outcome)).toMatchObject({ resolutionNote: null })
    }
    expect(await call(documentId)).toMatchObject({ result: 'right', resolution: 'yes', resolved_at: '2026-01-02T03:04:05.000Z' })
    expect(await newsroom().editor.read('verdict', verdict)).toMatchObject({ result: 'right', resolvedAt: '2026-01-02T03:04:05.000Z' })
    await readLedger(newsroom().cms)
  })

  it('is not changed without a reason, by whichever way, and nothing that was scored moves', async () => {
    const { editor, rest } = newsroom()
    const { documentId, outcome, verdict } = await newsroom().published()
    await resolve(outcome, { resolution: 'yes' })
    const before = [await call(documentId), await editor.read('outcome', outcome), await editor.read('verdict', verdict)]
    expect(await said(async () => {
      for (const fields of [{ resolution: 'no' }, { resolution: 'pending' }, { resolution: 'void', resolutionNote: '\u200b \u2060' }, { resolvedAt: null }] as const) {
        expect(await refusalOf(resolve(outcome, fields))).toContain('改揭晓的理由')
        const answer = await rest.request('PUT', `/outcomes/${outcome}`, { data: fields }, { 'accept-language': 'en' })
        expect(restRefusal(answer)).toContain('Reason for changing the resolution')
      }
      for (const resolution of [null, 'maybe', '', 1]) {
        expect((await rest.request('PUT', `/outcomes/${outcome}`, { data: { resolution, resolutionNote: '试试' } })).status).toBe(400)
      }
    })).toEqual([])
    expect([await call(documentId), await editor.read('outcome', outcome), await editor.read('verdict', verdict)]).toEqual(before)
  })

  it('ends the event with its last outcome, however many end at the same moment and whoever edits the event meanwhile', async () => {
    const { editor } = newsroom()
    for (let times = 0; times < 4; times += 1) {
      const { event, outcome } = await newsroom().published()
      const outcomes = [outcome, await newsroom().outcome(event), await newsroom().outcome(event), await newsroom().outcome(event)]
      const entries = await said(() => Promise.all([
        ...outcomes.map(one => resolve(one, { resolution: 'yes' })),
        editor.save('event', event, { closesAt: '2026-02-03T04:05:06.000Z' }),
        editor.save('event', event, { titleZh: `改过的名字 ${times}` }),
      ]))
      expect(entries).toMatchObject([{ kind: 'resolution', subject: outcome }])
      expect(await editor.read('event', event)).toMatchObject({ eventState: 'resolved' })
    }
  })

  it('touches nothing where only other things change', async () => {
    const { outcome } = await newsroom().published()
    await resolve(outcome, { resolution: 'yes' })
    expect(await said(() => resolve(outcome, { label: 'Another name', price: 0.99 }))).toEqual([])
  })

  it('is one with what it records: where it fails, the outcome stays as it was', async () => {
    const { cms } = newsroom()
    const { outcome, documentId, verdict } = await newsroom().published()
    const table = cms.database.kind === 'sqlite'
      ? ['create trigger no_more before insert on ledger_entries begin select raise(abort, \'no more\'); end', 'drop trigger no_more']
      : ['alter table ledger_entries add constraint no_more check (seq < 0) not valid', 'alter table ledger_entries drop constraint no_more']
    const draft = await newsroom().draft()
    await cms.database.rows(table[0] ?? '')
    try {
      await expect(resolve(outcome, { resolution: 'yes' })).rejects.toThrow()
      await expect(newsroom().editor.publish(draft.documentId)).rejects.toThrow()
      await expect(newsroom().editor.unpublish(documentId)).rejects.toThrow()
      await expect(newsroom().editor.correct(documentId, { title: '改过的题目' })).rejects.toThrow()
      await expect(newsroom().editor.save('verdict', verdict, { revisedProbability: 0.8, revisionReason: '看法变了。' })).rejects.toThrow()
    } finally {
      await cms.database.rows(table[1] ?? '')
    }
    expect(await newsroom().editor.read('outcome', outcome)).toMatchObject({ resolution: 'pending', resolvedAt: null })
    expect(await call(documentId)).toMatchObject({ result: 'pending', resolved_at: null })
    expect(await newsroom().publishedRows(documentId)).not.toMatchObject([{ title: '改过的题目' }])
    expect(await newsroom().publishedRows(documentId)).toHaveLength(1)
    expect(await newsroom().publishedRows(draft.documentId)).toEqual([])
    for (const table of ['calls', 'corrections', 'frozen_verdicts']) expect(await newsroom().count(table, 'prediction_document_id = ?', draft.documentId)).toBe(0)
    for (const table of ['corrections', 'verdict_revisions']) expect(await newsroom().count(table, 'prediction_document_id = ?', documentId)).toBe(0)
    await resolve(outcome, { resolution: 'yes' })
    await readLedger(cms)
  })
})

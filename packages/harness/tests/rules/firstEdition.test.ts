import type { Cms } from '../../src/cms.js'
import { startCms } from '../../src/cms.js'
import { databaseKinds } from '../../src/database.js'
import { paragraphs } from '../scenarios/blocks.js'
import { contentHash, isoTime, readLedger } from '../scenarios/ledgerBook.js'
import { Newsroom, type Article } from '../scenarios/newsroom.js'
import { refusalOf } from '../scenarios/refusals.js'

const record = ['calls', 'call_authors', 'record_periods']
const texts = { title: '最早的一篇', body: paragraphs('第一版的正文。') }

/** Leaves the database as the first edition did: verdicts frozen, and nothing that came after it. */
async function goBack({ database }: Cms): Promise<void> {
  const triggers = database.kind === 'sqlite'
    ? ['drop trigger frozen_verdicts_no_update', 'drop trigger frozen_verdicts_no_delete', 'drop trigger frozen_verdicts_no_replace']
    : ['drop trigger frozen_verdicts_no_change on frozen_verdicts', 'drop trigger frozen_verdicts_no_truncate on frozen_verdicts']
  for (const sql of [
    ...['ledger_entries', 'verdict_revisions', 'published_texts', ...record].map(table => `drop table ${table}`),
    ...triggers,
    'update frozen_verdicts set ledger_hash = null',
    'alter table frozen_verdicts drop column market_price_source',
    'update verdicts set ledger_hash = null, market_price_source = null',
    'update predictions set takedown_reason = null',
  ]) await database.rows(sql)
}

describe.each(databaseKinds)('what the first edition left (%s)', (database) => {
  let cms: Cms
  let started: Cms | undefined
  let newsroom: Newsroom
  let articles: Record<'bilingual' | 'down' | 'deleted' | 'resolved' | 'backdated' | 'void', Article>
  const resolve = (outcome: string, fields: object) => newsroom.editor.save('outcome', outcome, fields)

  beforeAll(async () => {
    cms = started = await startCms({ database })
    newsroom = await Newsroom.open(cms)
    const { editor } = newsroom
    const event = await newsroom.event()
    const outcome = await newsroom.outcome(event, { label: 'Shared', price: 0.65, priceKind: 'last' })
    const bilingual = await newsroom.published({ ...texts, event, outcome, verdict: await newsroom.verdict({ answer: 'YES', probability: 0.8 }) })
    await editor.saveLanguage(bilingual.documentId, 'en', { title: 'The first', body: paragraphs('Text.') })
    await editor.publish(bilingual.documentId, 'en')
    const resolved = await newsroom.published({ verdict: await newsroom.verdict({ answer: 'YES', probability: 0.7 }) })
    await resolve(resolved.outcome, { resolution: 'no' })
    const down = await newsroom.published({ event, outcome, verdict: await newsroom.verdict({ answer: 'NO', probability: 0.3 }) })
    await editor.unpublish(down.documentId)
    const deleted = await newsroom.published()
    await editor.giveReason(deleted.documentId)
    await editor.remove('prediction', deleted.documentId, '*')
    const backdated = await newsroom.published()
    await resolve(backdated.outcome, { resolution: 'yes', resolvedAt: '2020-01-01T00:00:00.000Z' })
    const cancelled = await newsroom.published()
    await resolve(cancelled.outcome, { resolution: 'void' })
    await resolve(outcome, { resolution: 'yes' })
    articles = { bilingual, down, deleted, resolved, backdated, void: cancelled }
    await cms.halt()
    await goBack(cms)
    await cms.resume()
  })
  afterAll(() => started?.stop())

  it('enters the ledger in the order in which it happened, verdicts before their endings, takedowns last', async () => {
    const { bilingual, down, deleted, resolved, backdated, void: cancelled } = articles
    const told = (await readLedger(cms)).map(({ kind, subject }) => [kind, subject])
    expect(told).toEqual([
      ['verdict', bilingual.documentId],
      ['verdict', resolved.documentId], ['resolution', resolved.outcome],
      ['verdict', down.documentId], ['verdict', deleted.documentId],
      ['verdict', backdated.documentId], ['resolution', backdated.outcome],
      ['verdict', cancelled.documentId], ['resolution', cancelled.outcome],
      ['resolution', bilingual.outcome],
      ['takedown', down.documentId], ['takedown', deleted.documentId],
    ])
  })

  it('says what it still knows, and null where it knows nothing more', async () => {
    const entries = await readLedger(cms)
    const bodyOf = (kind: string, subject: string) => entries.find(entry => entry.kind === kind && entry.subject === subject)?.body
    const { bilingual, down, deleted, resolved, backdated } = articles
    expect(bodyOf('verdict', bilingual.documentId)).toEqual({
      answer: 'YES', authors: [expect.objectContaining({ id: bilingual.author }) as object],
      category: expect.objectContaining({ id: bilingual.category }) as object, contentHash: contentHash(texts),
      event: expect.objectContaining({ id: bilingual.event }) as object, issuedAt: isoTime, language: 'zh-Hans',
      market: { at: null, currency: null, kind: 'last', price: 0.65, source: null, volume: null },
      outcome: { id: bilingual.outcome, label: 'Shared', externalId: null },
      probability: 0.8, question: texts.title, rulesHash: null, slug: bilingual.slug,
    })
    expect(bodyOf('verdict', deleted.documentId)).toMatchObject({ answer: 'YES', probability: 0.72, contentHash: null, question: null, language: null })
    expect(bodyOf('resolution', resolved.outcome)).toMatchObject({
      by: 'editor', resolution: 'no', calls: [{ prediction: resolved.documentId, result: 'wrong', brier: 0.49, marketBrier: null }],
    })
    expect(bodyOf('resolution', bilingual.outcome)).toMatchObject({ calls: [
      { prediction: bilingual.documentId, result: 'right', brier: 0.04, marketBrier: 0.1225 },
      { prediction: down.documentId, result: 'wrong', brier: 0.49, marketBrier: 0.1225 },
    ] })
    expect(bodyOf('resolution', backdated.outcome)).toMatchObject({ resolvedAt: '2020-01-01T00:00:00.000Z' })
    expect(bodyOf('takedown', down.documentId)).toEqual({ languages: [], reason: expect.stringContaining('Taken down before a reason') as string })
  })

  it('names its entry wherever the verdict is kept, and the database keeps it from then on', async () => {
    const entries = await readLedger(cms)
    for (const { documentId, verdict } of Object.values(articles)) {
      const hash = entries.find(({ kind, subject }) => kind === 'verdict' && subject === documentId)?.hash ?? ''
      for (const table of ['frozen_verdicts', 'calls']) expect([table, await newsroom.count(table, 'prediction_document_id = ? and ledger_hash = ?', documentId, hash)]).toEqual([table, 1])
      expect(await newsroom.editor.read('verdict', verdict)).toMatchObject({ ledgerHash: hash })
    }
    await expect(cms.database.rows('update frozen_verdicts set ledger_hash = null')).rejects.toThrow('cannot be changed or deleted')
    await expect(cms.database.rows('delete from ledger_entries')).rejects.toThrow('append-only')
  })

  it('is in the record with its results, once each', async () => {
    const rows = await cms.database.rows<{ id: string, result: string, withdrawn: number }>(
      'select prediction_document_id as id, result, case when withdrawn_at is null then 0 else 1 end as withdrawn from calls')
    const { bilingual, down, deleted, resolved, backdated, void: cancelled } = articles
    expect(Object.fromEntries(rows.map(({ id, result, withdrawn }) => [id, `${result} ${withdrawn}`]))).toEqual({
      [bilingual.documentId]: 'right 0', [down.documentId]: 'wrong 1', [deleted.documentId]: 'pending 1',
      [resolved.documentId]: 'wrong 0', [backdated.documentId]: 'right 0', [cancelled.documentId]: 'void 0',
    })
  })

  it('is entered once: another start changes nothing', async () => {
    const before = [await readLedger(cms), ...await Promise.all(record.map(table => cms.database.rows(`select * from ${table} order by 1, 2, 3, 4`)))]
    await cms.halt('kill')
    await cms.resume()
    const after = [await readLedger(cms), ...await Promise.all(record.map(table => cms.database.rows(`select * from ${table} order by 1, 2, 3, 4`)))]
    expect(after).toEqual(before)
  })

  it('goes on from there: corrections are asked for, endings taken back, what was down comes back', async () => {
    const { editor } = newsroom
    const { bilingual, down } = articles
    expect(await refusalOf(editor.publish(bilingual.documentId, 'zh-Hans', { title: '改过的题目' }))).toContain('这次改动了：标题。')
    expect(await refusalOf(resolve(bilingual.outcome, { resolution: 'no' }))).toContain('改揭晓的理由')
    await editor.publish(down.documentId)
    await resolve(bilingual.outcome, { resolution: 'no', resolutionNote: '看错了。' })
    expect((await readLedger(cms)).slice(-3).map(({ kind }) => kind)).toEqual(['restoration', 'unresolution', 'resolution'])
  })
})

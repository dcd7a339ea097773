import { onEveryDatabase } from '../scenarios/newsroom.js'
import { resolve } from '../scenarios/trackRecord.js'

onEveryDatabase('a record that was never kept', (newsroom) => {
  const rows = (sql: string) => newsroom().cms.database.rows<Record<string, unknown>>(sql).then(found => found.map(row => ({ ...row })))
  const record = async () => ({
    calls: await rows('select * from calls order by prediction_document_id'),
    authors: await rows('select * from call_authors order by prediction_document_id, author_document_id'),
    periods: await rows('select * from record_periods order by author_document_id, category_document_id, span, period'),
  })

  it('is filled at the next start with what is still known, and comes out as if it had been kept', async () => {
    const { cms, editor } = newsroom()
    const event = await newsroom().event({ titleZh: '事件' })
    await editor.save('event', event, { closesAt: '2026-12-31T00:00:00.000Z' })
    const author = await newsroom().author()
    const outcome = await newsroom().outcome(event, { labelZh: '结果', price: 0.31, priceKind: 'mid', priceAt: '2026-01-02T03:04:05.678Z' })
    const right = await newsroom().published({ event, outcome, authors: [author, await newsroom().author()] })
    await editor.saveLanguage(right.documentId, 'en', { title: 'Will it be?', body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Yes.' }] }] })
    await editor.publish(right.documentId, 'en')
    const wrong = await newsroom().published({ event, outcome, authors: [author], verdict: await newsroom().verdict({ answer: 'NO', probability: 0.3 }) })
    const annulled = await newsroom().published({ authors: [author] })
    await newsroom().published({ authors: [author] })
    await newsroom().draft({ authors: [author] })
    await resolve(newsroom(), outcome, 'yes', '2026-02-01T00:00:00.000Z')
    await resolve(newsroom(), annulled.outcome, 'void', '2026-02-28T23:59:59.000Z')
    const gone = await newsroom().published({ authors: [author] })
    await resolve(newsroom(), gone.outcome, 'no', '2026-02-01T12:00:00.000Z')
    await editor.unpublish(gone.documentId)
    await editor.unpublish(wrong.documentId)
    const kept = await record()
    expect([kept.calls.length, kept.authors.length]).toEqual([5, 6])

    await cms.halt()
    for (const table of ['calls', 'call_authors', 'record_periods']) await cms.database.rows(`delete from ${table}`)
    await cms.resume()
    const filled = await record()
    expect(filled.periods).toEqual(kept.periods)
    expect(filled.authors).toEqual(kept.authors)
    const unexplained = expect.stringContaining('Taken down before') as string
    const withdrawn = new Set([gone.documentId, wrong.documentId])
    expect(filled.calls).toEqual(kept.calls.map(call => withdrawn.has(String(call.prediction_document_id))
      ? { ...call, withdrawn_at: expect.stringMatching(/^20/) as string, withdrawn_reason: unexplained }
      : call))

    await cms.halt()
    await cms.resume()
    expect(await record()).toEqual(filled)
  })
}, { alone: true })

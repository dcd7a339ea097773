import { eventually } from '../../src/wait.js'
import { inEveryTown, type MarketTown } from '../scenarios/marketTown.js'

/** An article that lacks nothing, on an outcome of a platform. */
async function ready({ platforms, desk, newsroom }: MarketTown) {
  const slug = `priced-${newsroom.next()}`
  platforms.world.addEvent({ platform: 'kalshi', slug, title: `Will ${slug} happen?`, outcomes: { Yes: 0.4 } })
  const { event, outcomes: [outcome] } = await desk.take(`https://kalshi.com/markets/x/y/${slug}`)
  const fields = await newsroom.complete({ event: event.documentId, outcome: outcome?.documentId })
  const { documentId } = await newsroom.editor.createPrediction(fields)
  return { slug, fields, article: documentId, outcome: outcome?.documentId ?? '' }
}

inEveryTown('the price beside a verdict', (town) => {
  const frozen = async (article: string) => {
    const [row] = await town().cms.database.rows<{ market_price: number, market_price_source: string }>(
      'select market_price, market_price_source from frozen_verdicts where prediction_document_id = ?', article,
    )
    return row && [row.market_price, row.market_price_source]
  }

  it('is fetched when the article is published', async () => {
    const { slug, article, outcome } = await ready(town())
    town().platforms.world.setPrice(slug, 0.62)
    await town().newsroom.editor.publish(article)
    expect(await frozen(article)).toEqual([0.62, 'fresh'])
    expect(await town().newsroom.count('odds_snapshots', 'outcome_document_id = ? and price = 0.62', outcome)).toBe(1)
  })

  it('is fetched for articles published from the list, from a new form, and by a program', async () => {
    const [one, other, program] = [await ready(town()), await ready(town()), await ready(town())]
    const { editor, rest } = town().newsroom
    for (const { slug } of [one, other, program]) town().platforms.world.setPrice(slug, 0.71)
    await editor.bulkPublish([one.article, other.article])
    const answer = await rest.updatePrediction(program.article, {}, { status: 'published' })
    expect(answer.status).toBe(200)
    for (const { article } of [one, other, program]) expect(await frozen(article)).toEqual([0.71, 'fresh'])

    const { slug, fields } = await ready(town())
    town().platforms.world.setPrice(slug, 0.15)
    const made = await editor.createPublished({ ...fields, verdict: await town().newsroom.verdict({ answer: 'NO', probability: 0.1 }) })
    expect(await frozen(made.documentId)).toEqual([0.15, 'fresh'])
  })

  it('is the newest one held where the platform fails, and publishing does not', async () => {
    const { article } = await ready(town())
    town().platforms.misbehave('kalshi', 'server_error')
    await town().newsroom.editor.publish(article)
    town().platforms.misbehave('kalshi', null)
    expect(await frozen(article)).toEqual([0.4, 'snapshot'])
  })

  it('is waited for three seconds, and nobody else waits meanwhile: not in a transaction', async () => {
    const { article } = await ready(town())
    const { editor } = town().newsroom
    town().platforms.misbehave('kalshi', 'slow')
    town().platforms.requests.length = 0
    const start = Date.now()
    let published = false
    const publishing = editor.publish(article).then(() => { published = true })
    await eventually(() => expect(town().platforms.requests.length).toBeGreaterThan(0))
    await town().newsroom.category()
    expect(published).toBe(false)
    await publishing
    town().platforms.misbehave('kalshi', null)
    expect(Date.now() - start).toBeLessThan(30_000)
    expect(await frozen(article)).toEqual([0.4, 'snapshot'])
  })

  it('is asked for once: publishing again asks nobody', async () => {
    const { article } = await ready(town())
    await town().newsroom.editor.publish(article)
    town().platforms.requests.length = 0
    await town().newsroom.editor.publish(article)
    await town().newsroom.editor.publish((await town().newsroom.draft()).documentId)
    expect(town().platforms.requests).toEqual([])
  })
})

import type { Stored } from '../../src/contentTypes.js'
import { refusalOf } from '../scenarios/refusals.js'
import { inEveryTown, type MarketTown } from '../scenarios/marketTown.js'

const day = 24 * 60 * 60 * 1000

/** A new event at a platform with one outcome, taken over and written about. */
async function followed({ platforms, desk, newsroom }: MarketTown, { published = true } = {}) {
  const slug = `followed-${newsroom.next()}`
  const market = platforms.world.addEvent({ platform: 'polymarket', slug, title: `Will ${slug} happen?`, outcomes: { Yes: 0.4 } })
  const { event, outcomes: [outcome] } = await desk.take(`https://polymarket.com/event/${slug}`)
  const article = outcome?.article?.documentId ?? ''
  const { editor } = newsroom
  if (published) {
    const { verdict, category, authors, body } = await newsroom.complete({ event: event.documentId, outcome: outcome?.documentId })
    await editor.publish(article, 'zh-Hans', { verdict, category, authors, body })
  }
  return { slug, market, event: event.documentId, outcome: outcome?.documentId ?? '', article }
}

inEveryTown('a sync', (town) => {
  const stored = (outcome: string) => town().newsroom.editor.read<StoredOutcome>('outcome', outcome)
  interface StoredOutcome extends Stored { price: number, resolution: string, resolvedAt: string | null, proposedResolution: string | null }
  const snapshots = async (outcome: string) => {
    const sql = 'select at, price from odds_snapshots where outcome_document_id = ? order by at'
    const rows = await town().cms.database.rows<{ at: string | number, price: number }>(sql, outcome)
    return rows.map(({ at, price }) => ({ at: Number(at), price }))
  }

  it('brings the price with a snapshot, and at first the history there is', async () => {
    const { event, outcome, slug } = await followed(town())
    const report = await town().desk.sync(event)
    expect(report).toMatchObject({ keptBy: 'platform', sync: { problem: null, failures: 0, succeededAt: expect.any(String) as string } })
    const before = await snapshots(outcome)
    expect(before.length).toBeGreaterThan(500)
    expect(Date.now() - (before[0]?.at ?? 0)).toBeGreaterThan(50 * day)

    town().platforms.requests.length = 0
    town().platforms.world.setPrice(slug, 0.47)
    await town().desk.sync(event)
    expect(await stored(outcome)).toMatchObject({ price: 0.47 })
    expect((await snapshots(outcome)).at(-1)).toMatchObject({ price: 0.47 })
    expect(town().platforms.requests.map(({ path }) => path).filter(path => path.includes('history'))).toEqual([])
  })

  it('creates no outcome that is new at the platform, and leaves what an editor wrote', async () => {
    const { event, outcome, market } = await followed(town())
    await town().newsroom.editor.save('event', event, { titleZh: '会发生吗？' })
    market.title = 'Will it really happen?'
    await town().desk.sync(event)
    expect(await town().desk.event(event)).toMatchObject({ event: { title: 'Will it really happen?' }, outcomes: [{ documentId: outcome }] })
    expect(await town().newsroom.editor.read('event', event)).toMatchObject({ titleZh: '会发生吗？' })
  })

  it('tells editors what moved under a published verdict, with the difference', async () => {
    const { event, slug } = await followed(town())
    const { world } = town().platforms
    world.changeRules(slug, 'It must happen before June, as two newspapers report.')
    await town().desk.sync(event)
    world.changeRules(slug, 'It must happen before July, as two newspapers report.')
    world.setEnd(slug, new Date('2027-07-01T00:00:00Z'))
    world.close(slug)
    const { changes } = await town().desk.sync(event)
    expect(changes.map(({ field }) => field)).toEqual(['rules', 'closesAt', 'eventState'])
    const [rules, , state] = changes
    expect(rules?.after).toContain('before July')
    expect(rules?.difference?.some(({ kind, text }) => kind === 'added' && text.includes('July'))).toBe(true)
    expect(state).toMatchObject({ before: 'open', after: 'closed' })
    expect(changes[1]).toMatchObject({ after: '2027-07-01T00:00:00.000Z' })
  })

  it('says nothing of changes before there is a verdict, nor of one that was taken back', async () => {
    const draft = await followed(town(), { published: false })
    town().platforms.world.changeRules(draft.slug, 'Other rules.')
    expect(await town().desk.sync(draft.event)).toMatchObject({ changes: [], event: { rules: 'Other rules.' } })

    const { event, slug, market: { rules } } = await followed(town())
    town().platforms.world.changeRules(slug, 'A slip.')
    expect((await town().desk.sync(event)).changes).toHaveLength(1)
    town().platforms.world.changeRules(slug, rules)
    expect((await town().desk.sync(event)).changes).toHaveLength(0)
  })

  it('proposes how an outcome ended, which an editor confirms in one click', async () => {
    const { event, outcome, article, slug } = await followed(town())
    town().platforms.world.resolve(slug, 'yes')
    await town().desk.sync(event)
    expect(await stored(outcome)).toMatchObject({ resolution: 'pending', proposedResolution: 'yes' })
    const { proposed } = await town().desk.waiting()
    expect(proposed.find(({ documentId }) => documentId === outcome)).toMatchObject({
      proposedResolution: 'yes', article: { documentId: article, published: true },
    })

    expect(await refusalOf(town().desk.confirm(outcome, 'no'))).not.toBe('')
    await town().desk.confirm(outcome, 'yes')
    expect(await stored(outcome)).toMatchObject({ resolution: 'yes', proposedResolution: null, resolvedAt: expect.any(String) as string })
    expect((await town().desk.waiting()).proposed.map(({ documentId }) => documentId)).not.toContain(outcome)
    expect(await refusalOf(town().desk.confirm(outcome, 'yes'))).not.toBe('')
    const [row] = await town().cms.database.rows<{ result: string }>('select result from calls where outcome_document_id = ?', outcome)
    expect(row?.result).toBe('right')
  })

  it('does not propose again what was dismissed, but another ending', async () => {
    const { event, outcome, slug } = await followed(town())
    const { world } = town().platforms
    world.resolve(slug, 'yes')
    await town().desk.sync(event)
    await town().desk.dismiss(outcome, 'yes')
    await town().desk.sync(event)
    expect(await stored(outcome)).toMatchObject({ resolution: 'pending', proposedResolution: null })
    world.resolve(slug, 'no')
    await town().desk.sync(event)
    expect(await stored(outcome)).toMatchObject({ resolution: 'pending', proposedResolution: 'no' })
  })

  it('proposes nothing while the platform is not sure, and takes back what is no longer so', async () => {
    const { event, outcome, slug } = await followed(town())
    const { world } = town().platforms
    world.propose(slug, 'yes')
    await town().desk.sync(event)
    world.dispute(slug)
    await town().desk.sync(event)
    expect(await stored(outcome)).toMatchObject({ resolution: 'pending', proposedResolution: null })
    world.resolve(slug, 'void')
    await town().desk.sync(event)
    expect(await stored(outcome)).toMatchObject({ proposedResolution: 'void' })
    world.reopen(slug)
    await town().desk.sync(event)
    expect(await stored(outcome)).toMatchObject({ resolution: 'pending', proposedResolution: null })
  })

  it('shows where the platform contradicts us, and what is overdue', async () => {
    const contradicted = await followed(town())
    await town().newsroom.editor.save('outcome', contradicted.outcome, { resolution: 'no' })
    town().platforms.world.resolve(contradicted.slug, 'yes')
    await town().desk.sync(contradicted.event)
    const overdue = await followed(town())
    town().platforms.world.setEnd(overdue.slug, new Date(Date.now() - day))
    await town().desk.sync(overdue.event)
    const waiting = await town().desk.waiting()
    expect(waiting.contradicted.map(({ documentId }) => documentId)).toEqual([contradicted.outcome])
    expect(waiting.overdue.map(({ documentId }) => documentId)).toEqual([overdue.outcome])
    expect(await stored(contradicted.outcome)).toMatchObject({ resolution: 'no' })
  })

  it('is not for an event that is kept by hand', async () => {
    const event = await town().newsroom.event()
    expect(await town().desk.event(event)).toMatchObject({ keptBy: 'hand', sync: null })
    expect(await refusalOf(town().desk.sync(event))).not.toBe('')
  })
})

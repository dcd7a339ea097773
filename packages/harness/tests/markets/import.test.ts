import { refusalOf } from '../scenarios/refusals.js'
import { inEveryTown } from '../scenarios/marketTown.js'

const meetings = 'https://polymarket.com/zh/event/who-will-trump-meet-with-in-2025/kim-jong-un-who-will-trump-meet-with-in-2025?tid=1'
const shutdown = 'https://polymarket.com/event/us-government-shutdown-before-february'
const fed = 'https://kalshi.com/markets/kxfeddecision/fed-decision/kxfeddecision-27jan'
const theorem = 'https://manifold.markets/StandIn/will-a-large-model-prove-a-new-theorem'

inEveryTown('importing a market', (town) => {
  it('shows event, outcomes and prices first, and stores nothing', async () => {
    const preview = await town().desk.read(meetings)
    expect(preview).toMatchObject({ kind: 'market', stored: null, event: { title: 'Who will Trump meet with in 2025?' } })
    const kim = preview.outcomes.find(({ label }) => label === 'Kim Jong Un')
    expect(kim).toMatchObject({ price: 0.06, named: true, stored: null, article: null, question: 'Kim Jong Un: Who will Trump meet with in 2025?' })
    expect(preview.outcomes.filter(({ named }) => named)).toHaveLength(1)
    expect(preview.outcomes.find(({ label }) => label === 'Ali Khamenei')?.price).toBeNull()
    expect(await town().newsroom.count('events', 'external_id is not null')).toBe(0)
  })

  it('makes event, outcomes and drafts of what was chosen', async () => {
    const made = await town().desk.take(meetings, 'Kim Jong Un', 'Xi Jinping')
    expect(made.event.created).toBe(true)
    expect(made.outcomes.map(({ label, created, article }) => [label, created, article?.created])).toEqual([
      ['Kim Jong Un', true, true], ['Xi Jinping', true, true],
    ])
    const [kim] = made.outcomes
    const article = kim?.article?.documentId ?? ''
    expect(await town().newsroom.read(article)).toMatchObject({
      title: 'Kim Jong Un: Who will Trump meet with in 2025?', slug: 'who-will-trump-meet-with-in-2025-kim-jong-un',
    })
    const { editor } = town().newsroom
    expect(await editor.relation('prediction', article, 'event')).toEqual([made.event.documentId])
    expect(await editor.relation('prediction', article, 'outcome')).toEqual([kim?.documentId])
    expect(await editor.read('event', made.event.documentId)).toMatchObject({
      platform: 'polymarket', eventState: 'open', slug: 'who-will-trump-meet-with-in-2025', rulesHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      marketUrl: expect.stringContaining('polymarket.com/event/who-will-trump') as string, rulesFetchedAt: expect.any(String) as string,
    })
    expect(await editor.read('outcome', kim?.documentId ?? '')).toMatchObject({ price: 0.06, currency: 'USDC', resolution: 'pending' })
  })

  it('makes one event of a market imported twice, and no second draft', async () => {
    const [first, second] = [await town().desk.take(shutdown), await town().desk.take(shutdown)]
    expect(second.event).toMatchObject({ documentId: first.event.documentId, created: false })
    const [outcome] = first.outcomes
    const article = { documentId: outcome?.article?.documentId, created: false }
    expect(second.outcomes).toMatchObject([{ documentId: outcome?.documentId, created: false, article }])
    expect(await town().newsroom.count('events', 'slug = ?', 'will-the-us-government-shut-down-before-february')).toBe(1)
    expect(await town().newsroom.count('predictions', 'title = ?', 'Will the US government shut down before February?')).toBe(1)
  })

  it('makes one event of a market that several import at the same moment', async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => town().desk.take(fed)))
    expect(new Set(made.map(({ event }) => event.documentId)).size).toBe(1)
    expect(new Set(made.flatMap(({ outcomes }) => outcomes.map(({ article }) => article?.documentId))).size).toBe(2)
    expect(await town().newsroom.count('events', `platform = 'kalshi'`)).toBe(1)
  })

  it('refreshes what the platform says and keeps what an editor wrote', async () => {
    const { desk, platforms, newsroom } = town()
    const { event, outcomes } = await desk.take(theorem)
    const outcome = outcomes[0]?.documentId ?? ''
    await newsroom.editor.save('event', event.documentId, { titleZh: '今年会有模型证明新定理吗？', marketUrl: 'https://partner.example/theorem' })
    await newsroom.editor.save('outcome', outcome, { labelZh: '会' })
    platforms.world.setPrice('will-a-large-model-prove-a-new-theorem', 0.44)
    platforms.world.changeRules('will-a-large-model-prove-a-new-theorem', 'A new theorem, checked by Lean.')
    await desk.take(theorem)
    expect(await newsroom.editor.read('event', event.documentId)).toMatchObject({
      titleZh: '今年会有模型证明新定理吗？', marketUrl: 'https://partner.example/theorem', rules: 'A new theorem, checked by Lean.',
    })
    expect(await newsroom.editor.read('outcome', outcome)).toMatchObject({ labelZh: '会', price: 0.44, currency: 'MANA', name: '会 · 今年会有模型证明新定理吗？' })
  })

  it('adds outcomes later, and links to an article that is there instead of making another', async () => {
    const { desk, newsroom } = town()
    const written = await newsroom.draft()
    const putin = (await desk.read(meetings)).outcomes.find(({ label }) => label === 'Vladimir Putin')
    const { event, outcomes } = await desk.import(meetings, [putin?.externalId ?? ''], { drafts: false })
    expect(outcomes).toMatchObject([{ created: true, article: null }])
    await newsroom.editor.saveLanguage(written.documentId, 'zh-Hans', { event: event.documentId, outcome: outcomes[0]?.documentId ?? '' })
    const again = await desk.import(meetings, [putin?.externalId ?? ''])
    expect(again.outcomes).toMatchObject([{ created: false, article: { documentId: written.documentId, created: false } }])
  })

  it('takes an event made by hand for the same one once it has the platform’s id', async () => {
    const { desk, newsroom, platforms } = town()
    const made = platforms.world.addEvent({ platform: 'polymarket', slug: 'made-by-hand', title: 'Made by hand first?', outcomes: { Yes: 0.5 } })
    const event = await newsroom.event({ title: 'By hand', platform: 'polymarket', externalId: made.id })
    const outcome = await newsroom.outcome(event)
    const imported = await desk.take('https://polymarket.com/event/made-by-hand')
    expect(imported).toMatchObject({ event: { documentId: event, created: false }, outcomes: [{ documentId: outcome, created: false }] })
    expect(await newsroom.editor.read('outcome', outcome)).toMatchObject({ price: 0.5, externalId: made.outcomes[0]?.id })
  })

  it('says what to do with an address it cannot use', async () => {
    const { desk, newsroom } = town()
    await newsroom.editor.speaks('zh-Hans')
    expect(await refusalOf(desk.read('tomorrow'))).toContain('请粘贴事件或市场页面的网址')
    expect(await refusalOf(desk.read('https://polymarket.com/event/no-such-event'))).toContain('Polymarket 上没有找到')
    expect(await desk.read('https://www.metaculus.com/questions/1234/a-question/')).toMatchObject({ kind: 'link', platform: 'metaculus' })
    expect(await refusalOf(desk.import('https://www.metaculus.com/questions/1234/', ['1']))).toContain('手动新建')
    expect(await refusalOf(desk.import(shutdown, []))).toContain('至少选择一个结果')
    await newsroom.editor.speaks('en')
    expect(await refusalOf(desk.read('https://polymarket.com/event/no-such-event'))).toContain('Polymarket has no such event')
  })
})

import { misbehaviours, type Misbehaviour } from '@presage/markets/standIn/misbehaviour'
import { refusalOf } from '../scenarios/refusals.js'
import { inEveryTown } from '../scenarios/marketTown.js'

const addresses = {
  polymarket: 'https://polymarket.com/event/who-will-trump-meet-with-in-2025',
  kalshi: 'https://kalshi.com/markets/kxfeddecision/fed-decision/kxfeddecision-27jan',
  manifold: 'https://manifold.markets/StandIn/which-probe-lands-on-the-moon-first',
} as const

/** What the editor is told, by what the platform does. */
const codes: Record<Misbehaviour, string> = {
  slow: 'timed_out',
  cut_off: 'cut_off',
  rate_limited: 'rate_limited',
  server_error: 'server_error',
  malformed: 'not_json',
  changed_field: 'changed_shape',
  empty: 'empty',
  impossible_price: 'impossible_price',
  redirect_elsewhere: 'refused_redirect',
  huge: 'too_large',
}

inEveryTown('every platform misbehaviour leaves the stored data as it was and shows in the admin', (town) => {
  const events = {} as Record<keyof typeof addresses, string>
  const tables = ['events', 'outcomes', 'predictions', 'odds_snapshots', 'event_changes']
  const everything = async () => {
    const rows: unknown[] = []
    for (const table of tables) rows.push(await town().cms.database.rows(`select * from ${table} order by 1, 2`))
    return JSON.stringify(rows)
  }

  beforeAll(async () => {
    for (const platform of ['polymarket', 'kalshi', 'manifold'] as const) {
      const { event } = await town().desk.take(addresses[platform])
      events[platform] = event.documentId
      await town().desk.sync(event.documentId)
    }
  })

  // Waiting for a slow platform takes as long for each of them.
  const platformsFor = (mode: Misbehaviour) => (mode === 'slow' ? ['kalshi'] as const : ['polymarket', 'kalshi', 'manifold'] as const)

  it.each(misbehaviours.flatMap(mode => platformsFor(mode).map(platform => [mode, platform] as const)))(
    '%s, %s', async (mode, platform) => {
      const { desk, platforms, newsroom } = town()
      await newsroom.editor.speaks('zh-Hans')
      const before = await everything()
      platforms.misbehave(platform, mode)
      const { sync } = await desk.sync(events[platform])
      const problem = (await desk.problems()).find(({ event }) => event.documentId === events[platform])
      expect(problem).toMatchObject({ code: codes[mode], message: sync?.problem, failures: 1 })
      expect(problem?.message).toMatch(/\p{Script=Han}/u)
      if (mode !== 'slow') expect(await refusalOf(desk.take(addresses[platform]))).toBe(problem?.message)
      expect(await everything()).toBe(before)

      platforms.misbehave(platform, null)
      expect((await desk.sync(events[platform])).sync).toMatchObject({ problem: null, failures: 0 })
      expect(await desk.problems()).toEqual([])
    },
  )

  it('nobody followed a redirect, and the editor is told in English too', async () => {
    const { desk, platforms, newsroom } = town()
    expect(platforms.requests.filter(({ platform }) => platform === 'elsewhere')).toEqual([])
    await newsroom.editor.speaks('en')
    platforms.misbehave('manifold', 'server_error')
    await desk.sync(events.manifold)
    expect((await desk.problems())[0]?.message).toContain('Manifold failed to answer')
    platforms.misbehave('manifold', null)
  })
})

import path from 'node:path'
import { cleanEnvironment } from '../../src/cleanEnvironment.js'
import type { Cms } from '../../src/cms.js'
import { databaseKinds } from '../../src/database.js'
import { createDataFolder } from '../../src/dataFolder.js'
import { freePort } from '../../src/freePort.js'
import { startServer } from '../../src/serverProcess.js'
import { eventually, pause } from '../../src/wait.js'
import { builtCms } from '../../src/workspace.js'
import { inEveryTown, openTown, type MarketTown } from '../scenarios/marketTown.js'

const day = 24 * 60 * 60 * 1000
const patience = 30_000

/** Another instance of a CMS, on the same database. */
async function secondInstance(cms: Cms) {
  const folder = builtCms()
  const data = createDataFolder()
  const port = await freePort()
  const server = await startServer({
    name: 'The second CMS',
    script: path.join(folder, 'server.cjs'),
    folder,
    env: { ...cleanEnvironment(), ...cms.env, CMS_PORT: String(port), DATA_DIR: data.path },
    isReady: async () => (await fetch(`http://127.0.0.1:${port}/_health`)).status === 204,
  })
  return {
    output: () => server.output(),
    kill: () => server.kill(),
    stop: async () => {
      await server.stop()
      data.remove()
    },
  }
}

/** Events of one outcome each at a platform, taken over, published, and followed by the CMS from then on. */
async function follow({ platforms, desk, newsroom }: MarketTown, count: number, platform: 'polymarket' | 'kalshi' = 'polymarket') {
  const made = []
  for (let index = 0; index < count; index += 1) {
    const slug = `job-${platform}-${newsroom.next()}`
    platforms.world.addEvent({ platform, slug, title: `Will ${slug} happen?`, outcomes: { Yes: 0.4 } })
    const url = platform === 'polymarket' ? `https://polymarket.com/event/${slug}` : `https://kalshi.com/markets/x/y/${slug}`
    const { event, outcomes: [outcome] } = await desk.take(url)
    const { verdict, category, authors, body } = await newsroom.complete({ event: event.documentId, outcome: outcome?.documentId })
    await newsroom.editor.publish(outcome?.article?.documentId ?? '', 'zh-Hans', { verdict, category, authors, body })
    made.push({ slug, event: event.documentId, outcome: outcome?.documentId ?? '' })
  }
  return made
}

const resolveAutomatically = async ({ newsroom }: MarketTown) => {
  await newsroom.editor.request('PUT', '/content-manager/single-types/api::site.site?locale=zh-Hans', { resolutionMode: 'automatic' })
}

inEveryTown('what happens by itself', (town) => {
  const resolutionOf = async (outcome: string) => (await town().newsroom.editor.read<Stored>('outcome', outcome)).resolution
  interface Stored { id: number, documentId: string, resolution: string, proposedResolution: string | null }

  it('prices follow the platform, and endings wait for an editor', async () => {
    const [followed] = await follow(town(), 1)
    if (!followed) throw new Error('Nothing is followed.')
    town().platforms.world.setPrice(followed.slug, 0.66)
    await eventually(async () => expect((await town().desk.event(followed.event)).outcomes[0]?.price).toBe(0.66), patience)
    town().platforms.world.resolve(followed.slug, 'no')
    await eventually(async () => {
      expect(await town().newsroom.editor.read<Stored>('outcome', followed.outcome)).toMatchObject({ resolution: 'pending', proposedResolution: 'no' })
    }, patience)
  })

  it('a platform that is away is left alone, the other goes on, and it is found again', async () => {
    const [away] = await follow(town(), 1, 'kalshi')
    const [there] = await follow(town(), 1, 'polymarket')
    if (!away || !there) throw new Error('Nothing is followed.')
    town().platforms.misbehave('kalshi', 'server_error')
    await eventually(async () => expect((await town().desk.problems()).map(({ code }) => code)).toEqual(['server_error']), patience)
    town().platforms.world.setPrice(there.slug, 0.83)
    await eventually(async () => expect((await town().desk.event(there.event)).outcomes[0]?.price).toBe(0.83), patience)
    town().platforms.misbehave('kalshi', null)
    await eventually(async () => expect(await town().desk.problems()).toEqual([]), 60_000)
  })

  it('an outcome is resolved by its platform where the site says so', async () => {
    const [followed] = await follow(town(), 1)
    if (!followed) throw new Error('Nothing is followed.')
    await resolveAutomatically(town())
    town().platforms.world.resolve(followed.slug, 'yes')
    await eventually(async () => expect(await resolutionOf(followed.outcome)).toBe('yes'), patience)
    expect((await town().desk.waiting()).proposed.map(({ documentId }) => documentId)).not.toContain(followed.outcome)
  })

  it('prices are thinned as they age', async () => {
    const { database } = town().cms
    const old = Math.floor((Date.now() - 90 * day) / day) * day
    const middle = Math.floor((Date.now() - 10 * day) / day) * day
    const times = [old, old + 1, old + day / 2, middle, middle + 1, middle + day / 24, Date.now() - day, Date.now() - day + 1]
    const insert = 'insert into odds_snapshots (outcome_document_id, at, price) values (?, ?, 0.5)'
    for (const moment of times) await database.rows(insert, 'thinned', moment)
    const left = [old + day / 2, middle + 1, middle + day / 24, ...times.slice(-2)]
    await eventually(async () => {
      const rows = await database.rows<{ at: number | string }>('select at from odds_snapshots where outcome_document_id = ? order by at', 'thinned')
      expect(rows.map(row => Number(row.at))).toEqual(left)
    }, patience)
  })

  it('prices of a time nobody looked come from the platform’s history', async () => {
    const [followed] = await follow(town(), 1)
    if (!followed) throw new Error('Nothing is followed.')
    await eventually(async () => expect((await town().desk.event(followed.event)).sync?.succeededAt).toBeTruthy(), patience)
    await town().cms.halt()
    await pause(4_500)
    // The platform gives one price a minute, the last.
    town().platforms.world.outcome(followed.slug).history.push({ at: Date.now() - 2_000, price: 0.9876 })
    await town().cms.resume()
    const isThere = () => town().newsroom.count('odds_snapshots', 'outcome_document_id = ? and price = 0.9876', followed.outcome)
    await eventually(async () => expect(await isThere()).toBe(1), patience)
  })
}, { SYNC_SECONDS: '1' })

for (const database of databaseKinds.filter(kind => kind === 'postgres')) {
  describe('two instances on one PostgreSQL', () => {
    it('sync and resolve every event once, also when one of them dies', async () => {
      const seconds = 3
      const { town, close } = await openTown(database, { env: { SYNC_SECONDS: String(seconds) } })
      const other = await secondInstance(town.cms)
      try {
        const followed = await follow(town, 4)
        await resolveAutomatically(town)
        const reads = () => town.platforms.requests.filter(({ path: asked }) => asked.startsWith('/gamma/')).length
        await eventually(() => expect(reads()).toBeGreaterThan(followed.length * 3), patience)

        town.platforms.requests.length = 0
        const rounds = 5
        await pause(rounds * seconds * 1000)
        const perEvent = reads() / followed.length
        expect(perEvent).toBeGreaterThan(1)
        expect(perEvent).toBeLessThanOrEqual(rounds + 1)

        for (const { slug } of followed) town.platforms.world.resolve(slug, 'yes')
        await eventually(async () => expect(await town.newsroom.count('outcomes', `resolution = 'yes'`)).toBe(followed.length), patience)
        for (const { outcome } of followed) {
          expect(await town.newsroom.count('ledger_entries', `kind = 'resolution' and subject = ?`, outcome)).toBe(1)
        }

        await other.kill()
        const [late] = await follow(town, 1)
        await eventually(async () => expect((await town.desk.event(late?.event ?? '')).sync?.succeededAt).toBeTruthy(), 90_000)
        expect(town.cms.output() + other.output()).not.toMatch(/could not be synced|job .* failed/)
      } finally {
        await other.stop()
        await close()
      }
    }, 240_000)
  })
}

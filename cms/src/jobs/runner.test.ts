import knex, { type Knex } from 'knex'
import { ensureJobLeases, releaseLease, takeLease } from '../storage/jobLeases'
import { startRunner } from './runner'

let database: Knex

beforeEach(async () => {
  database = knex({ client: 'better-sqlite3', connection: { filename: ':memory:' }, useNullAsDefault: true })
  await ensureJobLeases(database)
})
afterEach(() => database.destroy())

describe('a lease', () => {
  it('is one holder’s at a time, who may make it last', async () => {
    expect(await takeLease(database, 'sync', 'one', 60_000)).toBe(true)
    expect(await takeLease(database, 'sync', 'other', 60_000)).toBe(false)
    expect(await takeLease(database, 'sync', 'one', 60_000)).toBe(true)
    expect(await takeLease(database, 'thin', 'other', 60_000)).toBe(true)
  })

  it('passes on when it is given back or has run out', async () => {
    await takeLease(database, 'sync', 'one', 60_000)
    await releaseLease(database, 'sync', 'other')
    expect(await takeLease(database, 'sync', 'other', 0)).toBe(false)
    await releaseLease(database, 'sync', 'one')
    expect(await takeLease(database, 'sync', 'other', -1)).toBe(true)
    expect(await takeLease(database, 'sync', 'one', 60_000)).toBe(true)
  })
})

describe('the runner', () => {
  const parts = () => ({ knex: () => database, report: () => undefined })
  const until = async (condition: () => boolean) => {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5))
  }

  it('goes on after a failure, and stops when told', async () => {
    let runs = 0
    const runner = startRunner([{ name: 'job', every: 1, run: () => Promise.reject(new Error(String(++runs))) }], parts())
    await until(() => runs > 2)
    await runner.stop()
    const stopped = runs
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(runs).toBe(stopped)
  })

  it('asks for a lease only where a job is wanted', async () => {
    let looks = 0
    const isWanted = () => Promise.resolve(++looks < 0)
    const asked: string[] = []
    const knex = () => {
      asked.push('a lease')
      return database
    }
    const idle = { name: 'idle', every: 1, isWanted, run: () => Promise.resolve() }
    const runner = startRunner([idle], { ...parts(), knex })
    await until(() => looks > 3)
    expect(asked).toEqual([])
    await runner.stop()
  })

  it('runs a job that is wanted', async () => {
    let runs = 0
    const run = () => {
      runs += 1
      return Promise.resolve()
    }
    const runner = startRunner([{ name: 'job', every: 1, isWanted: () => Promise.resolve(true), run }], parts())
    await until(() => runs > 1)
    await runner.stop()
  })

  it('waits for what runs, tells it to end, and leaves no lease behind', async () => {
    let ended = false
    let started = false
    const run = (signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        started = true
        signal.addEventListener('abort', () => {
          ended = true
          resolve()
        })
      })
    const runner = startRunner([{ name: 'job', every: 1, run }], parts())
    await until(() => started)
    await runner.stop()
    expect(ended).toBe(true)
    expect(await takeLease(database, 'job', 'other', 1000)).toBe(true)
  })

  it('does not wait for ever', async () => {
    let started = false
    const runner = startRunner([{ name: 'job', every: 1, run: () => { started = true; return new Promise(() => undefined) } }], parts())
    await until(() => started)
    await runner.stop(20)
  })

  it('runs a job on one of two instances at a time', async () => {
    let now = 0
    let most = 0
    let runs = 0
    const job = {
      name: 'job',
      every: 1,
      async run() {
        most = Math.max(most, ++now)
        await new Promise((resolve) => setTimeout(resolve, 3))
        now -= 1
        runs += 1
      },
    }
    const runners = [startRunner([job], parts()), startRunner([job], parts())]
    await until(() => runs > 10)
    await Promise.all(runners.map((runner) => runner.stop()))
    expect(most).toBe(1)
  })
})

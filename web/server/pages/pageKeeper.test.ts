import type { KeptPage } from './keptPage'
import { PageKeeper, type Answer } from './pageKeeper'

const nothing = { gone: [], pages: [], links: [], files: [], all: false }
const html = (body: string, status = 200, headers: Record<string, string> = {}): Answer =>
  ({ status, headers: { 'content-type': 'text/html;charset=utf-8', ...headers }, body: Buffer.from(body) })

/** A keeper on a disk of memory, with a paper whose pages a test sets. */
function newKeeper() {
  const disk = new Map<string, KeptPage>()
  const pages = new Map<string, Answer>()
  const state = { cursor: '', allStaleAt: 0, gone: {} as Record<string, number>, goneUploads: [] as string[] }
  const saved: string[] = []
  const dropped: [string, boolean][] = []
  const clock = { now: 1_000_000 }
  const gate: { wait: Promise<void> | null } = { wait: null }
  let prints = 0
  const folder = {
    read: async (key: string) => disk.get(key) ?? null,
    write: async (page: KeptPage) => void disk.set(page.facts.key, page),
    remove: (key: string) => void disk.delete(key),
    async* list() { for (const { facts } of disk.values()) yield facts },
  }
  const open = () => new PageKeeper({
    folder,
    stateFile: { state, save: () => void saved.push(JSON.stringify(state)) },
    build: 'b1',
    print: async (key) => {
      prints += 1
      const answer = pages.get(key) ?? html('not found', 404)
      await gate.wait
      return answer
    },
    forgetUpload: (path, forGood) => void dropped.push([path, forGood]),
    showUploads: () => undefined,
    report: (message, error) => { throw error ?? new Error(message) },
    now: () => clock.now,
  })
  return { disk, pages, state, saved, dropped, clock, gate, open, keeper: open(), prints: () => prints }
}

const moment = () => new Promise(resolve => setTimeout(resolve, 5))
/** Waits until nothing is left to print or to write. */
const settled = async (keeper: PageKeeper) => {
  do await moment()
  while (keeper.queue.length > 0)
  await moment()
}
const textOf = async (keeper: PageKeeper, key: string) => {
  const opened = await keeper.open(key)
  if ('answer' in opened) return opened.answer.status
  const { gunzipSync } = await import('node:zlib')
  return 'gzip' in opened.page.bodies ? gunzipSync(opened.page.bodies.gzip).toString() : ''
}

test('a rush on a page that is not kept prints it once', async () => {
  const { keeper, pages, prints, disk } = newKeeper()
  pages.set('/', html('front'))
  await Promise.all(Array.from({ length: 20 }, () => keeper.open('/')))
  expect(prints()).toBe(1)
  await settled(keeper)
  expect([keeper.peek('/')?.facts.key, disk.has('/')]).toEqual(['/', true])
})

test('a change is printed at once, and nobody waits for it', async () => {
  const { keeper, pages } = newKeeper()
  pages.set('/predictions/a', html('old')).set('/', html('<a href="/predictions/a">old</a>'))
  await Promise.all(['/predictions/a', '/'].map(key => keeper.open(key)))
  pages.set('/predictions/a', html('new')).set('/', html('<a href="/predictions/a">new</a>'))
  keeper.follow([{ ...nothing, links: ['/predictions/a'] }], '1.a')
  expect(keeper.peek('/predictions/a')).not.toBeNull()
  await settled(keeper)
  expect(await textOf(keeper, '/predictions/a')).toBe('new')
  expect(await textOf(keeper, '/')).toContain('new')
})

test('a picture that changed is fetched anew, and every page that shows it in any size printed', async () => {
  const { keeper, pages, dropped } = newKeeper()
  pages.set('/predictions/a', html('<source srcset="/uploads/w720_a.webp 720w">old')).set('/', html('<img src="/uploads/b.png">old'))
  await Promise.all(['/predictions/a', '/'].map(key => keeper.open(key)))
  pages.set('/predictions/a', html('new')).set('/', html('new'))
  keeper.follow([{ ...nothing, files: ['/uploads/a.png'] }], '1.a')
  expect(dropped).toEqual([['/uploads/a.png', false]])
  await settled(keeper)
  expect(await textOf(keeper, '/predictions/a')).toBe('new')
  expect(await textOf(keeper, '/')).toContain('old')
})

test('the place in the list of changes is noted once all of them are printed', async () => {
  const { keeper, pages, state } = newKeeper()
  pages.set('/predictions/a', html('text'))
  keeper.follow([{ ...nothing, pages: ['/predictions/a', '/en/predictions/a', '/nonsense', '/graphql'] }], '7.abc')
  expect(state.cursor).toBe('')
  await settled(keeper)
  expect([state.cursor, keeper.index.size]).toEqual(['7.abc', 1])
})

test('while the CMS is away the page stays, and is printed when it is back', async () => {
  const { keeper, pages, prints } = newKeeper()
  pages.set('/', html('old'))
  await keeper.open('/')
  pages.set('/', html('away', 503))
  const before = prints()
  keeper.follow([{ ...nothing, all: true, pages: ['/'] }], '1.a')
  while (prints() === before) await moment()
  expect(await textOf(keeper, '/')).toBe('old')
  pages.set('/', html('new'))
  keeper.queue.wake()
  await settled(keeper)
  expect(await textOf(keeper, '/')).toBe('new')
})

test('what is taken down is gone from memory and disk at once, its lists within seconds, also when the CMS dies', async () => {
  const { keeper, pages, disk, dropped, clock, state } = newKeeper()
  pages.set('/predictions/a', html('secret <img src="/uploads/a.png"><img src="/uploads/shared.png">'))
    .set('/predictions/b', html('<img src="/uploads/shared.png">'))
    .set('/', html('<a href="/predictions/a">secret</a>'))
  for (const key of pages.keys()) await keeper.open(key)
  await settled(keeper)
  pages.clear()
  pages.set('/', html('', 503)).set('/predictions/a', html('', 503))
  keeper.follow([{ ...nothing, gone: ['/predictions/a'], links: ['/predictions/a'] }], '1.a')
  expect(keeper.peek('/predictions/a')).toBeNull()
  expect([...disk.keys()]).toEqual(['/predictions/b'])
  expect(dropped).toEqual([['/uploads/a', true]])
  expect(state.gone).toEqual({ '/predictions/a': clock.now })
  expect(keeper.peek('/')).not.toBeNull()
  clock.now += 5_001
  expect(keeper.peek('/')).toBeNull()
  expect(await textOf(keeper, '/')).toBe(503)
})

test('what was being printed when it was taken down is not kept', async () => {
  const { keeper, pages, disk, gate } = newKeeper()
  let go = () => {}
  gate.wait = new Promise((resolve) => { go = resolve })
  pages.set('/predictions/a', html('secret'))
  const opened = keeper.open('/predictions/a')
  pages.delete('/predictions/a')
  keeper.follow([{ ...nothing, gone: ['/predictions/a'] }], '1.a')
  go()
  expect(await opened).toMatchObject({ answer: { status: 404 } })
  await settled(keeper)
  expect([keeper.peek('/predictions/a'), disk.size]).toEqual([null, 0])
})

test('a site that starts anew has every page, but none that was taken down while it was written', async () => {
  const { keeper, pages, disk, state, open } = newKeeper()
  pages.set('/predictions/a', html('a')).set('/predictions/b', html('b')).set('/', html('<a href="/predictions/a">'))
  for (const key of pages.keys()) await keeper.open(key)
  await settled(keeper)
  state.gone = { '/predictions/a': 1_000_000 }
  const again = open()
  await again.load()
  expect([...disk.keys()]).toEqual(['/predictions/b'])
  pages.clear()
  expect(await textOf(again, '/predictions/b')).toBe('b')
})

test('a page printed by another build is printed anew', async () => {
  const { keeper, pages, disk, open } = newKeeper()
  pages.set('/', html('old style'))
  await keeper.open('/')
  await settled(keeper)
  for (const page of disk.values()) page.facts.build = 'b0'
  pages.set('/', html('new style'))
  const again = open()
  await again.load()
  await settled(again)
  expect(await textOf(again, '/')).toBe('new style')
})

test('refusals and redirects are remembered for a moment, and until anything changes', async () => {
  const { keeper, pages, prints } = newKeeper()
  for (let times = 0; times < 5; times += 1) expect(await textOf(keeper, '/predictions/nothing')).toBe(404)
  expect(prints()).toBe(1)
  pages.set('/predictions/nothing', html('something'))
  keeper.follow([{ ...nothing, links: ['/x'] }], '1.a')
  expect(await textOf(keeper, '/predictions/nothing')).toBe('something')
})

test('what is for one reader is not kept', async () => {
  const { keeper, pages, disk } = newKeeper()
  pages.set('/', html('mine', 200, { 'set-cookie': 'presage-reader=1' })).set('/en', html('mine', 200, { 'cache-control': 'private' }))
  for (const key of ['/', '/en']) expect(await keeper.open(key)).toMatchObject({ answer: { status: 200 } })
  await settled(keeper)
  expect([disk.size, keeper.index.size]).toEqual([0, 0])
})

test('a page that is old, or whose views were counted, is checked when it is asked for', async () => {
  const { keeper, pages, clock, prints } = newKeeper()
  pages.set('/predictions/a', html('<article data-view="abc">1'))
  await keeper.open('/predictions/a')
  clock.now += 11_000
  keeper.peek('/predictions/a')
  await settled(keeper)
  expect(prints()).toBe(1)
  keeper.viewed('abc')
  keeper.peek('/predictions/a')
  await settled(keeper)
  expect(prints()).toBe(2)
  clock.now += 61_000
  keeper.peek('/predictions/a')
  await settled(keeper)
  expect(prints()).toBe(3)
})

test('a page that says the same keeps its bytes, and for five days at most', async () => {
  const { keeper, pages, clock } = newKeeper()
  const form = (stamp: number) => html(`<input name="stamp" value="${stamp}">`)
  pages.set('/', form(1))
  await keeper.open('/')
  const tag = () => keeper.peek('/')?.facts.tag
  const first = tag()
  for (const [days, isSame] of [[1, true], [3.9, true], [0.2, false]] as const) {
    clock.now += days * 24 * 60 * 60 * 1000
    pages.set('/', form(clock.now))
    keeper.peek('/')
    await settled(keeper)
    expect(tag() === first).toBe(isSame)
  }
})

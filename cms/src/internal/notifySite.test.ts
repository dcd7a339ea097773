import { createSiteNotifier, type Change } from './notifySite'

const author: Change = { type: 'author', documentId: 'a' }
const article: Change = { type: 'prediction', documentId: 'p' }

/** A site that answers as told and remembers what it was told. */
function site() {
  const told: Change[][] = []
  const requests: { url: string; headers: Record<string, string> }[] = []
  const state: { answer: number | 'down' } = { answer: 204 }
  const send = (async (url: URL, init: { body: string; headers: Record<string, string> }) => {
    requests.push({ url: url.href, headers: init.headers })
    if (state.answer === 'down') throw new TypeError('fetch failed')
    told.push((JSON.parse(init.body) as { changes: Change[] }).changes)
    return new Response(null, { status: state.answer })
  }) as unknown as typeof fetch
  const report = jest.fn<undefined, [string]>()
  const notifier = createSiteNotifier({ siteUrl: 'http://site.test', secret: 'secret', report, send })
  return { told, requests, state, report, notifier }
}

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

test('changes of a moment go together, each once', async () => {
  const { told, requests, notifier } = site()
  for (const change of [author, article, author]) notifier.changed(change)
  expect(requests).toEqual([])
  await jest.advanceTimersByTimeAsync(150)
  expect(told).toEqual([[author, article]])
  expect(requests).toEqual([{ url: 'http://site.test/_presage/refresh', headers: expect.objectContaining({ 'x-presage-site': 'secret' }) as object }])
})

test.each(['down', 500, 503, 429] as const)('a site that is %s is told later, with what happened meanwhile', async (answer) => {
  const { told, state, report, notifier } = site()
  state.answer = answer
  notifier.changed(author)
  await jest.advanceTimersByTimeAsync(5000)
  notifier.changed(article)
  told.length = 0
  state.answer = 204
  await jest.advanceTimersByTimeAsync(2100)
  expect(told.flat()).toEqual(expect.arrayContaining([author, article]))
  expect(report).not.toHaveBeenCalled()
})

test('after a minute a change is forgotten, and said to be', async () => {
  const { told, requests, state, report, notifier } = site()
  state.answer = 'down'
  notifier.changed(author)
  await jest.advanceTimersByTimeAsync(70_000)
  expect(report).toHaveBeenCalledTimes(1)
  const tries = requests.length
  state.answer = 204
  await jest.advanceTimersByTimeAsync(60_000)
  expect(requests).toHaveLength(tries)
  expect(told).toEqual([])
})

test.each([404, 403])('%d is final', async (answer) => {
  const { requests, state, report, notifier } = site()
  state.answer = answer
  notifier.changed(author)
  await jest.advanceTimersByTimeAsync(30_000)
  expect(requests).toHaveLength(1)
  expect(report).toHaveBeenCalledTimes(answer === 404 ? 0 : 1)
})

test('many changes go in several requests', async () => {
  const { told, notifier } = site()
  for (let index = 0; index < 1200; index += 1) notifier.changed({ type: 'outcome', documentId: `${index}` })
  await jest.advanceTimersByTimeAsync(1000)
  expect(told.map((changes) => changes.length)).toEqual([500, 500, 200])
})

test('closing tells what is unsaid, once', async () => {
  const { told, requests, state, notifier } = site()
  notifier.changed(author)
  await notifier.close()
  expect(told).toEqual([[author]])
  notifier.changed(article)
  state.answer = 'down'
  await jest.advanceTimersByTimeAsync(5000)
  expect(requests).toHaveLength(1)
})

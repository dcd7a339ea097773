import { createViewBuffer, ViewsBusy } from './viewBuffer'
import type { Visit } from './visit'

const visit = (visitor: number): Visit => ({ language: 'zh-Hans', predictionDocumentId: 'abc', visitor: `${visitor}`, visitorBefore: `${visitor}`, at: 0 })
const many = (count: number) => Array.from({ length: count }, (_, index) => visit(index))

/** Keeps every commit waiting until it is let go. */
function heldCommits() {
  const batches: { visits: Visit[]; done: () => void; fail: (error: Error) => void }[] = []
  const commit = (visits: Visit[]) => new Promise<void>((done, fail) => void batches.push({ visits, done, fail }))
  return { batches, commit }
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 5))

test('a view is answered after its commit, not before', async () => {
  const { batches, commit } = heldCommits()
  const buffer = createViewBuffer(commit, { gatherFor: 1 })
  const answered = jest.fn()
  const views = many(3).map((view) => buffer.add(view).then(answered))
  await turn()
  expect(batches.map(({ visits }) => visits.length)).toEqual([3])
  expect(answered).not.toHaveBeenCalled()
  batches[0]?.done()
  await Promise.all(views)
  expect(answered).toHaveBeenCalledTimes(3)
})

test('a full batch does not wait, and what comes meanwhile is the next one', async () => {
  const { batches, commit } = heldCommits()
  const buffer = createViewBuffer(commit, { gatherFor: 60_000, batchSize: 4 })
  const views = many(4).map((view) => buffer.add(view))
  await turn()
  views.push(...many(6).map((view) => buffer.add(view)))
  await turn()
  expect(batches).toHaveLength(1)
  for (const size of [4, 4, 2]) {
    const batch = batches.at(-1)
    expect(batch?.visits).toHaveLength(size)
    batch?.done()
    await turn()
  }
  await Promise.all(views)
  await buffer.close()
})

test('a failed commit is told to its own views alone', async () => {
  const { batches, commit } = heldCommits()
  const buffer = createViewBuffer(commit, { gatherFor: 1 })
  const lost = buffer.add(visit(1))
  await turn()
  const kept = buffer.add(visit(2))
  batches[0]?.fail(new Error('disk full'))
  await expect(lost).rejects.toThrow(ViewsBusy)
  await turn()
  batches[1]?.done()
  await expect(kept).resolves.toBeUndefined()
})

test('more than may wait are refused, until there is room', async () => {
  const { batches, commit } = heldCommits()
  const buffer = createViewBuffer(commit, { gatherFor: 1, batchSize: 2, mostWaiting: 3 })
  const views = many(3).map((view) => buffer.add(view))
  await turn()
  await expect(buffer.add(visit(9))).rejects.toThrow(ViewsBusy)
  batches[0]?.done()
  await turn()
  views.push(buffer.add(visit(9)))
  batches[1]?.done()
  await turn()
  batches[2]?.done()
  await Promise.all(views)
})

test('closing commits what waits and refuses the rest', async () => {
  const stored: Visit[] = []
  const buffer = createViewBuffer(async (batch) => void stored.push(...batch), { gatherFor: 60_000, batchSize: 2 })
  const views = many(5).map((view) => buffer.add(view))
  await buffer.close()
  await Promise.all(views)
  expect(stored).toHaveLength(5)
  await expect(buffer.add(visit(9))).rejects.toThrow(ViewsBusy)
})

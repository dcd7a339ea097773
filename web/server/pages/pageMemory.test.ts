import type { KeptPage } from './keptPage'
import { PageMemory } from './pageMemory'

const page = (key: string, bytes: number): KeptPage => ({
  facts: { key, headers: {}, tag: key, sense: key, printedAt: 0, build: '', about: [], uploads: [], article: null, next: [] },
  bodies: { identity: Buffer.alloc(bytes) },
})

test('what was not asked for longest goes first, when there is too much', () => {
  const memory = new PageMemory(10_000)
  for (const key of ['/a', '/b', '/c']) memory.set(page(key, 2_500))
  expect(memory.get('/a')).toBeDefined()
  memory.set(page('/d', 2_500))
  expect(['/a', '/b', '/c', '/d'].map(key => memory.get(key) !== undefined)).toEqual([true, false, true, true])
})

test('a page that is replaced or removed counts no longer', () => {
  const memory = new PageMemory(10_000)
  for (let times = 0; times < 20; times += 1) memory.set(page('/a', 4_000))
  memory.set(page('/b', 4_000))
  expect(memory.size).toBe(2)
  memory.delete('/a')
  memory.delete('/a')
  memory.set(page('/c', 4_000))
  expect([memory.get('/a'), memory.size]).toEqual([undefined, 2])
})

test('any number of pages stays within its bytes', () => {
  const memory = new PageMemory(100_000)
  for (let number = 0; number < 1_000; number += 1) memory.set(page(`/${number}`, 5_000))
  expect(memory.size).toBeLessThan(20)
  memory.set(page('/huge', 1_000_000))
  expect(memory.size).toBe(0)
})

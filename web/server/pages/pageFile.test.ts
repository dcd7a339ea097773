import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { bodyOf, keepPage } from './keptPage'
import { decodeFacts, decodePage, encodePage } from './pageFile'

const html = `<!doctype html><p>${'预测与结果。'.repeat(300)}</p>`
const printed = (body: string | Buffer, type = 'text/html;charset=utf-8') =>
  keepPage({ key: '/predictions/a', headers: { 'content-type': type }, body: Buffer.from(body), build: 'b1', now: 1000 })

test('what was compressed is byte for byte what was printed', async () => {
  const page = await printed(html)
  if ('identity' in page.bodies) throw new Error('It was not compressed')
  expect(brotliDecompressSync(page.bodies.br).toString()).toBe(html)
  expect(gunzipSync(page.bodies.gzip).toString()).toBe(html)
  expect(bodyOf(page, 'identity').body.toString()).toBe(html)
  expect(page.bodies.br.length).toBeLessThan(page.bodies.gzip.length)
})

test('a picture is kept as it is', async () => {
  const page = await printed(Buffer.from([1, 2, 3]), 'image/png')
  expect(bodyOf(page, 'br')).toEqual({ encoding: 'identity', body: Buffer.from([1, 2, 3]) })
  expect(decodePage(encodePage(page))).toEqual(page)
})

test('a file gives back the page', async () => {
  const page = await printed(html)
  const file = encodePage(page)
  expect(decodePage(file)).toEqual(page)
  expect(decodeFacts(file.subarray(0, file.indexOf(10) + 1))).toEqual(page.facts)
  expect(decodeFacts(file.subarray(0, 40))).toBeNull()
})

test('a file that was cut off or spoilt holds no page', async () => {
  const file = encodePage(await printed(html))
  for (const length of [0, 1, 50, file.indexOf(10), file.length - 1]) expect(decodePage(file.subarray(0, length))).toBeNull()
  const spoilt = Buffer.from(file)
  spoilt[file.length - 5] = (spoilt[file.length - 5] ?? 0) ^ 1
  expect(decodePage(spoilt)).toBeNull()
  expect(decodePage(Buffer.from('no json\nbody'))).toBeNull()
  expect(decodePage(Buffer.concat([file, Buffer.from('x')]))).toBeNull()
})

test('pages that differ by the stamp of their form alone say the same', async () => {
  const form = (stamp: string, words = 'text') => printed(`<p>${words}</p><input type="hidden" name="stamp" value="${stamp}">`)
  const [one, other, changed] = await Promise.all([form('a.1'), form('b.2'), form('a.1', 'more')])
  expect(one.facts.tag).not.toBe(other.facts.tag)
  expect(one.facts.sense).toBe(other.facts.sense)
  expect(one.facts.sense).not.toBe(changed.facts.sense)
})

import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KeptUploads } from './keptUploads'

function newUploads(mostBytes?: number) {
  const folder = mkdtempSync(join(tmpdir(), 'presage-uploads-'))
  const files = new Map<string, string>()
  const gone = new Set<string>()
  let isAway = false
  const uploads = new KeptUploads({
    folder,
    gone,
    mostBytes,
    fetchFile: async (path) => {
      if (isAway) throw new Error('away')
      const body = files.get(path)
      return body === undefined
        ? { status: 404, type: '', changedAt: 0, body: Buffer.alloc(0) }
        : { status: 200, type: 'image/png', changedAt: 1000, body: Buffer.from(body) }
    },
  })
  const read = async (path: string) => {
    const found = await uploads.open(path)
    return 'tag' in found ? found.body.toString() : found.status
  }
  return { uploads, files, gone, read, folder, goAway: () => { isAway = true } }
}

test('what was asked for once is there while the CMS is away, with its type', async () => {
  const { uploads, files, read, goAway } = newUploads()
  files.set('/uploads/a.png', 'one')
  await uploads.want('/uploads/a.png')
  goAway()
  expect(await read('/uploads/a.png')).toBe('one')
  expect(await uploads.open('/uploads/a.png')).toMatchObject({ type: 'image/png', changedAt: 1000 })
  await expect(uploads.open('/uploads/b.png')).rejects.toThrow('away')
})

test('a file that changed is fetched again, with the sizes made of it', async () => {
  const { uploads, files, read } = newUploads()
  files.set('/uploads/a.png', 'one').set('/uploads/small_a.png', 'small one')
  await Promise.all([read('/uploads/a.png'), read('/uploads/small_a.png')])
  files.set('/uploads/a.png', 'two').set('/uploads/small_a.png', 'small two')
  uploads.forget('/uploads/a.png', false)
  expect(await Promise.all([read('/uploads/a.png'), read('/uploads/small_a.png')])).toEqual(['two', 'small two'])
})

test('what is taken down is refused in every size, whatever the CMS still has', async () => {
  const { uploads, files, gone, read, folder } = newUploads()
  files.set('/uploads/a.png', 'one').set('/uploads/w720_a.webp', 'another size')
  await Promise.all([read('/uploads/a.png'), read('/uploads/w720_a.webp')])
  uploads.forget('/uploads/a', true)
  for (const path of ['/uploads/a.png', '/uploads/w720_a.webp', '/uploads/small_a.png']) expect([path, await read(path)]).toEqual([path, 404])
  expect([readdirSync(folder), [...gone]]).toEqual([[], ['/uploads/a']])
  gone.delete('/uploads/a')
  expect(await read('/uploads/a.png')).toBe('one')
})

test('a refusal is not kept', async () => {
  const { files, read } = newUploads()
  expect(await read('/uploads/a.png')).toBe(404)
  files.set('/uploads/a.png', 'one')
  expect(await read('/uploads/a.png')).toBe('one')
})

test('copies that nobody asked for give way', async () => {
  const { uploads, files, read, folder } = newUploads(3_000)
  for (let number = 0; number < 6; number += 1) {
    files.set(`/uploads/${number}.png`, 'x'.repeat(1_000))
    await read(`/uploads/${number}.png`)
  }
  await uploads.makeRoom()
  expect(readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())).toHaveLength(2)
})

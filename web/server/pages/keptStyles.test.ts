import { mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openKeptStyles } from './keptStyles'

const newFolder = () => mkdtempSync(join(tmpdir(), 'presage-styles-'))

/** A build that has these sheets, and counts what it is asked. */
function build(...names: string[]) {
  const asked: string[] = []
  const fetchOwn = async (path: string) => {
    asked.push(path)
    const has = names.includes(path.slice('/_nuxt/'.length))
    return { status: has ? 200 : 404, headers: {}, body: Buffer.from(has ? `/* ${path} */` : 'not found') }
  }
  return { asked, fetchOwn }
}

test('the sheet of a build outlives it, and each is fetched once', async () => {
  const folder = newFolder()
  const first = build('entry.A.css')
  const before = await openKeptStyles(join(folder, 'styles'), first.fetchOwn)
  const page = '<link rel="stylesheet" href="/_nuxt/entry.A.css"><script src="/_nuxt/a.js"></script>'
  await before.keepThoseOf(page)
  await before.keepThoseOf(page)
  expect(first.asked).toEqual(['/_nuxt/entry.A.css'])
  expect(await before.earlier('/_nuxt/entry.A.css')).toBeNull()

  const after = await openKeptStyles(join(folder, 'styles'), build('entry.B.css').fetchOwn)
  const found = await after.earlier('/_nuxt/entry.A.css?x=1')
  expect(found).toMatchObject({ status: 200, headers: { 'content-type': 'text/css; charset=utf-8' } })
  expect(found?.body.toString()).toBe('/* /_nuxt/entry.A.css */')
  expect(await after.earlier('/_nuxt/entry.C.css')).toBeNull()
})

test('a page can name nothing but a sheet, and what the build does not have is not kept', async () => {
  const folder = newFolder()
  const { asked, fetchOwn } = build()
  const styles = await openKeptStyles(folder, fetchOwn)
  await styles.keepThoseOf('/_nuxt/../secret.css /_nuxt/a/b.css /uploads/x.css')
  expect(asked).toEqual([])
  await expect(styles.keepThoseOf('/_nuxt/none.css')).rejects.toThrow('none.css answers 404')
  expect(readdirSync(folder)).toEqual([])
  writeFileSync(join(folder, 'plain.txt'), '')
  for (const url of ['/_nuxt/../plain.txt', '/_nuxt/plain.txt', '/_nuxt/%2e%2e/plain.css']) expect(await styles.earlier(url)).toBeNull()
})

test('the ten newest of earlier builds stay, and this build’s own', async () => {
  const folder = newFolder()
  for (let day = 1; day <= 12; day += 1) {
    writeFileSync(join(folder, `entry.${day}.css`), '')
    utimesSync(join(folder, `entry.${day}.css`), day, day)
  }
  await openKeptStyles(folder, build('entry.1.css').fetchOwn)
  expect(readdirSync(folder)).toHaveLength(11)
  expect(readdirSync(folder)).not.toContain('entry.2.css')
})

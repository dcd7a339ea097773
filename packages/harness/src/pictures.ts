import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { startBrowser } from './browser.js'
import { startPresage } from './presage.js'
import { workspaceRoot } from './workspace.js'

/** What the README shows: the front page of the demonstration edition. Sizes in CSS pixels. */
const pictures = [{ name: 'screenshot.png', path: '/', width: 1280, height: 960 }]

/**
 * Takes the pictures of the documentation from the real thing, into docs/.
 * @returns the names of the files it wrote
 */
export async function takePictures(): Promise<string[]> {
  const folder = path.join(workspaceRoot(), 'docs')
  await mkdir(folder, { recursive: true })
  const presage = await startPresage({ database: 'sqlite', seed: 'demo' })
  try {
    const browser = await startBrowser()
    try {
      for (const { name, path: address, width, height } of pictures) {
        const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' })
        await page.goto(presage.site.url + address, { waitUntil: 'networkidle' })
        await page.screenshot({ path: path.join(folder, name) })
      }
    } finally {
      await browser.close()
    }
  } finally {
    await presage.stop()
  }
  return pictures.map(({ name }) => name)
}

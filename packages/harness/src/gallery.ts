import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { startBrowser } from './browser.js'
import { inTurns } from './checks/inTurns.js'
import { galleryIndex, type GalleryPicture } from './galleryIndex.js'
import { openReadersPaper } from './readersPaper.js'
import { readersPages, type ReadersPage } from './readersPages.js'
import { webpPicture } from './webpPicture.js'
import { workspaceRoot } from './workspace.js'

export const widths = [360, 768, 1440] as const
export const schemes = ['light', 'dark'] as const

const pagesAtOnce = 3
/** Of WebP, which keeps letters sharp: all pictures together are small enough to be committed. */
const quality = 40
/** A picture may be as high as this, in pixels; what is longer goes on in the next one. */
const highest = 7_000
/** Stands in the pictures for the address of this start, whose port is another each time. */
const exampleAddress = 'https://presage.example'
/** Of pictures wider than a phone's, which are looked at as a whole; letters can still be read. */
const wideScale = 0.7

/**
 * Takes the pictures of the documentation from the real thing, into docs/: the front page for the README, and the gallery of every
 * kind of page at every width, in both languages and schemes.
 * @returns the names of the files it wrote, from docs/
 */
export async function takePictures(): Promise<string[]> {
  const docs = path.join(workspaceRoot(), 'docs')
  const folder = path.join(docs, 'gallery')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const presage = await openReadersPaper()
  try {
    const browser = await startBrowser()
    try {
      await takeFrontPage(browser, presage.site.url, path.join(docs, 'screenshot.png'))
      const pictures = (await inTurns(readersPages, pagesAtOnce, page => takePage(browser, presage.site.url, page, folder))).flat()
      await writeFile(path.join(folder, 'README.md'), galleryIndex(pictures))
      return ['screenshot.png', 'gallery/README.md', ...pictures.flatMap(({ files }) => files.map(file => `gallery/${file}`))]
    } finally {
      await browser.close()
    }
  } finally {
    await presage.stop()
  }
}

async function takeFrontPage(browser: Browser, siteUrl: string, file: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 960 }, colorScheme: 'light' })
  await page.goto(siteUrl, { waitUntil: 'networkidle' })
  await page.screenshot({ path: file })
  await page.close()
}

/** All pictures of one page, taken from one visit. */
async function takePage(browser: Browser, siteUrl: string, readersPage: ReadersPage, folder: string): Promise<GalleryPicture[]> {
  const { kind, language, path: address } = readersPage
  const page = await browser.newPage({ viewport: { width: widths[0], height: 800 }, reducedMotion: 'reduce' })
  await page.goto(siteUrl + address, { waitUntil: 'networkidle' })
  await page.evaluate(renameSite(siteUrl))
  const pictures: GalleryPicture[] = []
  for (const width of widths) {
    for (const scheme of schemes) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme: scheme })
      const files = await takeWhole(page, folder, `${kind}.${language}.${width}.${scheme}`, width)
      pictures.push({ kind, language, width, scheme, files })
    }
  }
  await page.close()
  return pictures
}

/** Run in the page: another width may have asked for another size of a picture, and a photograph does not wait for it to be decoded. */
const readyPictures = `Promise.all([...document.images].map((image) => {
  image.loading = 'eager'
  image.decoding = 'sync'
  return image.decode().catch(() => undefined)
}))`

/** Run in the page: says in its text, where it names its own address, the one of the pictures. */
const renameSite = (siteUrl: string) => `(() => {
  const [from, to] = ${JSON.stringify([siteUrl, exampleAddress])}
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replaceAll(from, to)
  for (const area of document.querySelectorAll('textarea')) area.value = area.value.replaceAll(from, to)
})()`

/** @returns the names of the files, from top to bottom: `name.webp`, `name.2.webp`, … */
async function takeWhole(page: Page, folder: string, name: string, width: number): Promise<string[]> {
  // Seen once from top to bottom, so that pictures further down are there.
  await page.keyboard.press('End')
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('Home')
  await page.evaluate(readyPictures)
  const height = await page.evaluate<number>('document.documentElement.scrollHeight')
  const files: string[] = []
  for (let y = 0; y < height; y += highest) {
    const clip = { x: 0, y, width, height: Math.min(highest, height - y), scale: width > widths[0] ? wideScale : 1 }
    const file = files.length === 0 ? `${name}.webp` : `${name}.${files.length + 1}.webp`
    await writeFile(path.join(folder, file), await webpPicture(page, { quality, clip }))
    files.push(file)
  }
  return files
}

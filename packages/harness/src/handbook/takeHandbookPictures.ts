import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { startBrowser } from '../browser.js'
import { webpPicture } from '../webpPicture.js'
import { pause } from '../wait.js'
import { workspaceRoot } from '../workspace.js'
import type { DeskLanguage } from './deskWords.js'
import { atWork, editorsDay } from './editorsDay.js'
import { openNewsroomForOneDay } from './newsroomForOneDay.js'

const quality = 60
/** In milliseconds. */
const noticeLasts = 4_000
const languages: readonly DeskLanguage[] = ['zh', 'en']

/**
 * Takes the handbook's pictures, one day in each language, into docs/handbook.
 * @returns the names of the files it wrote, from docs/
 */
export async function takeHandbookPictures(): Promise<string[]> {
  const folder = path.join(workspaceRoot(), 'docs', 'handbook')
  await rm(folder, { recursive: true, force: true })
  const browser = await startBrowser()
  try {
    const files: string[] = []
    for (const language of languages) {
      await mkdir(path.join(folder, language), { recursive: true })
      files.push(...await photographDay(browser, language, path.join(folder, language)))
    }
    return files
  } finally {
    await browser.close()
  }
}

async function photographDay(browser: Browser, language: DeskLanguage, folder: string): Promise<string[]> {
  const newsroom = await openNewsroomForOneDay(language)
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: language === 'zh' ? 'zh-CN' : 'en-GB', reducedMotion: 'reduce' })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    const editor = atWork(page, newsroom, language)
    for (const { picture, take } of editorsDay) {
      await take(editor)
      // What says that something was done covers the title, and goes away by itself; so does what names the link under the mouse.
      await page.mouse.move(640, 8, { steps: 4 })
      await pause(noticeLasts)
      await writeFile(path.join(folder, `${picture}.webp`), await webpPicture(page, { quality }))
    }
    return editorsDay.map(({ picture }) => `handbook/${language}/${picture}.webp`)
  } finally {
    await context.close()
    await newsroom.stop()
  }
}

/// <reference lib="dom" />
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { mostReadKinds, type ReadersPage } from '../readersPages.js'
import { axeProblems } from './axe.js'
import { keyboardProblems } from './keyboard.js'
import { fitProblems } from './narrowness.js'

declare global {
  interface Window {
    /** What has moved while the page loaded, as layout shift is counted. */
    shifts: string[]
  }
}

/** What visits found on a page, by what was looked at. */
export type Findings = Record<'loading' | 'moving' | 'headings' | 'keyboard' | 'axe' | 'fit' | 'withoutScript', string[]>

const wide = { width: 1440, height: 900 }
const narrow = { width: 360, height: 740 }

/**
 * Looks at a page as readers do: with mouse and keyboard, on wide and narrow screens, light and dark, with JavaScript on and off.
 * @param isTwin whether the page was tried in another language: what both share, keyboard and dead controls, is not tried again
 */
export async function visitPage(browser: Browser, siteUrl: string, readersPage: ReadersPage, isTwin: boolean): Promise<Findings> {
  const { kind, path, status } = readersPage
  const address = siteUrl + path
  const first = await inContext(browser, { viewport: wide, colorScheme: 'light' }, async (page) => {
    const loading = await open(page, address, status)
    const moving = await movement(page)
    const headings = await page.evaluate(findHeadingGaps)
    // Parts that open belong to the page too.
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true }))
    const keyboard = isTwin ? [] : await keyboardProblems(page)
    const axe = await axeProblems(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize(narrow)
    axe.push(...await axeProblems(page))
    const fit = [...await fitProblems(page, 320), ...await fitProblems(page, 360, 200), ...await fitProblems(page, 1280, 200)]
    return { loading, moving, headings, keyboard, axe, fit }
  })
  const onPhone = mostReadKinds.has(kind)
    ? await inContext(browser, { viewport: narrow }, async (page) => {
        await open(page, address, status)
        return movement(page)
      })
    : []
  const withoutScript = isTwin ? [] : await inContext(browser, { viewport: narrow, javaScriptEnabled: false }, async (page) => {
    await page.goto(address)
    return page.evaluate(findDeadControls)
  })
  return { ...first, moving: [...first.moving, ...onPhone], withoutScript }
}

async function inContext<Result>(browser: Browser, options: BrowserContextOptions, look: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  try {
    return await look(await context.newPage())
  } finally {
    await context.close()
  }
}

/** Opens a page and waits until nothing loads any more. @returns what went wrong meanwhile */
async function open(page: Page, address: string, status: number): Promise<string[]> {
  const problems: string[] = []
  const own = new URL(address).origin
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${own}/`) && !url.startsWith('data:')) problems.push(`asks another host: ${url}`)
    if (request.resourceType() === 'script' && new URL(url).pathname !== '/enhance.js') problems.push(`runs ${url}`)
  })
  page.on('requestfailed', request => problems.push(`cannot load ${request.url()}`))
  page.on('pageerror', error => problems.push(error.message))
  // The browser itself reports a page that is not there.
  page.on('console', message => (message.type() === 'error' && !message.text().includes(`status of ${status}`) ? problems.push(message.text()) : 0))
  await page.addInitScript(() => {
    window.shifts = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number, sources: { node: Node | null }[] })[]) {
        const nodes = entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML : node?.textContent ?? '').slice(0, 80))
        if (entry.value >= 0.001) window.shifts.push(`moves by ${entry.value} while it loads at ${innerWidth} px: ${nodes.join(' | ')}`)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const answer = await page.goto(address, { waitUntil: 'networkidle' })
  if (answer?.status() !== status) problems.push(`answers ${answer?.status()}`)
  return problems
}

/** Scrolls to the end, so that pictures further down are loaded too. */
async function movement(page: Page): Promise<string[]> {
  await page.evaluate(async () => {
    const pause = () => new Promise((resolve) => { requestAnimationFrame(() => { requestAnimationFrame(resolve) }) })
    for (let place = 0; place < document.body.scrollHeight; place += innerHeight) {
      scrollTo(0, place)
      await pause()
    }
    scrollTo(0, 0)
    await pause()
  })
  return page.evaluate(() => window.shifts)
}

/** Runs in the page: one heading of the first level, and no level left out on the way down. */
function findHeadingGaps(): string[] {
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(heading => ({ level: Number(heading.tagName[1]), text: heading.textContent }))
  const first = levels.filter(({ level }) => level === 1).length
  const gaps = levels.filter(({ level }, index) => level > (levels[index - 1]?.level ?? 0) + 1)
  return [...first === 1 ? [] : [`has ${first} headings of the first level`], ...gaps.map(({ level, text }) => `h${level} “${text}” leaves a level out`)]
}

/** Runs in the page: whatever can be seen and pressed and would do nothing, since no script runs. */
function findDeadControls(): string[] {
  const works = (button: HTMLButtonElement) => (button.form !== null && button.type !== 'button')
    || button.hasAttribute('popovertarget') || button.hasAttribute('commandfor')
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
  const dead = [...document.querySelectorAll('button')].filter(button => isShown(button) && !works(button))
  const fields = [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')].filter(field => isShown(field) && field.form === null)
  return [...dead, ...fields].map(element => `does nothing without script: ${element.outerHTML.slice(0, 120)}`)
}

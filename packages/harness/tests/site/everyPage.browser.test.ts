import type { Browser, Page } from 'playwright-core'
import { startBrowser } from '../../src/browser.js'
import { axeProblems } from '../../src/checks/axe.js'
import { crawl } from '../../src/checks/crawl.js'
import { htmlProblems } from '../../src/checks/htmlRules.js'
import { inTurns } from '../../src/checks/inTurns.js'
import { visitPage, type Findings } from '../../src/checks/visitPage.js'
import { hasJava, w3cProblems } from '../../src/checks/w3cChecker.js'
import { oneOfEachKind, weighPages } from '../../src/checks/weight.js'
import { readWeights, weightProblems } from '../../src/checks/weightTable.js'
import type { Presage } from '../../src/presage.js'
import { openReadersPaper } from '../../src/readersPaper.js'
import { expectedAnswers, readersPages, type ReadersPage } from '../../src/readersPages.js'

const pagesAtOnce = 3
const nameOf = ({ kind, language }: ReadersPage) => `${kind} ${language}`

/** All that is promised of every page, in one start of the demonstration edition. What is found says on which page. */
describe('every page of the demonstration edition', () => {
  let presage: Presage
  let browser: Browser
  const htmlOf = new Map<ReadersPage, string>()
  const found: { page: ReadersPage, findings: Findings }[] = []

  beforeAll(async () => {
    presage = await openReadersPaper()
    browser = await startBrowser()
    for (const page of readersPages) htmlOf.set(page, await (await fetch(presage.site.url + page.path)).text())
    const firstOfKind = new Set(oneOfEachKind(readersPages))
    found.push(...await inTurns(readersPages, pagesAtOnce, async (page) => {
      const findings = await visitPage(browser, presage.site.url, page, !firstOfKind.has(page))
      return { page, findings }
    }))
  })
  afterAll(async () => {
    await browser.close()
    await presage.stop()
  })

  const foundBy = (what: keyof Findings) => found.flatMap(({ page, findings }) => findings[what].map(problem => `${nameOf(page)}: ${problem}`))

  it.each<[string, keyof Findings]>([
    ['axe finds nothing, wide and light or narrow and dark', 'axe'],
    ['Tab reaches everything in order, and the focus can be seen', 'keyboard'],
    ['headings leave no level out', 'headings'],
    ['nothing is lost at 320 px, or with letters of twice the size', 'fit'],
    ['nothing moves while it loads', 'moving'],
    ['nothing fails to load, comes from elsewhere, or runs but our own script', 'loading'],
    ['nothing that can be pressed needs JavaScript', 'withoutScript'],
  ])('%s', (_name, what) => {
    expect(foundBy(what)).toEqual([])
  })

  it('html-validate finds nothing', async () => {
    const problems = await inTurns([...htmlOf], 1, async ([page, html]) => (await htmlProblems(html)).map(problem => `${nameOf(page)}: ${problem}`))
    expect(problems.flat()).toEqual([])
  })

  it('the W3C’s checker finds nothing, in the style sheet either', async () => {
    if (!await hasJava()) {
      console.warn('There is no Java here: the W3C’s checker was not run.')
      return
    }
    const files = new Map([...htmlOf].map(([page, html]) => [`${nameOf(page)}.html`, html]))
    for (const style of new Set([...htmlOf.values()].flatMap(html => /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? []))) {
      files.set(`style-${files.size}.css`, await (await fetch(presage.site.url + style)).text())
    }
    expect(await w3cProblems(files)).toEqual([])
  })

  it('every link of the edition leads somewhere', async () => {
    const { asked, problems } = await crawl(presage.site.url, expectedAnswers)
    expect(problems).toEqual([])
    expect(asked).toBeGreaterThan(300)
  })

  it('weighs what was promised, and what it weighed before', async () => {
    const weights = await weighPages(presage.site.url, oneOfEachKind(readersPages))
    expect(weightProblems(weights, await readWeights())).toEqual([])
  })

  const inPage = async (options: Parameters<Browser['newContext']>[0], look: (page: Page) => Promise<void>) => {
    const context = await browser.newContext(options)
    try {
      await look(await context.newPage())
    } finally {
      await context.close()
    }
  }
  const article = readersPages.find(({ kind, language }) => kind === 'article-right' && language === 'zh-Hans')?.path ?? ''

  it('reads, searches and writes with JavaScript off', () => inPage({ javaScriptEnabled: false, locale: 'zh-CN' }, async (page) => {
    await page.goto(presage.site.url)
    await page.locator('main').getByRole('link', { name: /会见到金正恩/ }).first().click()
    expect(new URL(page.url()).pathname).toBe(article)
    await page.getByRole('search').getByRole('searchbox').first().fill('登月')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: /登月|月球/ }).first().waitFor()
    await page.goto(presage.site.url + article)
    await page.getByRole('textbox', { name: '名字' }).fill('老周')
    await page.getByRole('textbox', { name: '邮箱' }).fill('zhou@private.example')
    await page.getByRole('textbox', { name: '评论' }).fill('写得好。')
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: '提交，等待审核' }).click()
    await page.getByRole('status').waitFor()
    // Waiting, and shown to who wrote it.
    await page.locator('.comments').getByText('写得好。').waitFor()
  }))

  it('axe finds nothing once something was done: a form refused, a theme chosen, a list opened', () => inPage({ locale: 'zh-CN' }, async (page) => {
    await page.goto(presage.site.url + article)
    await page.getByRole('button', { name: '深色' }).click()
    await page.evaluate(() => document.querySelectorAll('.comment-form [required]').forEach(field => field.removeAttribute('required')))
    await page.getByRole('textbox', { name: '邮箱' }).fill('zhou')
    await page.evaluate(() => document.querySelector('form.comment-form')?.setAttribute('novalidate', ''))
    await page.getByRole('button', { name: '提交，等待审核' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true }))
    expect(await axeProblems(page)).toEqual([])
    await page.getByRole('button', { name: '浅色' }).click()
    expect(await axeProblems(page)).toEqual([])
  }))
})

import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { startBrowser } from '../../src/browser.js'
import { dataOf, graphql } from '../../src/graphqlClient.js'
import { articlePath, atWork, correctedSummary, editorsDay, question, type EditorAtWork } from '../../src/handbook/editorsDay.js'
import { openNewsroomForOneDay, type NewsroomForOneDay } from '../../src/handbook/newsroomForOneDay.js'
import { workspaceRoot } from '../../src/workspace.js'

/** Somebody who reads no English and has the handbook: a day in the role of an editor, in a real browser. */
describe('a day by the handbook', () => {
  let newsroom: NewsroomForOneDay
  let browser: Browser
  let context: BrowserContext
  let editor: EditorAtWork

  beforeAll(async () => {
    newsroom = await openNewsroomForOneDay('zh')
    browser = await startBrowser()
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' })
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    editor = atWork(page, newsroom, 'zh')
  })
  afterAll(async () => {
    await browser.close()
    await newsroom.stop()
  })

  it.each(editorsDay)('$picture', ({ take }) => take(editor))

  it('ends with an article that is published, frozen at the price of its moment, corrected and scored', async () => {
    const { predictionBySlug } = dataOf(await graphql<{ predictionBySlug: object }>(newsroom.site.url, `{
      predictionBySlug(slug: "${articlePath.split('/').pop() ?? ''}") {
        title summary corrections { kind } verdict { answer probability marketPrice result }
      }
    }`))
    expect(predictionBySlug).toEqual({
      title: question,
      summary: correctedSummary,
      corrections: [{ kind: 'clarification' }],
      verdict: { answer: 'NO', probability: 0.2, marketPrice: 0.35, result: 'right' },
    })
  })

  it.each([['zh', 'zh-Hans', '编辑手册'], ['en', 'en', 'Editors’ handbook']])('the handbook (%s) is in the admin, with every picture it shows', async (language, lang, title) => {
    const page = await context.newPage()
    await page.goto(`${newsroom.cms.url}/handbook.${language}`)
    expect(await page.locator('html').getAttribute('lang')).toBe(lang)
    expect(await page.locator('h1').innerText()).toBe(title)
    const pictures = await page.locator('img').evaluateAll(images => images.map(image => (image as unknown as { src: string }).src))
    const answers = await Promise.all(pictures.map(async address => (await fetch(address)).status))
    expect(answers.filter(status => status !== 200)).toEqual([])
    expect(pictures.map(address => path.basename(address, '.webp')).toSorted()).toEqual(editorsDay.map(({ picture }) => picture).toSorted())
    await page.close()
  })

  it('names buttons and fields as the admin does', () => {
    const text = readFileSync(path.join(workspaceRoot(), 'docs', 'handbook.zh.md'), 'utf8')
    const { words } = editor
    const { marketDesk, read, save, publish, unpublish, openPreview, compare, waiting, comments, sponsorReports } = words
    for (const word of [marketDesk, read, save, publish, unpublish, openPreview, compare, waiting, comments, sponsorReports]) {
      expect([word, text.includes(`“${word}”`)]).toEqual([word, true])
    }
  })

  it('gives nothing but its own files', async () => {
    for (const place of ['/handbook/zh/../../handbook.zh.md', '/handbook/zh/..%2f..%2fREADME.md', '/handbook/fr/home.webp', '/handbook/zh/none.webp', '/handbook.fr']) {
      const answer = await fetch(newsroom.cms.url + place)
      expect([place, answer.status === 200 && !answer.headers.get('content-type')?.startsWith('text/html')]).toEqual([place, false])
    }
  })
})

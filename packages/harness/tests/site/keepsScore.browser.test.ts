import { ledgerLine, type LedgerEntry } from '@presage/forecast/ledger'
import { verifyArticle, verifyLedger } from '@presage/forecast/verifyLedger'
import { createStandIn } from '@presage/markets/standIn/createStandIn'
import type { Browser, Page } from 'playwright-core'
import { startBrowser } from '../../src/browser.js'
import { startCms, type Cms } from '../../src/cms.js'
import { dataOf, graphql } from '../../src/graphqlClient.js'
import { call } from '../../src/httpCall.js'
import { startSite, type Site } from '../../src/site.js'
import { eventually } from '../../src/wait.js'
import { Desk } from '../scenarios/desk.js'

const question = '印度总理会在今年见到特朗普吗？'

/**
 * One call from the market's page to the score, in a real browser with a stand-in as the platform. The numbers are the test vector
 * "us .80, market .65, yes": Brier .0400 against .1225, a difference of −.0825.
 */
describe('from a pasted address to a public score', () => {
  const platform = createStandIn()
  let cms: Cms
  let site: Site
  let browser: Browser
  let desk: Desk
  let reader: Page

  beforeAll(async () => {
    await platform.start()
    const { polymarketGamma, polymarketClob, kalshi, manifold } = platform.baseUrls
    cms = await startCms({
      database: 'sqlite',
      withAdmin: true,
      env: { POLYMARKET_GAMMA_URL: polymarketGamma, POLYMARKET_CLOB_URL: polymarketClob, KALSHI_URL: kalshi, MANIFOLD_URL: manifold },
    })
    site = await startSite({ cms })
    const editor = await cms.editor()
    await editor.createCategory({ name: '政治' })
    await editor.createAuthor({ name: '王芳' })
    await editor.createVerdict({ answer: 'YES', probability: 0.8 })
    browser = await startBrowser()
    reader = await (await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false })).newPage()
  })
  afterAll(async () => {
    await browser.close()
    await site.stop()
    await cms.stop()
    await platform.stop()
  })

  const textOf = async (path: string, part = 'main') => {
    const answer = await reader.goto(site.url + path)
    expect(answer?.status()).toBe(200)
    return reader.locator(part).innerText()
  }
  const ask = async <Data>(query: string) => dataOf(await graphql<Data>(site.url, query))
  const article = '/predictions/who-will-trump-meet-with-in-2025-narendra-modi'

  it('the editor pastes the address and has event, outcome and a draft', async () => {
    desk = await Desk.signIn(browser, cms)
    await desk.openMarketDesk()
    await desk.fill('事件或市场页面的网址', '看这个：https://polymarket.com/zh/event/who-will-trump-meet-with-in-2025?tid=17，谢谢')
    await desk.page.getByRole('button', { name: '读取' }).click()
    await desk.page.getByRole('checkbox', { name: '选择“Narendra Modi”' }).check()
    await desk.page.getByRole('button', { name: '导入 1 个结果' }).click()
    await desk.page.getByRole('link', { name: '写文章 Narendra Modi' }).click()
    await desk.page.getByRole('textbox', { name: '标题（问题）', exact: true }).waitFor()
    await desk.page.waitForLoadState('networkidle')
    expect(await desk.page.getByRole('textbox', { name: '标题（问题）', exact: true }).inputValue()).toContain('Narendra Modi')
  })

  it('writes and publishes, and the verdict is frozen beside the price of that very moment', async () => {
    await desk.fill('标题（问题）', question)
    await desk.connect('栏目', '政治')
    await desk.connect('作者', '王芳')
    await desk.connect('判断', '会 80%')
    await desk.write('行程已经公布，双方都在做准备。')
    await desk.save()
    // What the import read is out of date by now.
    platform.world.setPrice('Narendra Modi', 0.65)
    await desk.publish()

    const { predictionBySlug } = await ask<{ predictionBySlug: { verdict: Record<string, unknown> } }>(
      '{ predictionBySlug(slug: "who-will-trump-meet-with-in-2025-narendra-modi") { verdict { answer probability marketPrice marketPriceSource marketCurrency rulesHash } } }',
    )
    expect(predictionBySlug.verdict).toEqual({
      answer: 'YES', probability: 0.8, marketPrice: 0.65, marketPriceSource: 'fresh', marketCurrency: 'USDC', rulesHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    })
    await eventually(async () => expect(await textOf(article)).toContain('65%'))
  })

  it('the price moves, and readers see it beside the verdict that does not', async () => {
    platform.world.setPrice('Narendra Modi', 0.9)
    await desk.openFromList('event', 'Who will Trump meet with in 2025?')
    await desk.page.getByRole('button', { name: '立即同步' }).click()
    await desk.notification('同步好了')
    const event = await eventually(async () => {
      const text = await textOf('/events/who-will-trump-meet-with-in-2025')
      expect(text).toContain('90%')
      return text
    })
    expect(event).toContain('80%')
    expect(await reader.getByRole('img', { name: /走势/ }).count()).toBeGreaterThan(0)
    const { predictionBySlug } = await ask<{
      predictionBySlug: { verdict: { marketPrice: number }, outcome: { price: number, history: { price: number }[] } }
    }>(
      `{ predictionBySlug(slug: "who-will-trump-meet-with-in-2025-narendra-modi") {
        verdict { marketPrice } outcome { price history(since: "${new Date(Date.now() - 3_600_000).toISOString()}") { price } }
      } }`,
    )
    expect(predictionBySlug).toMatchObject({ verdict: { marketPrice: 0.65 }, outcome: { price: 0.9 } })
    expect(predictionBySlug.outcome.history.map(({ price }) => price)).toEqual(expect.arrayContaining([0.65, 0.9]))
  })

  it('the platform resolves, and the editor confirms it with one click', async () => {
    platform.world.resolve('Narendra Modi', 'yes')
    await desk.page.getByRole('button', { name: '立即同步' }).click()
    await eventually(async () => {
      await desk.openMarketDesk()
      await desk.page.getByRole('button', { name: /^确认.*Narendra Modi/ }).waitFor({ timeout: 3_000 })
    }, 30_000)
    await desk.page.getByRole('button', { name: /^确认.*Narendra Modi/ }).click()
    await desk.notification('相关判断已计分')
  })

  it('article, track record, ledger and API say the same, and the sums are those of the test vector', async () => {
    const face = await eventually(async () => {
      const text = await textOf(article)
      expect(text).toContain('揭晓：发生了。')
      return text
    })
    expect(face).toContain('我们说“会”（会的可能性80%），市场给65%。Brier分：本报0.0400，市场0.1225，越低越好。')

    const { trackRecord, predictionBySlug, ledger } = await ask<{
      trackRecord: { counts: object, scores: object, calls: { question: string, brier: number, marketBrier: number, logScore: number }[] }
      predictionBySlug: {
        documentId: string
        verdict: { answer: 'YES', probability: number, issuedAt: string, marketPrice: number, ledgerHash: string, brier: number }
      }
      ledger: LedgerEntry[]
    }>(`{
      trackRecord {
        counts { calls open right wrong void }
        scores { outcomes hitRate scored brier logScore compared comparedBrier marketBrier difference skill }
        calls { question brier marketBrier logScore }
      }
      predictionBySlug(slug: "who-will-trump-meet-with-in-2025-narendra-modi") {
        documentId verdict { answer probability issuedAt marketPrice ledgerHash result brier marketBrier logScore }
      }
      ledger { seq at kind subject body prev hash } }`)
    expect(trackRecord.counts).toEqual({ calls: 1, open: 0, right: 1, wrong: 0, void: 0 })
    const scores = { brier: 0.04, marketBrier: 0.1225, logScore: expect.closeTo(Math.log(0.8), 9) as number }
    expect(trackRecord.scores).toEqual({
      ...scores, outcomes: 1, hitRate: 1, scored: 1, compared: 1, comparedBrier: 0.04, difference: -0.0825,
      skill: expect.closeTo(1 - 0.04 / 0.1225, 9) as number,
    })
    expect(trackRecord.calls).toEqual([{ question, ...scores }])
    expect(predictionBySlug.verdict).toMatchObject({ result: 'right', ...scores })
    expect(ledger.map(({ kind }) => kind)).toEqual(['verdict', 'resolution'])
    expect(ledger[1]?.body).toMatchObject({
      resolution: 'yes', calls: [{ prediction: predictionBySlug.documentId, result: 'right', ...scores }],
    })

    await eventually(async () => {
      const record = await textOf('/track-record')
      for (const part of [question, '命中率', '0.0400', '0.1225']) expect(record).toContain(part)
      const page = await textOf('/ledger')
      expect(page).toContain(question)
      expect(page).toContain(ledger[1]?.hash)
    })
    const csv = (await call(`${site.url}/track-record.csv`)).text
    expect(csv).toContain(question)
    expect(csv).toContain('0.1225')

    const download = await call(`${site.url}/ledger.ndjson`)
    expect(download.text).toBe(ledger.map(entry => `${ledgerLine(entry)}\n`).join(''))
    expect(await verifyLedger(download.text)).toMatchObject({ ok: true, problems: [], head: { seq: 2, hash: ledger[1]?.hash } })
    expect(verifyArticle(ledger, { ...predictionBySlug, ...predictionBySlug.verdict })).toMatchObject({ ok: true })
  })
})

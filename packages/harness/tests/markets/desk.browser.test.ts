import AxeBuilder from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { startBrowser } from '../../src/browser.js'
import { Desk } from '../scenarios/desk.js'
import { openTown, type MarketTown } from '../scenarios/marketTown.js'

const url = 'https://polymarket.com/event/us-government-shutdown-before-february?tid=17'
const question = 'Will the US government shut down before February?'

describe('the market desk, in a real browser', () => {
  let browser: Browser
  let open: Awaited<ReturnType<typeof openTown>>
  let town: MarketTown
  let desk: Desk

  beforeAll(async () => {
    open = await openTown('sqlite', { withAdmin: true })
    town = open.town
    browser = await startBrowser()
    await town.newsroom.category()
    await town.newsroom.author()
    await town.newsroom.verdict({ answer: 'YES', probability: 0.6 })
    desk = await Desk.signIn(browser, town.cms)
  })
  afterAll(async () => {
    await browser.close()
    await open.close()
  })

  const accessible = async () => {
    const { violations } = await new AxeBuilder({ page: desk.page }).include('main').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  }

  it('leads from the menu to the desk, which says when there is nothing to do', async () => {
    await desk.page.getByRole('link', { name: '盘口台' }).first().click()
    await desk.page.getByText('没有等待确认的结局').waitFor()
    await desk.page.getByText('同步一切正常。').waitFor()
    await accessible()
  })

  it('says what is understood where a text is no address', async () => {
    const field = desk.page.getByRole('textbox', { name: '事件或市场页面的网址' })
    await field.fill('明天会下雨吗')
    await field.press('Enter')
    await desk.page.getByRole('alert').getByText('请粘贴事件或市场页面的网址').waitFor()
  })

  it('makes event, outcome and draft of a pasted URL, with the keyboard alone, in less than a minute', async () => {
    const start = Date.now()
    const { page } = desk
    await page.getByRole('textbox', { name: '事件或市场页面的网址' }).fill(url)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: question }).waitFor()
    await page.getByText('41.5%').or(page.getByText('42%')).first().waitFor()
    await accessible()
    const create = page.getByRole('button', { name: '导入 1 个结果' })
    await create.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '导入好了，可以开始写了' }).waitFor()
    await accessible()
    await page.getByRole('link', { name: `写文章 ${question}` }).click()
    await page.getByRole('textbox', { name: '标题（问题）' }).waitFor()
    expect(Date.now() - start).toBeLessThan(60_000)
    expect(await page.getByRole('textbox', { name: '标题（问题）' }).inputValue()).toBe(question)
    await page.waitForLoadState('networkidle')
  })

  it('publishes with the price of the moment', async () => {
    town.platforms.world.setPrice('us-government-shutdown-before-february', 0.37)
    await desk.fill('标题（问题）', '美国政府二月前会停摆吗？')
    await desk.connect('栏目', '栏目')
    await desk.connect('作者', '作者')
    await desk.connect('判断', '会 60%')
    await desk.write('因为没有预算。')
    await desk.save()
    await desk.publish()
    const [frozen] = await town.cms.database.rows<{ market_price: number, market_price_source: string }>('select * from frozen_verdicts')
    expect(frozen).toMatchObject({ market_price: 0.37, market_price_source: 'fresh' })
  })

  it('shows on the event what moved under the verdict, and on the outcome what the platform reports', async () => {
    const { page } = desk
    const [event] = await town.cms.database.rows<{ document_id: string }>('select document_id from events')
    const [outcome] = await town.cms.database.rows<{ document_id: string }>('select document_id from outcomes')
    town.platforms.world.changeRules('us-government-shutdown-before-february', 'Resolves to "Yes" if agencies close before 1 March.')
    await desk.open('event', event?.document_id ?? '')
    await page.getByRole('button', { name: '立即同步' }).click()
    await page.getByText('判断发表之后，平台改了：').waitFor()
    expect(await page.locator('aside ins').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('March')]))
    expect(await page.getByText('37%').count()).toBeGreaterThan(0)

    town.platforms.world.resolve('us-government-shutdown-before-february', 'yes')
    await page.getByRole('button', { name: '立即同步' }).click()
    await page.getByText('平台：“会”').waitFor()
    await desk.open('outcome', outcome?.document_id ?? '')
    await page.getByRole('button', { name: /^确认“会”/ }).waitFor()
  })

  it('resolves in one click, and everything says the same', async () => {
    const { page } = desk
    await desk.openMarketDesk()
    await page.getByText('Polymarket 报告：“会”').waitFor()
    await accessible()
    await page.getByRole('button', { name: /^确认/ }).click()
    await desk.notification('相关判断已计分')
    await page.getByText('没有等待确认的结局').waitFor()
    const [call] = await town.cms.database.rows<{ result: string, brier: number }>('select result, brier from calls')
    expect(call?.result).toBe('right')
    expect(call?.brier).toBeCloseTo(0.16, 10)
    expect(await town.newsroom.count('ledger_entries', `kind = 'resolution'`)).toBe(1)
  })

  it('shows a platform’s problem in words, and that it is over', async () => {
    const { page } = desk
    const { event } = await town.desk.take('https://manifold.markets/StandIn/will-a-large-model-prove-a-new-theorem')
    town.platforms.misbehave('manifold', 'impossible_price')
    await town.desk.sync(event.documentId)
    await desk.openMarketDesk()
    await page.getByText('Manifold 给出的价格不在 0 到 1 之间').waitFor()
    await accessible()
    town.platforms.misbehave('manifold', null)
    await page.getByRole('button', { name: /^再试一次：/ }).click()
    await page.getByText('同步一切正常。').waitFor()
  })

  it('speaks the language of the editor’s profile', async () => {
    await town.newsroom.editor.speaks('en')
    const page = await (await browser.newContext({ locale: 'en-GB', storageState: await desk.page.context().storageState() })).newPage()
    await page.goto(`${town.cms.url}/admin/market-desk`)
    await page.getByRole('heading', { name: 'Market desk' }).waitFor()
    await page.getByText('Syncing works.').first().waitFor()
    await page.close()
  })
})

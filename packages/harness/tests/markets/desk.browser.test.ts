import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { startBrowser } from '../../src/browser.js'
import { eventually } from '../../src/wait.js'
import { Commenting } from '../scenarios/commenting.js'
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

  describe('comments', () => {
    let commenting: Commenting
    const states = async () => {
      const rows = await town.cms.database.rows<{ name: string, comment_state: string }>('select name, comment_state from comments order by id')
      return rows.map(({ name, comment_state }) => `${name} ${comment_state}`)
    }
    const focused = () => desk.page.evaluate(() => document.activeElement?.querySelector('h3')?.textContent)

    beforeAll(async () => {
      commenting = await Commenting.open(town.newsroom)
      for (const name of ['甲', '乙', '丙', '丁']) await commenting.post({ name })
    })

    it('wait on the first page, which leads to each', async () => {
      await desk.page.goto(`${town.cms.url}/admin/`, { waitUntil: 'networkidle' })
      const ours = ['可以揭晓的', '等待处理的评论', '到期还没揭晓的', '定时发表', '同步出了问题的', '快到期的赞助', '本月战绩']
      await eventually(async () => {
        const titles = await desk.page.getByRole('heading', { level: 2 }).allInnerTexts()
        // Of Strapi's own nothing but these two.
        expect(titles).toEqual([...ours, '最近编辑的条目', '最近发表的条目'])
      })
      await desk.page.getByRole('link', { name: /^乙：/ }).click()
      await desk.page.getByRole('heading', { name: '评论', exact: true }).waitFor()
      await desk.page.locator('article[aria-current=true]').getByText('乙').waitFor()
      await desk.page.getByText('现在是先审后发').waitFor()
      await accessible()
    })

    it('are decided with the keyboard alone, one by one and several at once, and the last is taken back', async () => {
      const { page } = desk
      const said = (text: string) => page.getByRole('status').getByText(text).waitFor()
      await page.locator('article[aria-current=true]').focus()
      await page.keyboard.press('ArrowUp')
      expect(await focused()).toBe('甲')
      await page.keyboard.press('a')
      await said('已公开：甲的评论。')
      await eventually(async () => expect(await focused()).toBe('乙'))
      expect(await states()).toEqual(['甲 approved', '乙 pending', '丙 pending', '丁 pending'])
      await page.keyboard.press('x')
      await page.keyboard.press('j')
      expect(await focused()).toBe('丙')
      await page.keyboard.press('x')
      await accessible()
      await page.keyboard.press('s')
      await said('已把 2 条评论标为垃圾。')
      expect(await states()).toEqual(['甲 approved', '乙 spam', '丙 spam', '丁 pending'])
      await page.locator('article[aria-current=true]').getByText('丁').waitFor()
      await page.keyboard.press('z')
      await said('已撤销。')
      expect(await states()).toEqual(['甲 approved', '乙 pending', '丙 pending', '丁 pending'])
      await page.keyboard.press('d')
      await said('已删除：')
      expect((await states()).filter(state => state.endsWith('deleted'))).toHaveLength(1)
    })

    it('of a network can be refused from now on, and taken again', async () => {
      const { page } = desk
      await page.getByRole('button', { name: '封禁这个网络…' }).click()
      await page.getByRole('textbox', { name: '理由（只有编辑看得到）' }).fill('反复刷屏')
      await accessible()
      await page.getByRole('button', { name: '封禁', exact: true }).click()
      await page.getByText('这个网络已被封禁').waitFor()
      await accessible()
      await page.getByRole('button', { name: '封禁名单' }).press('Enter')
      await page.getByText('反复刷屏').waitFor()
      await accessible()
      await page.getByRole('button', { name: '解除封禁：反复刷屏' }).click()
      await page.getByText('没有封禁任何网络。').waitFor()
    })
  })

  it('shows sales a sponsor link as readers see it, and what came of it as chart, table and file', async () => {
    const { page } = desk
    const fields = { name: '灯塔市场', text: '看看大家怎么押。', url: 'https://m.example/', relationship: 'market_operator', placement: 'article_top' }
    const { documentId } = await town.newsroom.editor.create('sponsor-link', fields)
    const today = new Date().toISOString().slice(0, 10)
    await town.cms.database.rows('insert into sponsor_views (sponsor_link_document_id, day, views) values (?, ?, 1234)', documentId, today)
    await desk.open('sponsor-link', documentId)
    await page.getByText('看看大家怎么押。', { exact: true }).and(page.locator('div[lang] *')).first().waitFor()
    await desk.fill('英文文字', 'See what others stake.')
    await page.locator('div[lang=en]').getByText('See what others stake.').waitFor()
    await page.locator('div[lang=en]').getByText('Advertisement by a market operator.').waitFor()

    await page.goto(`${town.cms.url}/admin/sponsor-reports`, { waitUntil: 'networkidle' })
    await page.getByRole('link', { name: '灯塔市场' }).click()
    await page.getByRole('img', { name: '每天的阅读：共 1,234，最多一天 1,234' }).waitFor()
    await accessible()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载 CSV' }).click()])
    expect(download.suggestedFilename()).toContain('灯塔市场')
    const text = readFileSync(await download.path(), 'utf8')
    expect(text.startsWith('\uFEFF名称,日期（世界时）,点击,阅读\r\n')).toBe(true)
    expect(text).toContain(`灯塔市场,${today},0,1234\r\n`)
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

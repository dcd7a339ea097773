import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { startBrowser } from '../../src/browser.js'
import { eventually } from '../../src/wait.js'
import { Desk } from '../scenarios/desk.js'
import { fullArticle } from '../scenarios/fullArticle.js'
import { pngImage } from '../scenarios/image.js'
import { openPaper } from '../scenarios/openPaper.js'

const question = '明天会下雨吗？'
const path = '/predictions/will-it-rain-tomorrow'

describe('from the editor’s desk to the reader, in a real browser', () => {
  const paper = openPaper({ withAdmin: true })
  let browser: Browser
  let desk: Desk

  beforeAll(async () => {
    browser = await startBrowser()
  })
  afterAll(() => browser.close())

  const readerPage = async (options: Parameters<Browser['newContext']>[0] = {}) => (await browser.newContext(options)).newPage()

  /** Axe finds nothing in what is ours of the writing screen. */
  const accessible = async () => {
    const { violations } = await new AxeBuilder({ page: desk.page }).include('[data-writing=panel]').include('[data-writing=outcome]').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  }

  it('the editor makes everything an article needs', async () => {
    desk = await Desk.signIn(browser, paper().cms)
    await desk.startNew('category')
    await desk.fill('名称', '天气')
    await desk.save()
    await desk.startNew('author')
    await desk.fill('姓名', '王芳')
    await desk.save()
    await desk.startNew('event')
    await desk.fill('原标题', 'Will it rain tomorrow?')
    await desk.fill('中文标题', '明天下雨吗')
    await desk.choose('平台', 'Polymarket')
    await desk.fill('盘口链接', 'https://market.example/rain')
    await desk.save()
    await desk.startNew('outcome')
    await desk.fill('原名', 'Yes')
    await desk.connect('所属事件', 'Will it rain tomorrow?')
    await desk.fill('市场价（0 到 1）', '0.31')
    await desk.choose('价格种类', '最近成交')
    await desk.save()
    await desk.startNew('verdict')
    await desk.choose('答案', '不会')
    await desk.fill('概率（0.01 到 0.99）', '0.12')
    await desk.save()
    await desk.startNew('sponsor-link')
    await desk.fill('内部名称', '雨伞')
    await desk.fill('网址', 'https://umbrella.example/')
    await desk.fill('文字', '带把好伞')
    await desk.choose('关系', '佣金')
    await desk.save()
  })

  it('is told what is missing when publishing too early', async () => {
    await desk.startNew('prediction')
    await desk.fill('标题（问题）', question)
    await desk.page.getByRole('button', { name: '发表', exact: true }).click()
    await desk.notification('缺少：正文、栏目、作者、事件、结果（事件里的哪一个）、判断')
    expect(await paper().newsroom.count('predictions', 'published_at is not null')).toBe(0)
  })

  it('is led to each field that is still empty, and shown none that does not apply yet', async () => {
    const { page } = desk
    const focused = (what: string) => page.evaluate(`String(document.activeElement.${what})`)
    await page.getByRole('button', { name: '写正文' }).click()
    expect(await focused('isContentEditable')).toBe('true')
    await page.getByRole('button', { name: '选栏目' }).click()
    expect(await focused('name')).toBe('category')
    await page.getByRole('button', { name: '来源：读者可以自己核对的网页' }).click()
    expect(await focused('tagName')).toBe('BUTTON')
    expect(await page.getByRole('button', { name: /^写标题/ }).count()).toBe(0)
    for (const field of ['题图替代文字', '更正：种类', '撤稿理由']) expect(await page.getByText(field, { exact: true }).count()).toBe(0)
    await accessible()
  })

  it('writes the article and uploads its picture, and sees how its verdict stands to the market', async () => {
    const { page } = desk
    await page.getByText('先选事件').or(page.getByPlaceholder('先选事件')).first().waitFor()
    await desk.connect('事件', 'Will it rain tomorrow?')
    await page.getByText('事件只有这一个结果，保存时自动选上。').waitFor()
    await desk.connect('栏目', '天气')
    await desk.connect('作者', '王芳')
    await desk.connect('判断', '不会 12%')
    await desk.connect('赞助链接', '雨伞')
    await desk.fill('摘要', '气压在升。')
    await desk.uploadPicture('rain.png', pngImage(1600, 900))
    await desk.fill('题图替代文字', '蓝色的天空')
    await desk.fill('题图说明', '昨天的天空')
    await desk.fill('题图来源', '先见制图')
    await desk.write('气压在升，云在散。', '所以不会下雨。')
    await desk.fill('判断理由', '气压说明一切。')
    await desk.save()
    await page.getByText('该有的都有了，可以发表。').waitFor()
    for (const words of ['我们：不会 12%', '市场：31%', '比市场低 19 个百分点', '16 字，读完约 1 分钟']) await page.getByText(words).waitFor()
    await page.getByText(`${paper().site.url}${path}`).waitFor()
    await accessible()
  })

  it('previews the draft beside the form, which follows every save and stays where it was', async () => {
    const { page } = desk
    const [beside] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: '在旁边的窗口预览' }).click()])
    await beside.getByRole('heading', { name: question }).waitFor()
    await beside.getByText('草稿，还没有发表，读者看不到。').waitFor()
    await beside.waitForLoadState('load')
    await beside.evaluate('scrollTo(0, 300)')
    await desk.fill('摘要', '气压还在升。')
    await desk.save()
    await beside.getByText('气压还在升。').waitFor()
    await eventually(async () => expect(await beside.evaluate('Math.round(scrollY)')).toBe(300), 2_000)
    expect(await beside.locator('[data-view]').count()).toBe(0)
    expect(new URL(beside.url()).origin).toBe(paper().site.url)
    await desk.fill('摘要', '气压在升。')
    await desk.save()
    await beside.close()
  })

  it('makes the English version with everything shared filled in', async () => {
    const { page } = desk
    await page.getByRole('button', { name: '撰写英文版' }).click()
    await page.waitForURL(/locale\]=en/)
    await eventually(async () => expect(await page.getByRole('textbox', { name: '标题（问题）' }).inputValue()).toBe('Will it rain tomorrow?'), 20_000)
    for (const shared of ['天气', '王芳', '不会 12% · 明天会下雨吗？']) await page.getByRole('link', { name: shared }).or(page.getByText(shared)).first().waitFor()
    await page.getByRole('button', { name: '写正文' }).waitFor()
    await page.getByRole('button', { name: '打开中文版' }).click()
    await page.getByRole('button', { name: '打开英文版' }).waitFor()
  })

  it('publishes from the preview, which shows it wide and narrow', async () => {
    const { page } = desk
    await page.getByRole('link', { name: '打开预览' }).click()
    const frame = page.frameLocator('[data-testid=preview-iframe]')
    await frame.getByText('草稿，还没有发表，读者看不到。').waitFor()
    await frame.getByText('气压在升，云在散。').waitFor()
    await frame.getByRole('link', { name: 'English' }).click()
    await frame.getByText('A draft, not published yet').waitFor()
    await frame.getByRole('link', { name: '中文' }).click()
    await page.getByRole('combobox', { name: '选择设备' }).click()
    await page.getByRole('option', { name: '手机' }).click()
    await eventually(async () => expect((await page.locator('[data-testid=preview-iframe]').boundingBox())?.width).toBe(375), 5_000)
    await page.getByRole('button', { name: '发表', exact: true }).click()
    await frame.getByText('草稿。文章已经公开').waitFor()
    await page.getByRole('link', { name: '关闭预览' }).click()
    await page.locator('[data-testid=preview-iframe]').waitFor({ state: 'detached' })
    await page.getByRole('status', { name: 'published' }).waitFor()
    // What makes sense only now is there now.
    await page.getByText('撤稿理由', { exact: true }).waitFor()
  })

  it('and a reader sees all of it within two seconds', async () => {
    const page = await readerPage({ locale: 'zh-CN' })
    await eventually(async () => expect((await page.goto(paper().site.url + path))?.status()).toBe(200), 2_000)
    const shown = (role: Parameters<Page['getByRole']>[0], name: string | RegExp) => page.getByRole(role, { name }).first().isVisible()
    expect(await shown('heading', question)).toBe(true)
    expect(await shown('link', 'Will it rain tomorrow?')).toBe(true)
    expect(await shown('img', '蓝色的天空')).toBe(true)
    expect(await shown('link', /点击查看盘口/)).toBe(true)
    expect(await shown('link', '带把好伞')).toBe(true)
    expect(await shown('button', '提交，等待审核')).toBe(true)
    const text = await page.locator('article').innerText()
    for (const part of ['天气', '王芳', '气压在升。', '昨天的天空', '先见制图', '气压在升，云在散。', '所以不会下雨。', '不会', '12%', '31%', '气压说明一切。', '推广链接', '还没有评论']) {
      expect(text).toContain(part)
    }
    expect(await page.evaluate('[...document.querySelectorAll("article img")].map(image => image.naturalWidth > 0)')).toEqual([true])
    expect(await page.getByRole('link', { name: '带把好伞' }).getAttribute('href')).toMatch(/\/go\/\w+$/)
  })

  it('a reader comments with JavaScript off, the editor approves it in the admin, and it appears', async () => {
    const page = await readerPage({ javaScriptEnabled: false, locale: 'zh-CN' })
    await page.goto(paper().site.url + path)
    await page.getByRole('textbox', { name: '名字' }).fill('老周')
    await page.getByRole('textbox', { name: '邮箱' }).fill('lao.zhou@private.example')
    await page.getByRole('textbox', { name: '评论' }).fill('我还是带伞。')
    await page.getByRole('checkbox').check()
    await page.waitForTimeout(3_200)
    await page.getByRole('button', { name: '提交，等待审核' }).click()
    await page.getByText('谢谢，评论已收到').waitFor()
    // Its writer sees it wait, and nobody else does.
    await page.getByText('等待审核，只有您看得到').waitFor()
    expect(await page.getByText('我还是带伞。').count()).toBe(1)
    const other = await readerPage({ javaScriptEnabled: false, locale: 'zh-CN' })
    await other.goto(paper().site.url + path)
    expect(await other.getByText('我还是带伞。').count()).toBe(0)

    await desk.openFromList('comment', '我还是带伞。')
    await desk.choose('状态', '公开')
    await desk.save()
    await eventually(async () => {
      await page.goto(paper().site.url + path)
      expect(await page.getByText('我还是带伞。').count()).toBe(1)
    }, 5_000)
    expect(await page.content()).not.toContain('private.example')
    expect(await page.getByText('1条评论').count()).toBeGreaterThan(0)
  })

  // Of an article that has everything an article can have, which the demonstration edition, where every page is looked at, has not.
  describe('the fullest article', () => {
    const names = ['', '/en'].flatMap(prefix => ['article', 'event', 'card'].map(name => name + prefix))
    const addresses = new Map<string, string>()
    const addressOf = (name: string) => paper().site.url + (addresses.get(name) ?? '')

    beforeAll(async () => {
      const { slug } = await fullArticle(paper().newsroom)
      const event = slug.replace(/-kim$/, '')
      for (const prefix of ['', '/en']) {
        addresses.set(`article${prefix}`, `${prefix}/predictions/${slug}`)
        addresses.set(`card${prefix}`, `${prefix}/embed/${slug}`)
        addresses.set(`event${prefix}`, `${prefix}/events/${event}`)
      }
    })

    it.each(names.flatMap(name => (['light', 'dark'] as const).map(scheme => [name, scheme] as const)))('%s, %s: axe finds nothing', async (name, colorScheme) => {
      const page = await readerPage({ colorScheme })
      await page.goto(addressOf(name))
      // Parts that open belong to the page too.
      await page.evaluate('document.querySelectorAll("details").forEach(one => { one.open = true })')
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      await page.context().close()
    })

    it.each(names)('%s: nothing reaches beyond a narrow screen', async (name) => {
      const page = await readerPage({ viewport: { width: 360, height: 740 } })
      await page.goto(addressOf(name))
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
      await page.context().close()
    })

    it('somebody else’s page may show the card, whose links open beside that page, and nothing else of the paper', async () => {
      const page = await readerPage()
      const [card, article] = [addressOf('card'), addressOf('article')]
      const embedding = await (await fetch(`${paper().site.url}/oembed?url=${encodeURIComponent(article)}`)).json() as { html: string }
      const body = `<!doctype html>${embedding.html}<iframe src="${article}"></iframe>`
      const elsewhere = createServer((_, response) => response.setHeader('content-type', 'text/html').end(body)).listen(0, '127.0.0.1')
      await once(elsewhere, 'listening')
      await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`, { waitUntil: 'networkidle' })
      const [, shown, refused] = page.frames()
      expect(shown?.url()).toBe(card)
      expect(await shown?.locator('h1').innerText()).toContain('会面会发生吗')
      // The style sheet holds in a frame that is of no origin.
      expect(await shown?.evaluate('getComputedStyle(document.querySelector("main")).borderTopWidth')).toBe('3px')
      expect(await refused?.locator('h1').count()).toBe(0)
      const [opened] = await Promise.all([page.context().waitForEvent('page'), shown?.locator('h1 a').click()])
      await opened.waitForLoadState('domcontentloaded')
      expect(opened.url()).toBe(article)
      await page.context().close()
      elsewhere.close()
    })

    it('nothing runs on the article but our own small script, and nothing moves while it loads', async () => {
      const page = await readerPage()
      const scripts: string[] = []
      const problems: string[] = []
      page.on('request', (request) => { if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname) })
      page.on('requestfailed', request => problems.push(request.url()))
      page.on('console', (message) => { if (message.type() === 'error') problems.push(message.text()) })
      page.on('pageerror', error => problems.push(error.message))
      await page.addInitScript(`new PerformanceObserver((list) => { for (const { value } of list.getEntries()) globalThis.shift = (globalThis.shift ?? 0) + value })
        .observe({ type: 'layout-shift', buffered: true })`)
      await page.goto(addressOf('article'), { waitUntil: 'networkidle' })
      expect(scripts).toEqual(['/enhance.js'])
      expect(problems).toEqual([])
      expect(await page.evaluate('globalThis.shift ?? 0')).toBe(0)
    })
  })
})

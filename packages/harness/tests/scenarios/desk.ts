import type { Browser, Page } from 'playwright-core'
import type { Cms } from '../../src/cms.js'
import type { ContentType } from '../../src/contentTypes.js'

/** An editor in front of the admin, in Chinese, in a real browser. Fields are named as the editor reads them. */
export class Desk {
  private constructor(readonly page: Page, private readonly url: string) {}

  /** Signs the administrator in, or somebody else. */
  static async signIn(browser: Browser, { url, administrator }: Cms, who = administrator): Promise<Desk> {
    // A context of its own, which axe needs to open a page beside.
    const page = await (await browser.newContext({ viewport: { width: 1400, height: 1000 }, locale: 'zh-CN' })).newPage()
    page.setDefaultTimeout(30_000)
    const desk = new Desk(page, url)
    await desk.signInAgain(who)
    return desk
  }

  /** Signs somebody in on a browser where nobody is. */
  async signInAgain({ email, password }: { email: string, password: string }): Promise<void> {
    const { page } = this
    await page.goto(`${this.url}/admin`)
    await page.locator('input[name=email]').fill(email)
    await page.locator('input[name=password]').fill(password)
    await page.locator('button[type=submit]').click()
    await page.waitForURL(address => !address.pathname.includes('/auth/'))
    await page.getByRole('link', { name: '设置' }).first().waitFor()
  }

  /** Another window of the same browser, in which the same person is signed in. */
  async anotherWindow(): Promise<Desk> {
    const page = await this.page.context().newPage()
    page.setDefaultTimeout(30_000)
    return new Desk(page, this.url)
  }

  /** Ends the session, as when it has run out or somebody has signed out. */
  async endSession(): Promise<void> {
    await this.page.context().clearCookies()
    await this.page.evaluate(() => ['jwtToken', 'isLoggedIn'].forEach(name => localStorage.removeItem(name)))
  }

  /** Opens the form for a new document, and waits until all of it has come: what is typed before would be overwritten. */
  async startNew(type: ContentType): Promise<void> {
    await this.page.goto(`${this.url}/admin/content-manager/collection-types/api::${type}.${type}/create`, { waitUntil: 'networkidle' })
    await this.page.getByRole('button', { name: '保存', exact: true }).waitFor()
  }

  /** Opens the document whose row in the list holds this text. */
  async openFromList(type: ContentType, text: string): Promise<void> {
    await this.page.goto(`${this.url}/admin/content-manager/collection-types/api::${type}.${type}`)
    await this.page.getByRole('gridcell', { name: text }).first().click()
    await this.page.getByRole('button', { name: '保存', exact: true }).waitFor()
    await this.page.waitForLoadState('networkidle')
  }

  /** Opens the market desk, and waits until its lists have come. */
  async openMarketDesk(): Promise<void> {
    await this.page.goto(`${this.url}/admin/market-desk`, { waitUntil: 'networkidle' })
    await this.page.getByRole('heading', { name: '盘口台' }).waitFor()
  }

  /** Opens the form of a document. */
  async open(type: ContentType, documentId: string): Promise<void> {
    await this.page.goto(`${this.url}/admin/content-manager/collection-types/api::${type}.${type}/${documentId}`, { waitUntil: 'networkidle' })
    await this.page.getByRole('button', { name: '保存', exact: true }).waitFor()
  }

  async fill(field: string, text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: field, exact: true }).fill(text)
  }

  /** Chooses from a list of fixed values. */
  async choose(field: string, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: field, exact: true }).click()
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }

  /** Looks a document up by its name and connects it. */
  async connect(field: string, name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: field, exact: true }).click()
    await this.page.keyboard.type(name)
    await this.page.getByRole('option', { name }).first().click()
  }

  /** Types paragraphs into the text editor. */
  async write(...paragraphs: string[]): Promise<void> {
    await this.page.locator('[contenteditable=true]').click()
    for (const [index, paragraph] of paragraphs.entries()) {
      if (index > 0) await this.page.keyboard.press('Enter')
      await this.page.keyboard.type(paragraph)
    }
  }

  /** Uploads a picture from the computer and puts it into the article's picture field. */
  async uploadPicture(name: string, picture: Uint8Array): Promise<void> {
    const { page } = this
    await page.getByRole('button', { name: /^点击选择图片/ }).click()
    await page.getByRole('button', { name: '添加文件' }).first().click()
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer: Buffer.from(picture) })
    await page.getByRole('button', { name: '上传 1 个文件到媒体库' }).click()
    await page.getByRole('tab', { name: /已选的文件 1/ }).waitFor()
    await page.getByRole('button', { name: '完成' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  /** Presses "Save" and waits until it is. */
  async save(): Promise<void> {
    const save = this.page.getByRole('button', { name: '保存', exact: true })
    const saved = this.page.waitForResponse(answer => answer.url().includes('/content-manager/') && ['POST', 'PUT'].includes(answer.request().method()))
    await save.click()
    const answer = await saved
    if (!answer.ok()) throw new Error(`Saving was refused: ${await answer.text()}`)
    await this.page.waitForURL(address => !address.pathname.endsWith('/create'))
  }

  /** Presses "Publish" and waits until the form says that it is. */
  async publish(): Promise<void> {
    await this.page.getByRole('button', { name: '发表', exact: true }).click()
    await this.page.getByRole('status', { name: 'published' }).waitFor()
  }

  /** What the page tells the editor in a notification. */
  async notification(text: string): Promise<void> {
    await this.page.getByText(text).first().waitFor()
  }
}

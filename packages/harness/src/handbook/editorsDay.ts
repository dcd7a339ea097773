import type { Page } from 'playwright-core'
import { eventually } from '../wait.js'
import { deskWords, type DeskLanguage, type DeskWords } from './deskWords.js'
import type { NewsroomForOneDay } from './newsroomForOneDay.js'

/** An editor in front of the admin, with nothing but what the handbook says. */
export interface EditorAtWork {
  page: Page
  newsroom: NewsroomForOneDay
  words: DeskWords
  language: DeskLanguage
}

/** A step of the day; after it the screen shows what the handbook's picture of this name shows. */
export interface DayStep {
  picture: string
  take: (editor: EditorAtWork) => Promise<void>
}

export const question = '印度总理会在2025年见到特朗普吗？'
export const articlePath = '/predictions/who-will-trump-meet-with-in-2025-narendra-modi'
export const correctedSummary = '双方都在为会面做准备，只差日期；我们仍然认为今年见不到。'
const correctionNote = '摘要原来没有写我们的判断，现在补上。'
const market = 'https://polymarket.com/event/who-will-trump-meet-with-in-2025'
const paragraphs = [
  '两国外长上周同时改了行程，可是一次会面要谈成的三件事一件也没有谈成：关税、签证和石油。',
  '过去四年里，这样的准备有六次，成行的只有两次，而且都提前一个月公布了日期。今年只剩五个星期。',
]

/** From signing in to a published, previewed, corrected and resolved article, as docs/handbook tells it. */
export const editorsDay: readonly DayStep[] = [
  {
    picture: 'sign-in',
    async take({ page, newsroom: { cms } }) {
      await page.goto(`${cms.url}/admin`)
      await page.locator('input[name=email]').waitFor()
    },
  },
  {
    picture: 'home',
    async take({ page, newsroom: { account }, words }) {
      await page.locator('input[name=email]').fill(account.email)
      await page.locator('input[name=password]').fill(account.password)
      await page.locator('button[type=submit]').click()
      await page.getByRole('link', { name: words.marketDesk }).first().waitFor()
      await page.waitForLoadState('networkidle')
    },
  },
  {
    picture: 'market-desk',
    async take({ page, words }) {
      await openRoom(page, words.marketDesk)
      await page.getByRole('textbox', { name: words.marketUrl }).fill(market)
      await page.waitForLoadState('networkidle')
    },
  },
  {
    picture: 'import',
    async take({ page, words }) {
      await page.getByRole('button', { name: words.read, exact: true }).click()
      await page.getByRole('checkbox', { name: words.chooseOutcome }).check()
    },
  },
  {
    picture: 'verdict',
    async take(editor) {
      const { page, words, newsroom: { cms } } = editor
      await page.getByRole('button', { name: words.importOutcome }).click()
      await page.getByRole('link', { name: words.writeArticle }).waitFor()
      await page.goto(`${cms.url}/admin/content-manager/collection-types/api::verdict.verdict/create`, { waitUntil: 'networkidle' })
      await choose(page, words.answer, words.no)
      await page.getByRole('textbox', { name: words.probability, exact: true }).fill('0.2')
    },
  },
  {
    picture: 'form',
    async take(editor) {
      const { page, words } = editor
      await save(editor)
      await openArticle(editor, 'Narendra Modi')
      await page.getByRole('textbox', { name: words.title, exact: true }).fill(question)
      await page.getByRole('textbox', { name: words.summary, exact: true }).fill('双方都在为会面做准备，只差日期。')
      await connect(page, words.category, '政治')
      await page.locator('[contenteditable=true]').click()
      for (const [index, paragraph] of paragraphs.entries()) {
        if (index > 0) await page.keyboard.press('Enter')
        await page.keyboard.type(paragraph)
      }
      await save(editor)
      await page.evaluate('scrollTo(0, 0)')
    },
  },
  {
    picture: 'preview',
    async take(editor) {
      const { page, words } = editor
      await connect(page, words.authors, '国际组')
      await connect(page, words.verdict, '不会 20%')
      await page.getByRole('textbox', { name: words.rationale, exact: true }).fill('准备不等于成行，而今年只剩五个星期。')
      await save(editor)
      await page.getByRole('link', { name: words.openPreview }).click()
      await page.frameLocator('iframe').getByRole('heading', { name: question }).waitFor()
    },
  },
  {
    picture: 'published',
    async take(editor) {
      const { page, newsroom: { platform, site } } = editor
      await page.goBack({ waitUntil: 'networkidle' })
      platform.world.setPrice('Narendra Modi', 0.35)
      await publish(editor)
      await page.getByRole('status', { name: 'published' }).waitFor()
      await eventually(async () => {
        if ((await fetch(site.url + articlePath)).status !== 200) throw new Error('Readers do not see it yet.')
      })
      await page.evaluate('scrollTo(0, 0)')
    },
  },
  {
    picture: 'correction',
    async take(editor) {
      const { page, words } = editor
      await page.getByRole('textbox', { name: words.summary, exact: true }).fill(correctedSummary)
      await publish(editor)
      await page.getByRole('dialog').getByText(words.clarification, { exact: true }).first().click()
      await page.getByRole('textbox', { name: words.correctionNote }).fill(correctionNote)
    },
  },
  {
    picture: 'versions',
    async take({ page, words }) {
      await page.getByRole('button', { name: words.recordAndPublish }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.locator('aside').getByText(correctionNote).waitFor()
      // There is nothing to publish any more, so that nothing is lost by leaving.
      await page.getByRole('button', { name: words.publish, exact: true, disabled: true }).waitFor()
      await page.getByRole('link', { name: words.compare }).click()
      await page.getByRole('heading', { name: words.versions }).waitFor()
      await page.waitForLoadState('networkidle')
    },
  },
  {
    picture: 'resolve',
    async take({ page, newsroom: { cms, platform }, words }) {
      platform.world.resolve('Narendra Modi', 'no')
      await page.goto(`${cms.url}/admin/content-manager/collection-types/api::event.event?_q=Who will Trump meet`, { waitUntil: 'networkidle' })
      await page.getByRole('gridcell', { name: 'Who will Trump meet with in 2025?' }).first().click()
      await page.getByRole('button', { name: words.syncNow }).click()
      await page.getByText(words.synced).first().waitFor()
      await openRoom(page, words.marketDesk)
      await page.getByRole('button', { name: words.confirm }).waitFor()
    },
  },
  {
    picture: 'comments',
    async take({ page, words }) {
      await page.getByRole('button', { name: words.confirm }).click()
      await page.getByText(words.resolved).first().waitFor()
      await openRoom(page, words.comments)
    },
  },
  {
    picture: 'sponsors',
    async take({ page, words }) {
      await openRoom(page, words.sponsorReports)
    },
  },
  {
    picture: 'takedown',
    async take(editor) {
      const { page, words } = editor
      await openArticle(editor, question)
      await page.locator('aside').getByRole('button', { name: words.moreActions }).click()
      await page.getByRole('menuitem', { name: words.unpublish, exact: true }).first().click()
      await page.getByRole('dialog', { name: words.takeDown }).waitFor()
    },
  },
]

/** Starts the day. @param page of a context whose language is the editor's */
export const atWork = (page: Page, newsroom: NewsroomForOneDay, language: DeskLanguage): EditorAtWork =>
  ({ page, newsroom, language, words: deskWords[language] })

async function openArticle({ page, newsroom: { cms }, words }: EditorAtWork, title: string): Promise<void> {
  const list = `${cms.url}/admin/content-manager/collection-types/api::prediction.prediction?plugins[i18n][locale]=zh-Hans`
  await page.goto(list, { waitUntil: 'networkidle' })
  await page.getByRole('gridcell', { name: title }).first().click()
  await page.getByRole('button', { name: words.save, exact: true }).waitFor()
  await page.waitForLoadState('networkidle')
}

/** By the menu, whose links carry the names of the rooms. */
async function openRoom(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).first().click()
  await page.getByRole('heading', { name, exact: true }).first().waitFor()
  await page.waitForLoadState('networkidle')
}

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

async function connect(page: Page, field: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).click()
  await page.keyboard.type(name)
  await page.getByRole('option', { name }).first().click()
}

async function save({ page, words }: EditorAtWork): Promise<void> {
  const saved = page.waitForResponse(answer => answer.url().includes('/content-manager/') && ['POST', 'PUT'].includes(answer.request().method()))
  await page.getByRole('button', { name: words.save, exact: true }).click()
  const answer = await saved
  if (!answer.ok()) throw new Error(`Saving was refused: ${await answer.text()}`)
  await page.waitForURL(address => !address.pathname.endsWith('/create'))
}

const publish = ({ page, words }: EditorAtWork) => page.getByRole('button', { name: words.publish, exact: true }).click()

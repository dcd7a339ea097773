import AxeBuilder from '@axe-core/playwright'
import type { Browser, Locator } from 'playwright-core'
import { startBrowser } from '../../src/browser.js'
import { startCms, type Cms } from '../../src/cms.js'
import { eventually } from '../../src/wait.js'
import { paragraphs } from '../scenarios/blocks.js'
import { invitePerson } from '../scenarios/colleague.js'
import { Desk } from '../scenarios/desk.js'
import { Newsroom } from '../scenarios/newsroom.js'
import { describeEasyWriting } from './easyWriting.js'
import { describeUnsavedText } from './unsavedText.js'

describe('people who write together, in real browsers', () => {
  let browser: Browser
  let cms: Cms
  let newsroom: Newsroom
  let desk: Desk
  let colleague: Desk
  let colleagues: { email: string, password: string }

  beforeAll(async () => {
    cms = await startCms({ database: 'sqlite', withAdmin: true })
    newsroom = await Newsroom.open(cms)
    browser = await startBrowser()
    colleagues = await invitePerson(newsroom, '编辑', '李明')
    desk = await Desk.signIn(browser, cms)
    colleague = await Desk.signIn(browser, cms, colleagues)
    // The browser asks before unsaved text is left; whoever reloads has decided.
    for (const { page } of [desk, colleague]) page.on('dialog', dialog => void dialog.accept())
  })
  afterAll(async () => {
    await browser.close()
    await cms.stop()
  })

  const title = (of: Desk) => of.page.getByRole('textbox', { name: '标题（问题）', exact: true })
  const summary = (of: Desk) => of.page.getByRole('textbox', { name: '摘要', exact: true })
  const save = (of: Desk) => of.page.getByRole('button', { name: '保存', exact: true }).click()
  const kept = async (documentId: string, kind: string) => {
    const rows = await cms.database.rows<{ content: string }>('select content from article_versions where prediction_document_id = ? and kind = ? order by id', documentId, kind)
    return rows.map(({ content }) => (JSON.parse(content) as { title: string }).title)
  }
  const accessible = async (of: Desk, part: string) => {
    // What the mouse is over has other colours, for a moment.
    await of.page.mouse.move(0, 0)
    await of.page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
    const { violations } = await new AxeBuilder({ page: of.page }).include(part).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  }

  const hasFocus = (part: Locator) => part.evaluate(one => one === document.activeElement)

  describe('in two browsers', () => {
    it('are told whose version is newer, see both, and save theirs knowingly: nothing is lost', async () => {
      const { documentId } = await newsroom.draft({ title: '谁会赢？', summary: '原来的摘要' })
      await desk.open('prediction', documentId)
      await colleague.open('prediction', documentId)
      await title(colleague).fill('李明改的题目')
      await colleague.save()
      await title(desk).fill('我改的题目')
      await summary(desk).fill('我改的摘要')
      await save(desk)
      const dialog = desk.page.getByRole('dialog', { name: '有人保存了更新的版本' })
      await dialog.getByText(/李明.*保存了这篇文章/).waitFor()
      await dialog.locator('ins').first().waitFor()
      expect((await dialog.locator('del').allInnerTexts()).join()).toContain('李明')
      expect((await dialog.locator('ins').allInnerTexts()).join()).toContain('我')
      expect((await newsroom.read(documentId)).title).toBe('李明改的题目')
      await accessible(desk, '[role=dialog]')
      await dialog.getByRole('button', { name: '先回到表单' }).click()
      await eventually(async () => expect([await title(desk).inputValue(), await summary(desk).inputValue()]).toEqual(['我改的题目', '我改的摘要']))
      await save(desk)
      await dialog.locator('ins').first().waitFor()
      const put = desk.page.waitForResponse(answer => answer.request().method() === 'PUT')
      await dialog.getByRole('button', { name: '保存我的' }).click()
      expect((await put).status()).toBe(200)
      expect(await newsroom.read(documentId)).toMatchObject({ title: '我改的题目', summary: '我改的摘要' })
      expect(await kept(documentId, 'replaced')).toEqual(['李明改的题目'])
    })

    it('take the other’s, and theirs is kept all the same', async () => {
      const { documentId } = await newsroom.draft({ title: '谁会输？' })
      await desk.open('prediction', documentId)
      await colleague.open('prediction', documentId)
      await title(desk).fill('我先保存的')
      await desk.save()
      await title(colleague).fill('李明后写的')
      await save(colleague)
      const dialog = colleague.page.getByRole('dialog', { name: '有人保存了更新的版本' })
      await dialog.locator('ins').first().waitFor()
      await dialog.getByRole('button', { name: '用对方的' }).click()
      await colleague.page.waitForEvent('load')
      await title(colleague).waitFor()
      await colleague.page.waitForLoadState('networkidle')
      expect(await title(colleague).inputValue()).toBe('我先保存的')
      expect(await colleague.page.getByRole('dialog').count()).toBe(0)
      expect((await newsroom.read(documentId)).title).toBe('我先保存的')
      expect(await kept(documentId, 'givenUp')).toEqual(['李明后写的'])
    })

    it('save one after the other without being asked, once they have read the newer version', async () => {
      const { documentId } = await newsroom.draft({ title: '第一' })
      await desk.open('prediction', documentId)
      for (const words of ['第二', '第三']) {
        await title(desk).fill(words)
        await desk.save()
        await desk.page.waitForLoadState('networkidle')
      }
      await colleague.open('prediction', documentId)
      await title(colleague).fill('第四')
      await colleague.save()
      expect((await newsroom.read(documentId)).title).toBe('第四')
    })
  })

  describe('what is typed and not saved', () => describeUnsavedText(() => ({
    cms, newsroom, desk, colleagues, title, save, accessible: part => accessible(desk, part),
  })))

  describe('what changes in public', () => {
    let article: Awaited<ReturnType<Newsroom['published']>>

    beforeAll(async () => {
      article = await newsroom.published({ title: '会在五月前签约吗？', body: paragraphs('若在五月前签约，结果为会。', '第二段不变。') })
    })

    it('is asked for in words before it is published, and shown as readers will see it', async () => {
      await desk.open('prediction', article.documentId)
      await title(desk).fill('会在六月前签约吗？')
      await desk.page.getByRole('button', { name: '发表', exact: true }).click()
      const dialog = desk.page.getByRole('dialog', { name: '发表之前：改了什么？' })
      await dialog.getByText('这次改动了：标题（问题）').waitFor()
      await dialog.getByRole('button', { name: '记下更正并发表' }).click()
      await dialog.getByRole('alert').getByText('请选一种改动').waitFor()
      expect(await hasFocus(dialog.getByRole('radio').first())).toBe(true)
      await dialog.getByRole('radio', { name: '更正' }).click()
      await dialog.getByRole('textbox', { name: '改了什么，为什么' }).fill('期限是六月，原来写成了五月。')
      await dialog.getByText('读者会看到：').waitFor()
      await accessible(desk, '[role=dialog]')
      await dialog.getByRole('button', { name: '记下更正并发表' }).click()
      await desk.page.locator('aside').getByText('期限是六月，原来写成了五月。').waitFor()
      expect(await newsroom.publishedRows(article.documentId)).toMatchObject([{ title: '会在六月前签约吗？' }])
      expect(await newsroom.count('corrections', 'prediction_document_id = ?', article.documentId)).toBe(1)
    })

    it('is not asked about where no text that readers knew has changed', async () => {
      await desk.open('prediction', article.documentId)
      await desk.fill('判断理由', '新的理由')
      let publications = 0
      const count = (request: { method: () => string, url: () => string }) => {
        if (request.method() === 'POST' && request.url().includes('/actions/publish')) publications += 1
      }
      desk.page.on('request', count)
      // Whoever presses twice means once.
      await desk.page.getByRole('button', { name: '发表', exact: true }).dblclick()
      await desk.page.getByText('已发表', { exact: true }).first().waitFor()
      await desk.page.getByRole('button', { name: '发表', exact: true, disabled: true }).waitFor()
      await desk.page.waitForLoadState('networkidle')
      desk.page.off('request', count)
      expect(publications).toBe(1)
      expect(await desk.page.getByRole('dialog').count()).toBe(0)
      expect(await newsroom.count('corrections', 'prediction_document_id = ?', article.documentId)).toBe(1)
    })

    it('can be compared version by version, and an older one restored as draft', async () => {
      await desk.open('prediction', article.documentId)
      await desk.page.getByRole('link', { name: '对照与恢复' }).click()
      await desk.page.getByRole('heading', { name: '文章的版本' }).waitFor()
      const shows = desk.page.getByRole('button', { name: /^看改了什么：/ })
      await shows.first().waitFor()
      expect(await shows.count()).toBe(3)
      await shows.nth(1).click()
      await desk.page.locator('main del', { hasText: '五' }).first().waitFor()
      expect(await desk.page.locator('main ins').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('六')]))
      await accessible(desk, 'main')
      await desk.page.getByRole('button', { name: /^恢复为草稿：/ }).last().click()
      await desk.page.getByRole('alertdialog').getByRole('button', { name: '恢复为草稿' }).click()
      await desk.notification('已恢复为草稿。')
      expect((await newsroom.read(article.documentId)).title).toBe('会在五月前签约吗？')
      expect(await newsroom.publishedRows(article.documentId)).toMatchObject([{ title: '会在六月前签约吗？' }])
    })

    it('is taken down with a reason, after what will happen has been said', async () => {
      await desk.open('prediction', article.documentId)
      await desk.page.locator('aside').getByRole('button', { name: '更多操作' }).click()
      await desk.page.getByRole('menuitem', { name: '撤下', exact: true }).first().waitFor()
      // In several languages at once nobody could be asked for the reason in each.
      expect((await desk.page.getByRole('menuitem').allInnerTexts()).filter(name => name.includes('几个语言'))).toEqual([])
      await desk.page.getByRole('menuitem', { name: '撤下', exact: true }).first().click()
      const dialog = desk.page.getByRole('dialog', { name: '撤下这篇文章？' })
      await dialog.getByText('仍留在战绩和账本里').waitFor()
      await dialog.getByRole('button', { name: '撤下文章' }).click()
      await dialog.getByRole('alert').waitFor()
      expect(await hasFocus(dialog.getByRole('textbox', { name: /撤稿理由/ }))).toBe(true)
      await dialog.getByRole('textbox', { name: /撤稿理由/ }).fill('依据的报道已被撤回。')
      await accessible(desk, '[role=dialog]')
      await dialog.getByRole('button', { name: '撤下文章' }).click()
      await dialog.waitFor({ state: 'detached' })
      expect(await newsroom.publishedRows(article.documentId)).toEqual([])
      expect(await newsroom.count('ledger_entries', `kind = 'takedown' and subject = ?`, article.documentId)).toBe(1)
    })
  })

  it('find what was deleted in the bin, and bring it back', async () => {
    const draft = await newsroom.draft({ title: '不小心删掉的文章' })
    await newsroom.editor.remove('prediction', draft.documentId, '*')
    await desk.page.getByRole('link', { name: '回收站' }).first().click()
    await desk.page.getByText('不小心删掉的文章').waitFor()
    await accessible(desk, 'main')
    await desk.page.getByRole('button', { name: '恢复：不小心删掉的文章' }).click()
    await desk.page.getByRole('status').getByRole('link', { name: '打开文章' }).click()
    await title(desk).waitFor()
    expect(await title(desk).inputValue()).toBe('不小心删掉的文章')
    await desk.page.getByRole('link', { name: '回收站' }).first().click()
    await desk.page.getByText('回收站是空的。').waitFor()
    await accessible(desk, 'main')
  })

  describe('write with ease:', () => describeEasyWriting(() => ({ newsroom, desk, accessible: part => accessible(desk, part) })))
})

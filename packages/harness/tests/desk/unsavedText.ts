import { eventually } from '../../src/wait.js'
import type { Cms } from '../../src/cms.js'
import { paragraphs } from '../scenarios/blocks.js'
import type { Desk } from '../scenarios/desk.js'
import type { Newsroom } from '../scenarios/newsroom.js'

interface Scene {
  cms: Cms
  newsroom: Newsroom
  desk: Desk
  /** Somebody else who may sign in. */
  colleagues: { email: string, password: string }
  title: (of: Desk) => ReturnType<Desk['page']['getByRole']>
  save: (of: Desk) => Promise<void>
  /** Axe finds nothing in this part of the page. */
  accessible: (part: string) => Promise<void>
}

/** What is typed and not saved is there again after a crash, a reload, a sign-out, or a save that failed. */
export function describeUnsavedText(scene: () => Scene): void {
  let cms: Cms
  let newsroom: Newsroom
  let desk: Desk
  let colleagues: Scene['colleagues']
  let title: Scene['title']
  let save: Scene['save']
  let accessible: Scene['accessible']

  beforeAll(() => {
    ({ cms, newsroom, desk, colleagues, title, save, accessible } = scene())
  })

  /** Whether the browser holds a copy of unsaved text, which is written a moment after typing. */
  const copyIsKept = (of: Desk, text: string) =>
    of.page.waitForFunction(words => Object.entries(localStorage).some(([name, value]) => name.startsWith('presage.unsaved.') && String(value).includes(words)), text)
  // What is offered hides the form until it is decided.
  const see = (of: Desk, documentId: string) =>
    of.page.goto(`${cms.url}/admin/content-manager/collection-types/api::prediction.prediction/${documentId}`, { waitUntil: 'networkidle' })
  const offered = (of: Desk) => of.page.getByRole('dialog', { name: '您有未保存的文字' })

  it('is offered back after a crash, and stays until it is saved', async () => {
    const { documentId } = await newsroom.draft({ title: '崩溃之前', body: paragraphs('原文。') })
    const doomed = await desk.anotherWindow()
    await doomed.open('prediction', documentId)
    await title(doomed).fill('崩溃时正在写的题目')
    await doomed.page.locator('[contenteditable=true]').click()
    await doomed.page.keyboard.press('Control+End')
    await doomed.page.keyboard.type('还没保存的一段。')
    await copyIsKept(doomed, '还没保存的一段')
    await doomed.page.close({ runBeforeUnload: false })

    await see(desk, documentId)
    await offered(desk).getByText(/改动过的栏目：.*标题.*正文/).waitFor()
    await accessible('[role=dialog]')
    await offered(desk).getByRole('button', { name: '恢复' }).click()
    expect(await title(desk).inputValue()).toBe('崩溃时正在写的题目')
    await desk.page.getByText('还没保存的一段。').waitFor()
    await desk.page.reload({ waitUntil: 'networkidle' })
    await offered(desk).getByRole('button', { name: '恢复' }).click()
    await desk.save()
    expect(await newsroom.read(documentId)).toMatchObject({ title: '崩溃时正在写的题目', body: paragraphs('原文。还没保存的一段。') })
    await desk.page.reload({ waitUntil: 'networkidle' })
    await title(desk).waitFor()
    expect(await offered(desk).count()).toBe(0)
  })

  it('is offered back after a sign-out, to its writer and to nobody else', async () => {
    const { documentId } = await newsroom.draft({ title: '登出之前' })
    await desk.open('prediction', documentId)
    await title(desk).fill('登出时正在写的题目')
    await copyIsKept(desk, '登出时正在写的题目')
    await desk.endSession()
    await desk.signInAgain(colleagues)
    await desk.open('prediction', documentId)
    expect(await title(desk).inputValue()).toBe('登出之前')
    expect(await offered(desk).count()).toBe(0)
    await desk.endSession()
    await desk.signInAgain(cms.administrator)
    await see(desk, documentId)
    await offered(desk).getByRole('button', { name: '丢弃' }).click()
    await desk.page.reload({ waitUntil: 'networkidle' })
    await title(desk).waitFor()
    expect(await offered(desk).count()).toBe(0)
  })

  it('is not offered where it was saved, though its form was left before the answer came', async () => {
    await newsroom.editor.create('author', { name: '换上的作者' })
    const { documentId } = await newsroom.draft({ title: '离开之前', authors: [] })
    await desk.open('prediction', documentId)
    await desk.connect('作者', '换上的作者')
    await title(desk).fill('边保存边离开')
    await copyIsKept(desk, '边保存边离开')
    let answered = () => {}
    const answer = new Promise<void>(resolve => (answered = resolve))
    await desk.page.route('**/content-manager/**', async (route) => {
      if (route.request().method() !== 'PUT') return route.fallback()
      const response = await route.fetch()
      await answer
      await route.fulfill({ response })
    })
    const asked = desk.page.waitForRequest(request => request.method() === 'PUT')
    await save(desk)
    await asked
    const away = desk.page.getByRole('link', { name: '回收站' }).first()
    await away.click()
    await desk.page.getByRole('heading', { name: '回收站', level: 1 }).waitFor()
    const done = desk.page.waitForResponse(response => response.request().method() === 'PUT')
    answered()
    await done
    await desk.page.unroute('**/content-manager/**')
    await eventually(async () => expect((await newsroom.read(documentId)).title).toBe('边保存边离开'))
    await desk.page.goBack({ waitUntil: 'networkidle' })
    await title(desk).waitFor()
    await eventually(async () => expect(await title(desk).inputValue()).toBe('边保存边离开'))
    expect(await offered(desk).count()).toBe(0)
    expect(await desk.page.evaluate(() => Object.keys(localStorage).filter(name => name.startsWith('presage.unsaved.')))).toEqual([])
  })

  it('of an article that was never saved is there in the next new form, and can be put off', async () => {
    await desk.startNew('prediction')
    await title(desk).fill('还没存过的新文章')
    await copyIsKept(desk, '还没存过的新文章')
    await see(desk, 'create')
    await offered(desk).waitFor()
    await desk.page.keyboard.press('Escape')
    await desk.page.getByRole('note').getByRole('button', { name: '恢复' }).click()
    expect(await title(desk).inputValue()).toBe('还没存过的新文章')
    await desk.save()
    await desk.startNew('prediction')
    expect(await offered(desk).count()).toBe(0)
  })

  it('survives a server that cannot be reached, and can be saved once it can', async () => {
    const { documentId } = await newsroom.draft({ title: '断网之前' })
    await desk.open('prediction', documentId)
    await title(desk).fill('断网时写的题目')
    await desk.page.route('**/content-manager/**', route => (route.request().method() === 'PUT' ? route.abort() : route.fallback()))
    const failed = desk.page.waitForEvent('requestfailed', request => request.method() === 'PUT')
    await save(desk)
    await failed
    await desk.page.unroute('**/content-manager/**')
    await eventually(async () => expect(await title(desk).inputValue()).toBe('断网时写的题目'))
    await desk.save()
    expect((await newsroom.read(documentId)).title).toBe('断网时写的题目')
  })

  it('on top of a version that somebody has replaced meanwhile is not saved over theirs', async () => {
    const { documentId } = await newsroom.draft({ title: '旧版本' })
    await desk.open('prediction', documentId)
    await title(desk).fill('基于旧版本写的')
    await copyIsKept(desk, '基于旧版本写的')
    await newsroom.editor.saveLanguage(documentId, 'zh-Hans', { title: '后来的新版本' })
    await desk.page.reload({ waitUntil: 'networkidle' })
    await offered(desk).getByRole('button', { name: '恢复' }).click()
    await save(desk)
    const dialog = desk.page.getByRole('dialog', { name: '有人保存了更新的版本' })
    await dialog.locator('ins').first().waitFor()
    expect((await newsroom.read(documentId)).title).toBe('后来的新版本')
    const put = desk.page.waitForResponse(answer => answer.request().method() === 'PUT')
    await dialog.getByRole('button', { name: '保存我的' }).click()
    expect((await put).status()).toBe(200)
    expect((await newsroom.read(documentId)).title).toBe('基于旧版本写的')
  })
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eventually } from '../../src/wait.js'
import type { Desk } from '../scenarios/desk.js'
import { pngImage } from '../scenarios/image.js'
import type { Newsroom } from '../scenarios/newsroom.js'

interface Node { type: string, text?: string, language?: string, image?: Record<string, unknown>, children?: Node[] }

interface Scene {
  newsroom: Newsroom
  desk: Desk
  /** Axe finds nothing in this part of the page. */
  accessible: (part: string) => Promise<void>
}

const sample = (name: string) => readFileSync(join(__dirname, `../../../text/src/pasting/samples/${name}.html`), 'utf8')

/** The editor of bodies: what is pasted, tables, and the words of pictures. */
export function describeEasyWriting(scene: () => Scene): void {
  const page = () => scene().desk.page
  const body = () => page().locator('[contenteditable=true]')
  const stored = async (documentId: string) => (await scene().newsroom.read(documentId) as unknown as { body: Node[] }).body
  const textOf = (node: Node): string => node.text ?? (node.children ?? []).map(textOf).join('')
  const outline = (nodes: Node[]) => nodes.map(node => [node.type, textOf(node)])

  /** Opens a draft with this body, the cursor at its very end. */
  const openWith = async (given: object[]) => {
    const { newsroom, desk } = scene()
    const { documentId } = await newsroom.draft({ body: given })
    await desk.open('prediction', documentId)
    await body().click()
    await page().keyboard.press('Control+End')
    return documentId
  }

  /** Puts something on the clipboard as a program does, and pastes it with the keyboard. */
  const paste = async (formats: Record<string, string>) => {
    await page().context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page().evaluate((given) => {
      const fill = (event: ClipboardEvent) => {
        for (const [type, text] of Object.entries(given)) event.clipboardData?.setData(type, text)
        event.preventDefault()
        event.stopImmediatePropagation()
      }
      window.addEventListener('copy', fill, { capture: true, once: true })
    }, formats)
    await page().keyboard.press('Control+C')
    await page().keyboard.press('Control+V')
  }
  const cursorAt = (offset: number) => page().waitForFunction(at => getSelection()?.anchorOffset === at, offset)
  const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })

  describe('text from elsewhere', () => {
    it('comes out of Word as blocks, and what could not come along is told', async () => {
      const documentId = await openWith([paragraph('开头')])
      await page().keyboard.press('Enter')
      await paste({ 'text/html': sample('word'), 'text/plain': '基准率' })
      await scene().desk.notification('文字已粘贴。 1 张图片没有带过来')
      await scene().desk.save()
      expect(outline(await stored(documentId))).toEqual([
        ['paragraph', '开头'], ['heading', '基准率'], ['paragraph', '过去五十年里，在任总统与朝鲜领导人见过三次。2018年的新加坡是第一次吗。'],
        ['list', '双方都说过愿意口头日程里agenda没有空位[1]'], ['list', '别的理由'], ['code', '年份 | 会面 次数\n2018 | 1 \\| 2'],
      ])
    })

    it('keeps apart what is no paragraph in the middle of a sentence, and is taken back with one undo', async () => {
      const documentId = await openWith([paragraph('前后')])
      // The editor moves its cursor itself, and the browser's follows.
      await cursorAt(2)
      await page().keyboard.press('ArrowLeft')
      await cursorAt(1)
      await paste({ 'text/html': '<table><tr><td>a</td><td>b</td></tr></table>' })
      await body().getByText('a | b').waitFor()
      await scene().desk.save()
      expect(outline(await stored(documentId))).toEqual([['paragraph', '前'], ['code', 'a | b'], ['paragraph', '后']])
      await body().click()
      await page().keyboard.press('Control+Z')
      await body().getByText('前后').waitFor()
    })

    it('becomes items in a list, and goes on with the sentence where it is one paragraph', async () => {
      const documentId = await openWith([{ type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [{ type: 'text', text: '一' }] }] }])
      await paste({ 'text/html': '<p>半</p>' })
      await paste({ 'text/plain': '，接着\n　　二\n\n三' })
      await body().getByText('三').waitFor()
      await scene().desk.save()
      const [list] = await stored(documentId)
      expect(list?.children?.map(textOf)).toEqual(['一半，接着', '二', '三'])
    })

    it('of another site’s editor of the same make is read as HTML, and never as blocks of its own', async () => {
      const documentId = await openWith([paragraph('')])
      const foreign = Buffer.from(encodeURIComponent(JSON.stringify([{ type: 'mention', user: 1, children: [{ text: '@x' }] }]))).toString('base64')
      await paste({ 'text/html': `<div data-slate-fragment="${foreign}">词句</div>`, 'text/plain': '词句' })
      await body().getByText('词句').waitFor()
      await scene().desk.save()
      expect(outline(await stored(documentId))).toEqual([['paragraph', '词句']])
    })
  })

  it('tables are written as rows of text, and shown beside as readers will see them', async () => {
    const documentId = await openWith([paragraph('')])
    await page().getByRole('combobox').filter({ hasText: '正文' }).click()
    await page().getByRole('option', { name: '表格' }).click()
    await page().keyboard.type('谁 | 概率')
    await page().keyboard.press('Enter')
    await page().keyboard.type('甲')
    await page().keyboard.press('Tab')
    await page().keyboard.type('72%')
    const preview = page().getByRole('group', { name: '读者看到的表格' })
    await preview.getByRole('cell', { name: '72%' }).waitFor()
    expect(await preview.getByRole('columnheader').allInnerTexts()).toEqual(['谁', '概率'])
    await page().keyboard.press('Enter')
    await page().keyboard.press('Enter')
    await page().keyboard.type('下一段')
    await scene().desk.save()
    expect(outline(await stored(documentId))).toEqual([['code', '谁 | 概率\n甲 | 72%'], ['paragraph', '下一段']])
    expect((await stored(documentId))[0]?.language).toBe('table')
  })

  it('pictures carry alternative text, caption and credit, and the check list leads to what is missing', async () => {
    const { newsroom, desk, accessible } = scene()
    const { url } = await newsroom.editor.uploadImage(pngImage(320, 180), 'IMG_1234.png')
    const image = {
      name: 'IMG_1234.png', alternativeText: 'IMG_1234.png', url, width: 320, height: 180, ext: '.png', mime: 'image/png', size: 1, hash: 'x', provider: 'local',
      createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z',
    }
    const documentId = await openWith([paragraph('前'), { type: 'image', image, children: [{ type: 'text', text: '' }] }, paragraph('后')])
    const field = (name: string) => page().getByRole('textbox', { name, exact: true })
    const entry = page().getByRole('button', { name: '正文第 1 张图片的替代文字' })
    await entry.click()
    expect(await field('替代文字').last().evaluate(one => one === document.activeElement)).toBe(true)
    await page().keyboard.type('两把空椅子')
    await field('图片说明').last().fill('会场')
    await field('图片来源').last().fill('新华社')
    await accessible('[role=group][aria-label=图片的文字]')
    // What was typed last is saved although the form hears of it a moment later.
    await desk.save()
    expect((await stored(documentId))[1]?.image).toMatchObject({ alternativeText: '两把空椅子', caption: '会场', credit: '新华社', name: 'IMG_1234.png' })
    await entry.waitFor({ state: 'detached' })
    expect(outline(await stored(documentId)).map(([type]) => type)).toEqual(['paragraph', 'image', 'paragraph'])
  })

  it('on a narrow screen the check list gets out of the way of the field it leads to', async () => {
    const before = page().viewportSize()
    await page().setViewportSize({ width: 768, height: 1000 })
    try {
      await openWith([paragraph('前')])
      await page().getByRole('button', { name: '打开更多操作' }).click()
      await page().getByRole('button', { name: '来源：读者可以自己核对的网页' }).click()
      await page().waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
      const isOnTop = () => page().evaluate(() => {
        const field = document.activeElement
        const { x, y, width, height } = field?.getBoundingClientRect() ?? new DOMRect()
        return field?.closest('form') !== null && field !== document.body && field?.contains(document.elementFromPoint(x + width / 2, y + height / 2))
      })
      await eventually(async () => expect(await isOnTop()).toBe(true))
    } finally {
      if (before) await page().setViewportSize(before)
    }
  })

  it('what would not be connected is not made inside a form: a new article has to be saved before its verdict', async () => {
    const { desk } = scene()
    const made = page().locator('[role=option]', { hasText: '新建并关联' })
    await desk.startNew('prediction')
    await page().getByRole('combobox', { name: '判断', exact: true }).click()
    await made.waitFor({ state: 'attached' })
    expect(await made.isVisible()).toBe(false)
    await page().keyboard.press('Escape')
    await desk.fill('标题（问题）', '先保存再新建')
    await desk.save()
    await page().getByRole('combobox', { name: '判断', exact: true }).click()
    await made.waitFor()
    await page().keyboard.press('Escape')
  })
}

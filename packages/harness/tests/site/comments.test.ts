import { expectNone, expectParts } from '../scenarios/html.js'
import { openPaper } from '../scenarios/openPaper.js'
import { Reader, stampIn, type Typed } from '../scenarios/reader.js'
import { eventually } from '../../src/wait.js'

describe('the comment form', () => {
  const paper = openPaper()
  let path = ''
  let prediction = ''

  beforeAll(async () => {
    const article = await paper().newsroom.published()
    prediction = article.documentId
    path = `/predictions/${article.slug}`
  })

  const stored = async (body: string) => {
    const sql = 'select document_id, comment_state, email, body, prediction_document_id from comments where body = ?'
    const rows = await paper().cms.database.rows<{ document_id: string, comment_state: string, email: string, body: string }>(sql, body)
    return rows.map(row => ({ ...row }))
  }
  const countComments = () => paper().newsroom.count('comments', '1 = 1')

  it('needs no script: the comment is kept as pending, thanked for, and shown once approved', async () => {
    const reader = new Reader(paper().site)
    const body = '写得很清楚。\n第二段 <b>不是粗体</b>'
    const answer = await reader.comment(path, { name: '老周 <i>', email: 'lao.zhou@private.example', body })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path}?comment=received#comments`])
    expectParts(await reader.page(`${path}?comment=received`), ['谢谢，评论已收到'])

    const [comment] = await stored(body)
    expect(comment).toMatchObject({ comment_state: 'pending', email: 'lao.zhou@private.example', prediction_document_id: prediction })
    expectNone(await reader.page(path), ['写得很清楚', '老周'])

    await paper().newsroom.editor.approveComment(comment?.document_id ?? '')
    await eventually(async () => {
      const html = await reader.page(path)
      expectParts(html, ['1 条评论', '写得很清楚。', '第二段 &lt;b&gt;不是粗体&lt;/b&gt;', '老周 &lt;i&gt;'])
      expectNone(html, ['lao.zhou', 'private.example'])
    })
  })

  it.each<[Typed, string]>([
    [{ name: ' ' }, '请填写名字。'],
    [{ email: 'no address' }, '邮箱看起来不完整'],
    [{ email: '' }, '请填写邮箱'],
    [{ body: '  ' }, '请写下评论。'],
    [{ body: '长'.repeat(5_000) }, '评论太长'],
    [{ name: '名'.repeat(100) }, '名字太长'],
    [{ consent: false }, '请勾选同意'],
    [{ body: 'https://a.example https://b.example https://c.example https://d.example https://e.example' }, '链接太多'],
    [{ stamp: 'forged.stamp' }, '已经过期'],
  ])('says what is wrong with %j, keeps what was typed, and stores nothing', async (typed, message) => {
    const before = await countComments()
    const answer = await new Reader(paper().site).comment(path, { name: '保留的名字', body: '保留的"评论"<文字>', ...typed })
    expect(answer.status).toBe(422)
    expectParts(answer.text, ['评论还没有提交', message])
    if (!('name' in typed)) expectParts(answer.text, ['value="保留的名字"'])
    if (!('body' in typed)) expectParts(answer.text, ['>保留的&quot;评论&quot;&lt;文字&gt;</textarea>'])
    expect(await countComments()).toBe(before)
  })

  it('names everything that is wrong at once, in English on an English page', async () => {
    const { newsroom, site } = paper()
    await newsroom.editor.saveLanguage(prediction, 'en', { title: 'In English', body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Text.' }] }] })
    await newsroom.editor.publish(prediction, 'en')
    const answer = await new Reader(site).comment(`/en${path}`, { name: '', email: '', body: '', consent: false })
    expect(answer.status).toBe(422)
    const problems = /<div id="comment-problems".*?<\/ul>/s.exec(answer.text)?.[0] ?? ''
    expect(problems.match(/<li>/g)).toHaveLength(4)
    expect(problems).not.toMatch(/\p{Script=Han}/u)
  })

  it('does not take what comes back faster than a person writes', async () => {
    const reader = new Reader(paper().site)
    const before = await countComments()
    // Printed for this reader; the form of a kept page may be older than the page's reader.
    const stamp = stampIn(await reader.page(`${path}?comment=received`))
    const answer = await reader.sendComment(path, { stamp, body: '太快了' })
    expect(answer.status).toBe(422)
    expectParts(answer.text, ['提交得太快', '>太快了</textarea>'])
    expect(await countComments()).toBe(before)
  })

  it('stores nothing of a program that fills the field people do not see', async () => {
    const before = await countComments()
    const answer = await new Reader(paper().site).comment(path, { body: '我是程序', website: 'https://spam.example' })
    expect(answer.status).toBe(303)
    expect(await countComments()).toBe(before)
  })

  it('is limited per reader, and says so without losing the text', async () => {
    const reader = new Reader(paper().site)
    const before = await countComments()
    const statuses: number[] = []
    for (let number = 1; number <= 8; number += 1) {
      const answer = await reader.comment(path, { body: `第 ${number} 条` })
      statuses.push(answer.status)
      if (answer.status === 429) expectParts(answer.text, [`>第 ${number} 条</textarea>`])
    }
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429, 429])
    expect(await countComments()).toBe(before + 5)
    // The limit is that reader's alone.
    expect((await new Reader(paper().site).comment(path, { body: '别的读者' })).status).toBe(303)
  })

  it('knows only articles that are public', async () => {
    const reader = new Reader(paper().site)
    const stamp = stampIn(await reader.page(path))
    const draft = await paper().newsroom.draft()
    const before = await countComments()
    for (const slug of [draft.slug, 'no-such-article', '..', '%2e%2e', '%E0%A4%A']) {
      const { status } = await reader.sendComment(`/predictions/${slug}`, { stamp })
      expect([slug, [400, 404, 405].includes(status)]).toEqual([slug, true])
    }
    expect(await countComments()).toBe(before)
  })

  it('keeps what was typed when the CMS is away', async () => {
    const { cms, site } = paper()
    const reader = new Reader(site)
    const stamp = stampIn(await reader.page(path))
    await cms.halt()
    try {
      const answer = await reader.sendComment(path, { stamp, name: '断线读者', body: '这段话不能丢' })
      expect(answer.status).toBe(503)
      expectParts(answer.text, ['这段话不能丢', '断线读者'])
    } finally {
      await cms.resume()
    }
  })
})

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
      expectParts(html, ['1条评论', '写得很清楚。', '第二段 &lt;b&gt;不是粗体&lt;/b&gt;', '老周 &lt;i&gt;'])
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

  /** A comment that is public already, as an editor enters it. */
  const shown = async (documentId: string, fields: Record<string, string>) => {
    const comment = { name: '读者', email: 'r@private.example', body: '一句话', predictionDocumentId: documentId, commentState: 'approved' }
    return (await paper().newsroom.editor.create('comment', { ...comment, ...fields })).documentId
  }

  describe('in threads', () => {
    it('answers a comment by a plain link to the form, which says whom it answers and how to leave it', async () => {
      const article = await paper().newsroom.published()
      const to = `/predictions/${article.slug}`
      const first = await shown(article.documentId, { name: '老周 <i>', body: '见https://example.com/a，好。 javascript:alert(1) <img src=x>' })
      const reader = new Reader(paper().site)
      const plain = await reader.page(`${to}?comment=${first}`)
      expectParts(plain, [
        `<li id="comment-${first}"`, `href="?reply=${first}#comment-form" aria-label="回复老周 &lt;i&gt;"`, `href="?report=${first}#report-form" aria-label="举报老周 &lt;i&gt;的评论"`,
        `<a href="?comment=${first}#comment-${first}" rel="nofollow"><time datetime=`, '<a href="https://example.com/a" rel="ugc nofollow noopener">example.com/a</a>',
        '，好。 javascript:alert(1) &lt;img src=x&gt;',
      ])
      const form = await reader.page(`${to}?reply=${first}`)
      expectParts(form, ['<h3 id="write-title">回复老周 &lt;i&gt;</h3>', `<input type="hidden" name="parent" value="${first}">`, `<a href="?comment=${first}#comment-${first}">取消</a>`])
      expect(form.match(/<form id="comment-form"/g)).toHaveLength(1)

      const wrong = await reader.comment(to, { parent: first, name: '' })
      expect(wrong.status).toBe(422)
      expectParts(wrong.text, ['回复老周', `name="parent" value="${first}"`, '请填写名字。'])
      const answer = await reader.comment(to, { parent: first, name: '小林', body: '这是回复' })
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `${to}?comment=received&thread=${first}#comments`])
      const [reply] = await stored('这是回复')
      await paper().newsroom.editor.approveComment(reply?.document_id ?? '')
      await eventually(async () => expectParts(await reader.page(to), ['<ol aria-label="对老周 &lt;i&gt;的回复">', '这是回复', '2条评论']))
    })

    it('is turned down with words, and keeps the text, where the comment is gone', async () => {
      const article = await paper().newsroom.published()
      const first = await shown(article.documentId, { commentState: 'spam' })
      const reader = new Reader(paper().site)
      expectParts(await reader.page(`/predictions/${article.slug}?reply=${first}`), ['要找的评论已经不在了', '发表评论'])
      const answer = await reader.comment(`/predictions/${article.slug}`, { parent: first, body: '别丢了' })
      expect(answer.status).toBe(422)
      expectParts(answer.text, ['您要回复的评论已经不在了', '>别丢了</textarea>'])
      expectNone(answer.text, ['name="parent"'])
    })

    it('is paged and ordered by plain links, with the article’s own address as the canonical one', async () => {
      const article = await paper().newsroom.published()
      const to = `/predictions/${article.slug}`
      const ids: string[] = []
      for (let number = 1; number <= 22; number += 1) ids.push(await shown(article.documentId, { body: `第${number}条。` }))
      for (let number = 1; number <= 12; number += 1) await shown(article.documentId, { body: `回第${number}次。`, parentDocumentId: ids[21] ?? '' })
      const reader = new Reader(paper().site)
      await eventually(async () => expectParts(await reader.page(to), ['34条评论', '第22条。', '第3条。', '回第10次。', '还有2条回复', 'aria-current="true" rel="nofollow">最新在前']))
      expectNone(await reader.page(to), ['第2条。', '回第11次。'])
      const second = await reader.page(`${to}?comments=2`)
      expectParts(second, ['第2条。', '第1条。', `href="${to}#comments"`, `<link rel="canonical" href="${paper().site.url}${to}">`])
      expectNone(second, ['第3条。'])
      const oldest = await reader.page(`${to}?sort=oldest`)
      expect(oldest.indexOf('第1条。')).toBeLessThan(oldest.indexOf('第2条。'))
      expectParts(oldest, ['aria-current="true" rel="nofollow">最早在前', 'href="?sort=oldest&amp;comments=2#comments"'])
      // A comment is found wherever it is by now.
      expectParts(await reader.page(`${to}?comment=${ids[0]}`), [`id="comment-${ids[0]}"`])
      const [, after = ''] = /href="(\?after=\w+)#/.exec(await reader.page(to)) ?? []
      expectParts(await reader.page(`${to}${after}`), ['回第11次。', '回第12次。', '从第一条回复看起'])
      for (const page of ['3', '0', '-1', 'x', '501', '99999999']) expect([page, (await reader.get(`${to}?comments=${page}`)).status]).toEqual([page, 404])
      for (const query of ['comment=%00', 'comment=<script>', 'reply[]=1', 'sort=;drop', 'after=\'']) expect((await reader.get(`${to}?${query}`)).status).toBeLessThan(405)
    })

    it('keeps the place of what was removed, and what was replied to it', async () => {
      const article = await paper().newsroom.published()
      const first = await shown(article.documentId, { name: '被删的人', body: '被删的话' })
      await shown(article.documentId, { body: '留下的回复', parentDocumentId: first })
      const reader = new Reader(paper().site)
      await eventually(async () => expectParts(await reader.page(`/predictions/${article.slug}`), ['被删的话', '留下的回复']))
      await paper().newsroom.editor.save('comment', first, { commentState: 'deleted' })
      await eventually(async () => {
        const html = await reader.page(`/predictions/${article.slug}`)
        expectParts(html, ['这条评论已被移除。', '留下的回复', '对已移除的评论的回复'])
        expectNone(html, ['被删的', `?reply=${first}`])
      })
    })
  })

  describe('of a reader’s own that waits', () => {
    const cookieOf = (answer: { headers: Headers }) => answer.headers.get('set-cookie') ?? ''
    const send = async (to: string, body: string) => {
      const answer = await new Reader(paper().site).comment(to, { body })
      return { answer, cookie: cookieOf(answer).split(';')[0] ?? '' }
    }

    it('is shown to them alone, by a cookie that nothing else sets, and by no kept page', async () => {
      const article = await paper().newsroom.published()
      const to = `/predictions/${article.slug}`
      const reader = new Reader(paper().site)
      for (const query of ['', '?comment=received', '?comments=1', '?reply=abc', '?sort=oldest']) expect(cookieOf(await reader.get(to + query))).toBe('')
      const { answer, cookie } = await send(to, '只给自己看')
      expect(cookieOf(answer)).toMatch(new RegExp(`^presage-comments=[\\w.~-]+; Max-Age=604800; Path=${to}; HttpOnly; SameSite=Lax$`))
      expect(answer.headers.get('cache-control')).toBe('private, no-store')

      const mine = await reader.get(`${to}?comment=received`, cookie)
      expectParts(mine.text, ['只给自己看', '等待审核，只有您看得到', '看看您写的', '还没有评论'])
      const plain = await reader.get(to, cookie)
      expectParts(plain.text, ['只给自己看'])
      for (const { headers } of [mine, plain]) {
        expect([headers.get('cache-control'), headers.get('vary'), headers.get('etag'), headers.get('set-cookie')]).toEqual(['private, no-store', 'Cookie', null, null])
      }
      expectNone((await reader.get(to)).text, ['只给自己看'])
      expectNone((await reader.get(`${to}?comment=received`)).text, ['只给自己看'])
    })

    it('is not shown by a cookie that is forged, of another article, or made of many', async () => {
      const [one, other] = [await paper().newsroom.published(), await paper().newsroom.published()]
      const { cookie } = await send(`/predictions/${one.slug}`, '偷看不到')
      const [id = '', ...rest] = cookie.replace('presage-comments=', '').split('.')
      const reader = new Reader(paper().site)
      const forged = [
        [`/predictions/${other.slug}`, cookie], [`/predictions/${one.slug}`, `presage-comments=${id}.zzzzzz.${rest[1]}`],
        [`/predictions/${one.slug}`, `presage-comments=${id}.${rest[0]}.${'A'.repeat(43)}`], [`/predictions/${one.slug}`, `presage-comments=${'x.y.z~'.repeat(500)}`],
        [`/predictions/${one.slug}`, 'presage-comments=%00;presage-comments=../..'],
      ] as const
      for (const [to, header] of forged) {
        const answer = await reader.get(to, header)
        expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
        expectNone(answer.text, ['偷看不到'])
      }
      expectParts((await reader.get(`/predictions/${one.slug}`, cookie)).text, ['偷看不到'])
    })

    it.each(['spam', 'approved'])('is over when it is %s, and the cookie goes', async (state) => {
      const article = await paper().newsroom.published()
      const to = `/predictions/${article.slug}`
      const body = `等结果 ${state}`
      const { cookie } = await send(to, body)
      const [row] = await stored(body)
      await paper().newsroom.editor.save('comment', row?.document_id ?? '', { commentState: state })
      const answer = await new Reader(paper().site).get(to, cookie)
      expectNone(answer.text, ['等待审核，只有您看得到'])
      expect(answer.text.includes(body)).toBe(state === 'approved')
      expect(cookieOf(answer)).toBe(`presage-comments=; Max-Age=0; Path=${to}`)
    })

    it('needs no cookie where comments are shown at once', async () => {
      const decide = (commentModeration: string) =>
        paper().newsroom.editor.request('PUT', '/content-manager/single-types/api::site.site?locale=zh-Hans', { commentModeration })
      const article = await paper().newsroom.published()
      const reads = (text: string) => eventually(async () => expectParts(await new Reader(paper().site).page(`/predictions/${article.slug}`), [text]))
      await reads('提交，等待审核')
      await decide('after_publication')
      // The kept page says what now becomes of a comment.
      await reads('>发表评论</button>')
      const { answer } = await send(`/predictions/${article.slug}`, '马上就在')
      await decide('before_publication')
      await reads('提交，等待审核')
      const [row] = await stored('马上就在')
      const [id = ''] = [row?.document_id]
      expect([answer.headers.get('location'), cookieOf(answer)]).toEqual([`/predictions/${article.slug}?comment=${id}#comment-${id}`, ''])
      expectParts(await new Reader(paper().site).page(`/predictions/${article.slug}?comment=${id}`), ['马上就在'])
    })
  })

  describe('that is reported', () => {
    it('needs no script, is thanked for in its place, and tells readers nothing', async () => {
      const article = await paper().newsroom.published()
      const to = `/predictions/${article.slug}`
      const comment = await shown(article.documentId, { name: '可疑的人' })
      const reader = new Reader(paper().site)
      expectParts(await reader.page(`${to}?report=${comment}`), ['举报可疑的人的评论', 'type="radio" name="reason" value="off_topic"', '<textarea id="report-note"', '提交举报'])
      const nothing = await reader.post(to, { report: comment, note: '写了的<说明>' })
      expect(nothing.status).toBe(422)
      expectParts(nothing.text, ['请选择举报的理由。', '>写了的&lt;说明&gt;</textarea>', 'id="report-problems"'])
      const answer = await reader.post(to, { report: comment, reason: 'other', note: '冒名' })
      expect([answer.status, answer.headers.get('location'), answer.headers.get('set-cookie')]).toEqual([303, `${to}?reported=${comment}#comment-${comment}`, null])
      expectParts(await reader.page(`${to}?reported=${comment}`), ['已收到举报，谢谢。'])
      expect(await paper().newsroom.count('comments', 'document_id = ? and reports = 1', comment)).toBe(1)
      expectNone(await reader.page(to), ['冒名', '已收到举报'])
      expect((await reader.post(to, { report: 'nosuchcomment', reason: 'spam' })).status).toBe(422)
    })

    it('from another site’s page, like a comment from there, is not taken', async () => {
      const article = await paper().newsroom.published()
      const to = `/predictions/${article.slug}`
      const comment = await shown(article.documentId, {})
      const reader = new Reader(paper().site)
      const before = await countComments()
      const stamp = stampIn(await reader.page(to))
      const elsewhere = [['origin', 'https://evil.example'], ['origin', 'null'], ['sec-fetch-site', 'cross-site'], ['sec-fetch-site', 'same-site']] as const
      for (const headers of elsewhere.map(([name, value]) => ({ [name]: value }))) {
        expect((await reader.post(to, { report: comment, reason: 'spam' }, headers)).status).toBe(403)
        expect((await reader.post(to, { name: 'x', email: 'a@b.example', body: 'x', consent: 'yes', stamp }, headers)).status).toBe(403)
      }
      expect(await paper().newsroom.count('comments', 'reports > 0 and document_id = ?', comment)).toBe(0)
      expect(await countComments()).toBe(before)
    })
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

import { dataOf, graphql } from '../../src/graphqlClient.js'
import { pause } from '../../src/wait.js'
import { newStamp, openCommenting, postMutation, type CommentFields, type PostResult, type StoredComment } from '../scenarios/commenting.js'
import { onEveryDatabase } from '../scenarios/newsroom.js'
import { asSite, newReader, type Reader } from '../scenarios/siteSide.js'
import { describeReports } from './reports.js'
import { describeThreads } from './threads.js'
import { describeWaiting } from './waiting.js'

interface Shown { commentCount: number, comments: { name: string, body: string }[] }

onEveryDatabase('a reader’s comment', (newsroom) => {
  let article: string
  const commenting = openCommenting(newsroom)
  const cms = () => newsroom().cms

  beforeAll(() => {
    ({ article } = commenting())
  })

  const input = (changes: Partial<CommentFields> = {}) => commenting().input(changes)
  const post = (changes: Partial<CommentFields> = {}, reader?: Reader) => commenting().post(changes, reader)
  const codes = async (...given: Parameters<typeof post>) => (await post(...given)).errors.map(({ code }) => code)
  const stored = (body: string) => cms().database.rows<StoredComment>('select * from comments where body = ?', body)
  const shown = async () => {
    const query = 'query ($id: ID!) { prediction(documentId: $id) { commentCount comments(sort: "createdAt:desc") { name body } } }'
    const answer = await graphql<{ prediction: Shown }>(cms().url, query, { id: article })
    return dataOf(answer).prediction
  }

  it('waits for the editor, then appears; its e-mail and address never do', async () => {
    const body = '写得很好，但我觉得概率偏高。'
    const reader = newReader()
    expect(await post({ body }, reader)).toMatchObject({ accepted: true, waits: true, errors: [] })
    expect(await shown()).toEqual({ commentCount: 0, comments: [] })
    const [row] = await stored(body)
    expect(row).toMatchObject({ name: '读者', email: 'reader@example.com', comment_state: 'pending', language: 'zh_Hans', user_agent: reader.agent })
    expect(row?.article_title).toContain('会发生吗')
    expect(JSON.stringify(row)).not.toContain(reader.address)

    const [{ documentId } = { documentId: '' }] = await newsroom().editor.list('comment')
    await newsroom().editor.approveComment(documentId)
    expect(await shown()).toEqual({ commentCount: 1, comments: [{ name: '读者', body }] })
  })

  it('is told everything that is wrong at once, in the language of its page, and is not stored', async () => {
    const before = await newsroom().count('comments', '1 = 1')
    const wrong = { name: ' ', email: 'reader@', body: '\u202e\u0007', consent: false, stamp: 'forged', prediction: 'nosuchdocument' }
    const expected = ['name_required', 'email_invalid', 'body_required', 'consent_required', 'stamp_invalid', 'not_found']
    const chinese = await post(wrong)
    const english = await post({ ...wrong, locale: 'en' })
    expect(chinese.accepted).toBe(false)
    expect(chinese.errors.map(({ code }) => code)).toEqual(expected)
    for (const { message } of chinese.errors) expect(message).toMatch(/\p{Script=Han}/u)
    expect(english.errors.map(({ code }) => code)).toEqual(expected)
    for (const { message } of english.errors) expect(message).toMatch(/^[\x20-\x7e]+$/)
    expect(english.errors.map(({ field }) => field)).toEqual(['name', 'email', 'body', 'consent', null, null])
    expect(await newsroom().count('comments', '1 = 1')).toBe(before)
  })

  it.each([
    ['name_too_long', { name: '长'.repeat(61) }],
    ['email_invalid', { email: 'a@example.com\nbcc: b@example.com' }],
    ['body_too_long', { body: '长'.repeat(4001) }],
    ['too_many_links', { body: 'https://a.example，http://b.example和www.c.example' }],
    ['stamp_invalid', { stamp: '' }],
  ])('is refused: %s', async (code, changes) => {
    expect(await codes(changes)).toEqual([code])
  })

  it('is refused when the form came back faster than a person writes, and accepted a little later', async () => {
    const fresh = await newStamp(cms())
    expect(await codes({ stamp: fresh })).toEqual(['too_fast'])
    await pause(3000)
    expect(await codes({ stamp: fresh })).toEqual([])
  })

  it('is stored as it was typed, without what could harm', async () => {
    const typed = `  <script>alert(1)</script>\u0000 e\u0301\r\n\r\n\r\n${'长'.repeat(3900)}\u2066 ' or 1=1 --  `
    const clean = `<script>alert(1)</script> é\n\n${'长'.repeat(3900)} ' or 1=1 --`
    expect(await codes({ body: typed })).toEqual([])
    expect(await stored(clean)).toHaveLength(1)
  })

  it('from a program that fills the hidden field seems accepted, and is not stored', async () => {
    const body = `请看我的网站 ${newsroom().next()}`
    const [trapped, taken] = [await post({ body, website: 'https://spam.example' }), await post()]
    // Nothing tells a program that it was found out.
    const look = ({ accepted, waits, comment, receipt }: PostResult) => [accepted, waits, comment?.length, receipt?.length]
    expect(look(trapped)).toEqual(look(taken))
    expect(await stored(body)).toEqual([])
  })

  it('is stored once when it is sent again, also at the same moment', async () => {
    const body = `点了很多次发送 ${newsroom().next()}`
    const reader = newReader()
    const answers = await Promise.all(Array.from({ length: 5 }, () => post({ body }, reader)))
    answers.push(await post({ body }, reader))
    expect(answers.every(({ accepted }) => accepted)).toBe(true)
    const [row] = await stored(body)
    expect(await stored(body)).toHaveLength(1)
    // Its writer has a receipt for it each time, and nobody else who says the same has one.
    expect([...new Set(answers.map(({ comment }) => comment))]).toEqual([row?.document_id])
    expect(await post({ body }, newReader())).toMatchObject({ accepted: true, comment: null, receipt: null })
  })

  it('in the same few words by another reader is another comment', async () => {
    const body = `说得对 ${newsroom().next()}`
    await post({ body })
    await post({ body, email: 'another@example.com' })
    expect(await stored(body)).toHaveLength(2)
  })

  it('on what is not published finds no article', async () => {
    const { documentId } = await newsroom().draft()
    expect(await codes({ prediction: documentId })).toEqual(['not_found'])
  })

  it('is limited to five in ten minutes for one reader, not for the site', async () => {
    const reader = newReader()
    const answers = await Promise.all(Array.from({ length: 8 }, () => post({}, reader)))
    expect(answers.filter(({ accepted }) => accepted)).toHaveLength(5)
    expect(answers.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(['rate_limited', 'rate_limited', 'rate_limited'])
    const invalid = await post({ name: '' }, reader)
    expect(invalid.errors.map(({ code }) => code)).toEqual(['name_required', 'rate_limited'])
    expect(invalid.errors[1]?.message).toMatch(/请过 \d+ 分钟再发送/)
    expect(await codes()).toEqual([])
  })

  it('cannot change its reader by claiming to be the site', async () => {
    const claim = (address: string) => ({ ...asSite(cms(), { ...newReader(), address }), 'x-presage-site': 'wrong', 'x-forwarded-for': address })
    const results: PostResult[] = []
    for (let count = 1; count <= 6; count += 1) {
      const answer = await graphql<{ postComment: PostResult }>(cms().url, postMutation, { input: input() }, claim(`192.0.2.${count}`))
      results.push(dataOf(answer).postComment)
    }
    // Other files that share this CMS may have spent a part of what this machine's own address is allowed.
    expect(results.filter(({ accepted }) => accepted).length).toBeLessThanOrEqual(5)
    expect(results.at(-1)?.errors.map(({ code }) => code)).toEqual(['rate_limited'])
  })

  it('survives a kill right after it was accepted', async () => {
    const body = `刚刚接受 ${newsroom().next()}`
    expect(await codes({ body })).toEqual([])
    await cms().halt('kill')
    expect(await stored(body)).toHaveLength(1)
    await cms().resume()
  })

  describeThreads(commenting)
  describeWaiting(commenting)
  describeReports(commenting)

  describe('by the editors’ decision', () => {
    const decide = async (decision: Record<string, unknown>) => {
      await newsroom().editor.request('PUT', '/content-manager/single-types/api::site.site?locale=zh-Hans', decision)
    }
    afterEach(() => decide({ commentsOpen: true, commentModeration: 'before_publication' }))

    it('appears at once', async () => {
      await decide({ commentModeration: 'after_publication' })
      const body = `立刻可见 ${newsroom().next()}`
      expect(await post({ body })).toMatchObject({ accepted: true, waits: false, comment: expect.any(String) as string, receipt: null })
      expect((await shown()).comments.map(comment => comment.body)).toContain(body)
    })

    it('is not taken while comments are closed', async () => {
      await decide({ commentsOpen: false })
      const body = `来晚了 ${newsroom().next()}`
      expect(await codes({ body })).toEqual(['closed'])
      expect(await stored(body)).toEqual([])
    })
  })
})

import { startCms, type Cms } from '../../src/cms.js'
import { databaseKinds, type DatabaseKind } from '../../src/database.js'
import type { EditorApi } from '../../src/editorApi.js'
import { dataOf, graphql } from '../../src/graphqlClient.js'
import { eventually } from '../../src/wait.js'
import { inviteColleague } from '../scenarios/colleague.js'
import { Commenting } from '../scenarios/commenting.js'
import { Newsroom } from '../scenarios/newsroom.js'
import { refusalOf } from '../scenarios/refusals.js'
import { asSite, newReader } from '../scenarios/siteSide.js'
import { DeskApi, statusOf } from '../scenarios/deskApi.js'
import { describeFrontDesk } from './frontDesk.js'
import { describeSponsorReports } from './sponsorReports.js'

interface Shown { documentId: string, name: string, body: string, state: string, email: string | null }
interface Moderation {
  comments: Shown[]
  hasMore: boolean
  waiting: number
  reported: number
  rules: { commentModeration: string, commentContactDays: number }
}
interface Decision { documentId: string, from: string, to: string, reportsSeen?: number }
interface Decided { undo: Required<Decision>[], passed: { documentId: string, state: string | null }[] }
interface Context {
  article: { title: string, url: string | null, verdict: { answer: string, probability: number, result: string } } | null
  thread: { documentId: string }[]
  sameNetwork: Record<string, number> | null
  ban: { id: string, reason: string, by: string, until: string | null } | null
}

/** Two editors at once are what PostgreSQL is for; where there is none, the rest holds on SQLite. */
const database: DatabaseKind = databaseKinds.at(-1) ?? 'sqlite'

describe(`what the desk is told and does (${database})`, () => {
  let cms: Cms
  let newsroom: Newsroom
  let commenting: Commenting
  let desk: DeskApi
  let people: DeskApi['people']

  beforeAll(async () => {
    // Jobs look every two seconds; no event here is on a platform.
    cms = await startCms({ database, env: { SYNC_SECONDS: '1' } })
    newsroom = await Newsroom.open(cms)
    commenting = await Commenting.open(newsroom)
    desk = await DeskApi.open(newsroom, commenting)
    ;({ people } = desk)
  })
  afterAll(() => cms.stop())

  const ask: DeskApi['ask'] = (...given) => desk.ask(...given)
  const tell: DeskApi['tell'] = (...given) => desk.tell(...given)
  const list = (name: string, who?: EditorApi) => ask<Moderation>(`/comments?list=${name}`, who)
  const decide = (decisions: Decision[], who?: EditorApi) => tell<Decided>('/comments/decisions', { decisions }, who)
  const besides = (id: string) => ask<Context>(`/comments/${id}`)
  const posted: DeskApi['posted'] = (...given) => desk.posted(...given)
  const report = (comment: string, reader = newReader()) => graphql(
    cms.url, 'mutation ($input: ReportCommentInput!) { reportComment(input: $input) { accepted } }',
    { input: { comment, locale: 'zh-Hans', reason: 'abuse' } }, asSite(cms, reader),
  )
  const stateOf = async (id: string) => (await commenting.rowOf(id))?.comment_state
  const setSite: DeskApi['setSite'] = (...given) => desk.setSite(...given)

  describe('comments', () => {
    it('wait in the order they came, with who wrote them, and the rule in force', async () => {
      const [one, two] = [await posted(), await posted()]
      const queue = await list('queue')
      expect(queue.comments.map(({ documentId }) => documentId)).toEqual([one, two])
      expect(queue).toMatchObject({ hasMore: false, waiting: 2, reported: 0, rules: { commentModeration: 'before_publication', commentContactDays: 90 } })
      expect(queue.comments[0]).toMatchObject({ name: '读者', email: 'reader@example.com', state: 'pending' })
      expect(JSON.stringify(queue)).not.toContain((await commenting.rowOf(one))?.ip_hash)
      await decide([{ documentId: one, from: 'pending', to: 'approved' }, { documentId: two, from: 'pending', to: 'spam' }])
      expect([await stateOf(one), await stateOf(two)]).toEqual(['approved', 'spam'])
      expect((await list('queue')).comments).toEqual([])
      expect((await list('spam')).comments.map(({ documentId }) => documentId)).toEqual([two])
    })

    it('are shown and hidden to readers by a decision, and as before once it is undone', async () => {
      const shown = async () => {
        const answer = await graphql<{ prediction: { comments: { documentId: string }[] } }>(
          cms.url, 'query ($id: ID!) { prediction(documentId: $id) { comments(pagination: { limit: 100 }) { documentId } } }', { id: commenting.article },
        )
        return dataOf(answer).prediction.comments.map(({ documentId }) => documentId)
      }
      const comment = await posted()
      const { undo } = await decide([{ documentId: comment, from: 'pending', to: 'approved' }])
      expect(await shown()).toContain(comment)
      expect(await decide(undo)).toMatchObject({ passed: [] })
      expect(await shown()).not.toContain(comment)
      expect(await stateOf(comment)).toBe('pending')
      await decide([{ documentId: comment, from: 'pending', to: 'deleted' }])
      expect((await list('deleted')).comments[0]).toMatchObject({ documentId: comment, body: expect.stringContaining('条评论') as string })
    })

    it('are decided by one of two editors at once, and the other is told', async () => {
      const comments = await Promise.all(Array.from({ length: 8 }, () => posted()))
      const all = (to: string) => comments.map(documentId => ({ documentId, from: 'pending', to }))
      const answers = await Promise.all([decide(all('approved')), decide(all('spam').reverse(), newsroom.editor)])
      const [approved, spam] = answers.map(({ undo }) => undo.map(({ documentId }) => documentId))
      expect([...approved ?? [], ...spam ?? []].sort()).toEqual([...comments].sort())
      expect(answers.flatMap(({ passed }) => passed)).toHaveLength(8)
      for (const id of comments) expect(await stateOf(id)).toBe(approved?.includes(id) ? 'approved' : 'spam')
    })

    it('that were reported come back until an editor keeps them, and again with a new report', async () => {
      const comment = await commenting.approved()
      await Promise.all([report(comment), report(comment)])
      expect((await list('queue')).comments).toMatchObject([{ documentId: comment, reports: 2, isReportedAnew: true, state: 'approved' }])
      const { undo } = await decide([{ documentId: comment, from: 'approved', to: 'approved' }])
      expect((await list('queue')).comments).toEqual([])
      await decide(undo)
      expect(await list('reported')).toMatchObject({ reported: 1, comments: [{ documentId: comment }] })
      await decide([{ documentId: comment, from: 'approved', to: 'approved' }])
      await report(comment)
      expect(await list('reported')).toMatchObject({ reported: 1 })
      // In the comment's own form it is the same decision.
      await newsroom.editor.approveComment(comment)
      expect(await list('reported')).toMatchObject({ reported: 0 })
      await decide([{ documentId: comment, from: 'approved', to: 'spam' }])
    })

    it('stand beside their article, their thread and what else came from there', async () => {
      const reader = newReader()
      const thread = await commenting.approved()
      const reply = await posted(reader, { parent: thread })
      await decide([{ documentId: await posted(reader), from: 'pending', to: 'spam' }])
      const beside = await besides(reply)
      expect(beside.article).toMatchObject({
        title: expect.stringContaining('会发生吗') as string, url: expect.stringMatching(/\/predictions\//) as string,
        verdict: { answer: 'YES', probability: 0.72, result: 'pending' },
      })
      expect(beside.thread.map(({ documentId }) => documentId)).toEqual([thread, reply])
      expect(beside.sameNetwork).toEqual({ pending: 0, approved: 0, spam: 1, deleted: 0 })
      expect(await statusOf(besides('nosuchcomment'))).toBe(404)
      await decide([{ documentId: reply, from: 'pending', to: 'approved' }])
    })

    it('are not decided by what cannot be read', async () => {
      for (const body of [{}, { decisions: [] }, { decisions: [{ documentId: 'a', from: 'pending', to: 'published' }] }, { decisions: [{ documentId: '../x', from: 'pending', to: 'spam' }] }]) {
        expect(await refusalOf(tell('/comments/decisions', body))).toContain('什么也没有改变')
      }
      expect(await decide([{ documentId: 'nosuchcomment', from: 'pending', to: 'spam' }])).toEqual({ undo: [], passed: [{ documentId: 'nosuchcomment', state: null }] })
      for (const page of ['0', '-1', 'x', '1e9']) expect(await statusOf(ask(`/comments?page=${page}`))).toBe(400)
    })
  })

  describe('a banned network', () => {
    const reader = newReader()
    let comment: string

    beforeAll(async () => {
      comment = await posted(reader)
    })

    it('needs a reason, and a comment it is known by', async () => {
      expect(await refusalOf(tell(`/comments/${comment}/ban`, { reason: '  ', days: 30 }))).toContain('请写一句封禁的理由')
      expect(await refusalOf(tell(`/comments/${comment}/ban`, { reason: '刷屏', days: 0 }))).toContain('理由')
      expect(await statusOf(tell('/comments/nosuchcomment/ban', { reason: '刷屏', days: 30 }))).toBe(404)
      expect(await ask('/bans')).toEqual([])
    })

    it('is refused politely, in its language, and nothing of it is stored; others are not', async () => {
      const { ban } = await tell<Context>(`/comments/${comment}/ban`, { reason: '反复刷屏', days: 30 })
      expect(ban).toMatchObject({ reason: '反复刷屏', by: 'C', until: expect.any(String) as string })
      const before = await newsroom.count('comments', '1 = 1')
      const [chinese, english] = [await commenting.post({}, reader), await commenting.post({ locale: 'en' }, reader)]
      expect([chinese, english].map(({ accepted, errors }) => [accepted, errors.map(({ code }) => code)])).toEqual([[false, ['banned']], [false, ['banned']]])
      expect(chinese.errors[0]?.message).toContain('写信给我们')
      expect(english.errors[0]?.message).toMatch(/^[\x20-\x7e]+$/)
      expect(await newsroom.count('comments', '1 = 1')).toBe(before)
      expect(await commenting.post()).toMatchObject({ accepted: true })
    })

    it('is on a list that says why, and is heard again once the ban is lifted, which can be undone', async () => {
      const [ban] = await ask<{ id: string, reason: string, comment: { documentId: string } }[]>('/bans')
      expect(ban).toMatchObject({ reason: '反复刷屏', comment: { documentId: comment } })
      const id = ban?.id ?? ''
      expect(await tell(`/bans/${id}`, { lifted: true })).toEqual([])
      expect(await commenting.post({}, reader)).toMatchObject({ accepted: true })
      expect(await tell(`/bans/${id}`, { lifted: false })).toHaveLength(1)
      expect(await commenting.post({}, reader)).toMatchObject({ accepted: false })
      expect(await statusOf(tell('/bans/nosuchban', { lifted: true }))).toBe(404)
    })

    it('is banned once, with the newest reason, and heard again once its time is over', async () => {
      await tell(`/comments/${comment}/ban`, { reason: '又来了', days: null })
      expect(await ask('/bans')).toMatchObject([{ reason: '又来了', until: null }])
      await cms.database.rows('update comment_bans set until = ?', Date.now() - 1)
      expect(await commenting.post({}, reader)).toMatchObject({ accepted: true })
      await eventually(async () => expect(await newsroom.count('comment_bans', '1 = 1')).toBe(0))
    })
  })

  describe('who commented', () => {
    const aged = async (id: string, days: number) => {
      const at = Date.now() - days * 24 * 60 * 60 * 1000
      const stored = cms.database.kind === 'sqlite' ? at : new Date(at).toISOString()
      await cms.database.rows('update comments set created_at = ? where document_id = ?', stored, id)
    }
    const known = async (id: string) => {
      const row = await commenting.rowOf(id)
      return [row?.email, row?.ip_hash, row?.user_agent].filter(value => typeof value === 'string').length
    }

    it('is forgotten in time by itself; what was said and the ban stay', async () => {
      const reader = newReader()
      const [old, young] = [await posted(reader), await posted()]
      await tell(`/comments/${old}/ban`, { reason: '广告', days: null })
      await aged(young, 89)
      await aged(old, 91)
      await eventually(async () => expect(await known(old)).toBe(0))
      expect(await known(young)).toBe(3)
      expect((await list('queue')).comments.find(({ documentId }) => documentId === old)).toMatchObject({ email: null, body: expect.any(String) as string })
      expect(await besides(old)).toMatchObject({ sameNetwork: null, ban: null })
      expect(await refusalOf(tell(`/comments/${old}/ban`, { reason: '广告', days: null }))).toContain('已经按期清除')
      expect((await commenting.post({}, reader)).errors).toMatchObject([{ code: 'banned' }])
      await newsroom.editor.approveComment(old)
      expect(await stateOf(old)).toBe('approved')

      await setSite({ commentContactDays: 30 })
      await eventually(async () => expect(await known(young)).toBe(0))
      await setSite({ commentContactDays: null })
    })

    it('is shown to those who moderate alone', async () => {
      const comment = await posted()
      const routes: [string, string, object?][] = [
        ['GET', '/comments'], ['GET', `/comments/${comment}`], ['GET', '/bans'], ['POST', '/bans/x', { lifted: true }],
        ['POST', '/comments/decisions', { decisions: [{ documentId: comment, from: 'pending', to: 'approved' }] }],
        ['POST', `/comments/${comment}/ban`, { reason: 'x', days: null }],
      ]
      for (const who of ['writer', 'sales'] as const) {
        for (const [method, path, body] of routes) {
          expect([who, path, await statusOf(people[who].request(method, `/presage-desk${path}`, body))]).toEqual([who, path, 403])
        }
        expect(await statusOf(people[who].read('comment', comment))).toBe(403)
      }
      expect(await stateOf(comment)).toBe('pending')
    })

    it('is left out for a role that moderates without that field', async () => {
      const comment = await posted()
      const { data: role } = await newsroom.editor.request<{ data: { id: number } }>('POST', '/admin/roles', { name: '值班', description: '' })
      const allowed = (verb: string, fields: string[]) => ({
        action: `plugin::content-manager.explorer.${verb}`, subject: 'api::comment.comment', properties: { fields }, conditions: [],
      })
      const permissions = [allowed('read', ['name', 'body', 'commentState']), allowed('update', ['commentState'])]
      await newsroom.editor.request('PUT', `/admin/roles/${role.id}/permissions`, { permissions })
      const night = await inviteColleague(newsroom, role.id)
      const found = (await list('queue', night)).comments.find(({ documentId }) => documentId === comment)
      expect(found).toMatchObject({ name: '读者', email: null })
      expect(JSON.stringify(await night.read('comment', comment))).not.toContain('reader@example.com')
    })
  })

  it('tells sites whether a comment waits, as the setting says', async () => {
    const waits = async () => dataOf(await graphql<{ site: { commentsWait: boolean } }>(cms.url, '{ site { commentsWait } }')).site.commentsWait
    expect(await waits()).toBe(true)
    await setSite({ commentModeration: 'after_publication' })
    expect(await waits()).toBe(false)
    expect(dataOf(await graphql<{ site: { commentsWait: boolean } }>(cms.url, '{ site(locale: "en") { commentsWait } }')).site.commentsWait).toBe(false)
    await setSite({ commentModeration: 'before_publication' })
    expect(await waits()).toBe(true)
  })

  describeFrontDesk(() => desk)
  describeSponsorReports(() => desk)
})

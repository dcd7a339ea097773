import { Refused, type EditorApi } from '../../src/editorApi.js'
import { call } from '../../src/httpCall.js'
import { paragraphs } from '../scenarios/blocks.js'
import { inviteAs } from '../scenarios/colleague.js'
import { onEveryDatabase, type Article } from '../scenarios/newsroom.js'
import { refusalOf } from '../scenarios/refusals.js'

/** 200, or the status with which the server refused. */
const statusOf = (work: Promise<unknown>) => work.then(() => 200, (error: unknown) => (error instanceof Refused ? error.status : 0))

const inManager = (type: string, rest = '') => `/content-manager/collection-types/api::${type}.${type}${rest}`
const site = '/content-manager/single-types/api::site.site?locale=zh-Hans'

onEveryDatabase('the roles', (newsroom) => {
  let published: Article
  let sponsorLink: string
  const people = {} as Record<'writer' | 'editor' | 'sales', EditorApi>

  beforeAll(async () => {
    published = await newsroom().published()
    sponsorLink = (await newsroom().editor.createSponsorLink({ name: '赞助', text: '一行字', url: 'https://sponsor.example/' })).documentId
    people.writer = await inviteAs(newsroom(), '撰稿人')
    people.editor = await inviteAs(newsroom(), '编辑')
    people.sales = await inviteAs(newsroom(), '商务')
  })

  const ownDraft = async (fields: object = {}) => {
    const { event, outcome, category, authors } = await newsroom().complete()
    const verdict = (await people.writer.createVerdict({ answer: 'YES', probability: 0.6 })).documentId
    return people.writer.createPrediction({ title: '撰稿人的问题？', body: paragraphs('理由。'), event, outcome, category, authors, verdict, ...fields })
  }

  it('are four, named in both languages', async () => {
    const { data } = await newsroom().editor.request<{ data: { name: string }[] }>('GET', '/admin/roles')
    expect(data.map(({ name }) => name).sort()).toEqual(['商务 · Sales', '撰稿人 · Writer', '管理员 · Administrator', '编辑 · Editor'])
  })

  it('have the same rights after a restart, and no conditions lost', async () => {
    const rights = () => newsroom().cms.database.rows<{ n: number }>(
      'select count(*) as n from admin_permissions where cast(conditions as text) like \'%own-unpublished%\' or action like \'%explorer%\'',
    )
    const before = await rights()
    await newsroom().cms.halt()
    await newsroom().cms.resume()
    expect(await rights()).toEqual(before)
  })

  describe('a writer', () => {
    it('writes an article with a verdict and its event, and an editor publishes it', async () => {
      const { documentId } = await ownDraft()
      await people.writer.saveLanguage(documentId, 'zh-Hans', { title: '改过的问题？' })
      await people.editor.publish(documentId)
      expect((await newsroom().publishedRows(documentId)).map(({ title }) => title)).toEqual(['改过的问题？'])
    })

    it('neither publishes nor takes down, from the form or from the list', async () => {
      const { documentId } = await ownDraft()
      expect(await statusOf(people.writer.publish(documentId))).toBe(403)
      expect(await statusOf(people.writer.bulkPublish([documentId]))).toBe(403)
      expect(await statusOf(people.writer.createPublished({ title: '直接发表' }))).toBe(403)
      await people.editor.publish(documentId)
      await people.editor.giveReason(documentId)
      expect(await statusOf(people.writer.request('POST', inManager('prediction', `/${documentId}/actions/unpublish?locale=zh-Hans`), {}))).toBe(403)
      expect(await statusOf(people.writer.remove('prediction', documentId, '*'))).toBe(403)
      expect(await newsroom().publishedRows(documentId)).toHaveLength(1)
    })

    it('cannot have it published by a time', async () => {
      const publishAt = new Date(Date.now() + 1_500).toISOString()
      const { documentId } = await ownDraft({ publishAt })
      const [row] = await newsroom().cms.database.rows('select publish_at from predictions where document_id = ?', documentId)
      expect(row).toEqual({ publish_at: null })
    })

    it('cannot change what an editor has scheduled, and is told so', async () => {
      const { documentId } = await ownDraft()
      await people.editor.saveLanguage(documentId, 'zh-Hans', { publishAt: '2090-01-01T00:00:00.000Z' })
      await people.writer.speaks('zh-Hans')
      expect(await refusalOf(people.writer.saveLanguage(documentId, 'zh-Hans', { title: '偷偷改' }))).toContain('已经排定发表时间')
    })

    it('sees and changes nobody else’s articles and verdicts', async () => {
      expect(await statusOf(people.writer.read('prediction', published.documentId))).toBe(403)
      expect(await statusOf(people.writer.saveLanguage(published.documentId, 'zh-Hans', { title: '别人的' }))).toBe(403)
      expect(await statusOf(people.writer.save('verdict', published.verdict, { answer: 'NO', probability: 0.2 }))).toBe(403)
      expect((await people.writer.list('prediction')).map(({ documentId }) => documentId)).not.toContain(published.documentId)
    })

    it('does not change their mind in public on their own', async () => {
      const { documentId } = await ownDraft()
      await people.editor.publish(documentId)
      const [verdict] = await people.writer.relation('prediction', documentId, 'verdict')
      const said = { revisedAnswer: 'NO', revisedProbability: 0.1, revisionReason: '我后悔了' }
      await statusOf(people.writer.save('verdict', verdict ?? '', said))
      expect(await newsroom().count('verdict_revisions', 'verdict_document_id = ?', verdict ?? '')).toBe(0)
    })

    it('takes no sponsor, resolves nothing, moderates nothing', async () => {
      const { documentId } = await ownDraft({ sponsorLinks: [sponsorLink] })
      expect(await newsroom().editor.relation('prediction', documentId, 'sponsorLinks')).toEqual([])
      expect(await statusOf(people.writer.save('outcome', published.outcome, { resolution: 'yes' }))).toBe(403)
      expect(await statusOf(people.writer.request('POST', `/presage-desk/outcomes/${published.outcome}/confirm`, { resolution: 'yes' }))).toBe(403)
      expect(await statusOf(people.writer.list('comment'))).toBe(403)
      expect(await statusOf(people.writer.list('sponsor-link'))).toBe(403)
    })

    it('throws away a draft of their own', async () => {
      const { documentId } = await ownDraft()
      expect(await statusOf(people.writer.remove('prediction', documentId, '*'))).toBe(200)
    })
  })

  describe('an editor', () => {
    it('resolves, corrects, takes down and moderates', async () => {
      const article = await newsroom().published()
      await people.editor.correct(article.documentId, { title: '改正的标题' })
      await people.editor.save('outcome', article.outcome, { resolution: 'yes' })
      await people.editor.unpublish(article.documentId)
      expect(await newsroom().publishedRows(article.documentId)).toEqual([])
      expect(await statusOf(people.editor.list('comment'))).toBe(200)
    })

    it('sees sponsor links and settings and changes neither', async () => {
      expect(await statusOf(people.editor.read('sponsor-link', sponsorLink))).toBe(200)
      expect(await statusOf(people.editor.save('sponsor-link', sponsorLink, { text: '别的字' }))).toBe(403)
      expect(await statusOf(people.editor.request('GET', site))).toBe(200)
      expect(await statusOf(people.editor.request('PUT', site, { name: '我的报' }))).toBe(403)
    })
  })

  describe('sales', () => {
    it('keeps sponsor links', async () => {
      const { documentId } = await people.sales.createSponsorLink({ name: '新赞助', text: '一行字', url: 'https://sponsor.example/new' })
      await people.sales.save('sponsor-link', documentId, { enabled: false })
      expect(await statusOf(people.sales.remove('sponsor-link', documentId))).toBe(200)
    })

    it.each(['prediction', 'event', 'outcome', 'verdict', 'author', 'category', 'comment', 'correction'] as const)('does not see %s', async (type) => {
      expect(await statusOf(people.sales.list(type))).toBe(403)
    })

    it('writes nothing and asks the market desk nothing', async () => {
      expect(await statusOf(people.sales.createPrediction({ title: '软文' }))).toBe(403)
      expect(await statusOf(people.sales.publish(published.documentId))).toBe(403)
      expect(await statusOf(people.sales.request('GET', '/presage-desk/waiting'))).toBe(403)
      expect(await statusOf(people.sales.request('PUT', site, { name: '我的报' }))).toBe(403)
    })
  })

  it.each(['writer', 'editor', 'sales'] as const)('%s manages no people, roles, keys or settings', async (who) => {
    for (const path of ['/admin/users', '/admin/roles', '/admin/api-tokens', '/admin/webhooks']) {
      expect([path, await statusOf(people[who].request('GET', path))]).toEqual([path, 403])
    }
    expect(await statusOf(people[who].request('POST', '/admin/users', { firstname: 'X', email: 'x@presage.example', roles: [1] }))).toBe(403)
  })

  it('a stranger does nothing at all', async () => {
    const { cms } = newsroom()
    const ways: [string, string][] = [
      ['GET', inManager('prediction')], ['POST', inManager('prediction')], ['POST', inManager('prediction', `/${published.documentId}/actions/publish`)],
      ['PUT', inManager('outcome', `/${published.outcome}`)], ['GET', inManager('comment')], ['DELETE', inManager('sponsor-link', `/${sponsorLink}`)],
      ['PUT', site], ['GET', '/admin/users'], ['GET', '/presage-desk/waiting'], ['POST', '/upload'],
      ['GET', '/presage-desk/comments'], ['POST', '/presage-desk/comments/decisions'], ['GET', '/presage-desk/bans'], ['GET', '/presage-desk/sponsors'],
      ['GET', '/presage-desk/front/comments'],
    ]
    for (const [method, path] of ways) {
      const { status } = await call(cms.url + path, { method, body: method === 'GET' || method === 'DELETE' ? undefined : {} })
      expect([method, path, [401, 403, 404, 405].includes(status)]).toEqual([method, path, true])
    }
  })
})

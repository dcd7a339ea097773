import { Refused, type EditorApi } from '../../src/editorApi.js'
import type { StoredPrediction } from '../../src/contentTypes.js'
import { graphql } from '../../src/graphqlClient.js'
import { call } from '../../src/httpCall.js'
import { paragraphs } from '../scenarios/blocks.js'
import { inviteAs } from '../scenarios/colleague.js'
import { pngImage } from '../scenarios/image.js'
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

  describe('a preview', () => {
    /** The address the admin's preview shows; null where it offers none. */
    const previewFor = async (who: EditorApi, documentId: string, query = 'locale=zh-Hans') => {
      const path = `/content-manager/preview/url/api::prediction.prediction?documentId=${documentId}&${query}`
      return (await who.request<{ data: { url?: string } } | null>('GET', path))?.data.url ?? null
    }
    const tokenIn = (url: string | null) => /\/preview\/([^?]+)/.exec(url ?? '')?.[1] ?? ''
    const draftBy = (token: string, id: string) => graphql<{ prediction: { title: string } | null }>(
      newsroom().cms.url, 'query ($id: ID!) { prediction(documentId: $id, status: DRAFT) { title } }', { id }, { 'x-presage-preview': token },
    )

    it('opens a draft to whoever may read it, and that draft alone', async () => {
      const { documentId } = await ownDraft()
      for (const who of [people.writer, people.editor]) {
        const url = await previewFor(who, documentId)
        expect(url).toMatch(new RegExp(`^${newsroom().cms.siteUrl}/preview/${documentId}\\.`))
        expect((await draftBy(tokenIn(url), documentId)).data?.prediction).toMatchObject({ title: '撰稿人的问题？' })
        expect((await draftBy(tokenIn(url), published.documentId)).status).toBe(403)
      }
      expect(await previewFor(people.editor, documentId, 'locale=en')).toContain('/en/preview/')
      expect(await previewFor(people.editor, documentId, 'locale=zh-Hans&status=published')).toMatch(/\?published$/)
    })

    it('is not offered to who may not read it: another writer’s, sales, a stranger', async () => {
      expect(await previewFor(people.writer, published.documentId)).toBeNull()
      const { documentId } = await newsroom().draft()
      expect(await previewFor(people.writer, documentId)).toBeNull()
      expect(await previewFor(people.sales, documentId)).toBeNull()
      const path = `/content-manager/preview/url/api::prediction.prediction?documentId=${documentId}`
      expect((await call(newsroom().cms.url + path)).status).toBe(401)
    })

    it('is of articles alone, and of those there are', async () => {
      expect(await previewFor(people.editor, 'nothing')).toBeNull()
      const ofEvent = `/content-manager/preview/url/api::event.event?documentId=${published.event}`
      expect(await people.editor.request('GET', ofEvent)).toBeNull()
    })
  })

  describe('the writing screen', () => {
    const report = (who: EditorApi, documentId: string, query = '') =>
      who.request<{ data: { slug: string, address: string, locales: string[], event: { documentId: string }, authors: unknown[] } }>(
        'GET', `/presage-desk/articles/${documentId}${query}`,
      )
    const makeEnglish = (who: EditorApi, documentId: string) => who.request('POST', `/presage-desk/articles/${documentId}/languages`, { locale: 'en' })

    it('tells whoever may read an article what it leans on and where it will be found, and nobody else', async () => {
      const { documentId, slug } = await ownDraft()
      const { data } = await report(people.writer, documentId)
      expect(data).toMatchObject({ slug, address: `${newsroom().cms.siteUrl}/predictions/${slug}`, locales: ['zh-Hans'] })
      expect(data.authors).toHaveLength(1)
      expect(await statusOf(report(people.writer, published.documentId))).toBe(404)
      expect(await statusOf(report(people.editor, documentId, '?locale=en'))).toBe(404)
      expect(await statusOf(report(people.sales, documentId))).toBe(403)
    })

    it('offers the outcomes of an event, most likely first, and shows a writer no verdict but their own', async () => {
      const event = await newsroom().event()
      const [unlikely, likely] = [await newsroom().outcome(event, { price: 0.1 }), await newsroom().outcome(event, { price: 0.8 })]
      const read = async (who: EditorApi) => (await who.request<{ data: { outcomes: { documentId: string }[], verdict: unknown } }>(
        'GET', `/presage-desk/calls?event=${event}&verdict=${published.verdict}`,
      )).data
      expect((await read(people.writer)).outcomes.map(({ documentId }) => documentId)).toEqual([likely, unlikely])
      expect((await read(people.writer)).verdict).toBeNull()
      expect((await read(people.editor)).verdict).toMatchObject({ answer: 'YES', probability: 0.72 })
      expect(await statusOf(read(people.sales))).toBe(403)
    })

    it('makes the English version with all that is shared, as the draft of who asked, and only once', async () => {
      const hero = (await newsroom().editor.uploadImage(pngImage(1600, 900), 'hero.png')).id
      const sources = [{ title: '公报', url: 'https://source.example/a' }]
      const { documentId: id } = await ownDraft({ hero, heroCredit: '先见', sources, summary: '只是中文的摘要' })
      await makeEnglish(people.writer, id)
      const made = await people.writer.read<StoredPrediction>('prediction', id, { locale: 'en' })
      expect(made).toMatchObject({ hero: { id: hero }, heroCredit: '先见', sources: [{ title: '公报', url: 'https://source.example/a' }], summary: null })
      expect(made.title).toMatch(/^Will test \d+ pass\?$/)
      for (const field of ['event', 'outcome', 'verdict', 'category', 'authors']) {
        expect(await people.editor.relation('prediction', id, field, { locale: 'en' }))
          .toEqual(await people.editor.relation('prediction', id, field, { locale: 'zh-Hans' }))
      }
      await people.writer.saveLanguage(id, 'en', { title: 'Written already' })
      await makeEnglish(people.writer, id)
      expect(await people.writer.read('prediction', id, { locale: 'en' })).toMatchObject({ title: 'Written already' })
      expect((await report(people.writer, id)).data.locales.sort()).toEqual(['en', 'zh-Hans'])
    })

    it('makes no version of somebody else’s article', async () => {
      expect(await statusOf(makeEnglish(people.writer, published.documentId))).toBe(404)
      expect(await statusOf(makeEnglish(people.sales, published.documentId))).toBe(403)
      expect(await newsroom().count('predictions', 'document_id = ? and locale = ?', published.documentId, 'en')).toBe(0)
    })

    it('keeps what a field holds that the form does not show', async () => {
      const { documentId } = await ownDraft({ heroAlt: '没有题图时写下的' })
      await people.writer.saveLanguage(documentId, 'zh-Hans', { title: '改过' })
      expect(await people.writer.read('prediction', documentId)).toMatchObject({ heroAlt: '没有题图时写下的' })
      // And what it may hold is checked all the same.
      expect(await statusOf(people.writer.saveLanguage(documentId, 'zh-Hans', { heroAlt: '长'.repeat(256) }))).toBe(400)
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

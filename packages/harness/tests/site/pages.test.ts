import { graphql } from '../../src/graphqlClient.js'
import { paragraphs } from '../scenarios/blocks.js'
import { expectNone, expectParts } from '../scenarios/html.js'
import { openPaper } from '../scenarios/openPaper.js'
import { Reader } from '../scenarios/reader.js'
import { eventually } from '../../src/wait.js'

describe('the paper', () => {
  const paper = openPaper()
  const reader = () => new Reader(paper().site)

  it('has a front page with the newest first, in each language its own', async () => {
    const { newsroom } = paper()
    await newsroom.published({ title: '旧的文章' })
    const { documentId, slug } = await newsroom.published({ title: '新的文章' })
    await newsroom.editor.saveLanguage(documentId, 'en', { title: 'The new article', body: paragraphs('Text.') })
    await newsroom.editor.publish(documentId, 'en')
    await eventually(async () => {
      const chinese = await reader().page('/')
      expect(chinese.indexOf('新的文章')).toBeGreaterThan(0)
      expect(chinese.indexOf('旧的文章')).toBeGreaterThan(chinese.indexOf('新的文章'))
      expectParts(chinese, [`href="/predictions/${slug}"`])
      const english = await reader().page('/en')
      expectParts(english, ['lang="en"', `href="/en/predictions/${slug}"`, 'The new article'])
      expectNone(english, ['旧的文章'])
    })
  })

  it('says on its front page what closes next, by its date; not what has closed or ended, and no draft', async () => {
    const { newsroom } = paper()
    const closing = async (title: string, closesAt: string) => newsroom.draft({ title, event: await newsroom.event({ closesAt }) })
    const [open, passed, ended, draft] = [
      await closing('将要揭晓的', '2098-03-01T12:00:00.000Z'), await closing('早已截止的', '2020-03-01T12:00:00.000Z'),
      await closing('已有结果的', '2098-04-01T12:00:00.000Z'), await closing('还是草稿的', '2098-05-01T12:00:00.000Z'),
    ]
    for (const { documentId } of [open, passed, ended]) await newsroom.editor.publish(documentId)
    await newsroom.editor.save('outcome', ended.outcome, { resolution: 'yes' })
    const closes = async (date: string) => {
      const html = await reader().page('/')
      const [, list = ''] = /接下来揭晓<\/h2>([^]*?)<\/section>/.exec(html) ?? []
      expectParts(list, [date, `href="/predictions/${open.slug}"`])
      expectNone(list, [passed, ended, draft].map(({ slug }) => `/predictions/${slug}"`))
      expectNone(html, [`/predictions/${draft.slug}"`])
      // Wherever it would belong too, an article stands once.
      expect(html.split(`<a href="/predictions/${ended.slug}">`)).toHaveLength(2)
    }
    await eventually(() => closes('2098年3月1日截止'), 10_000)
    // The page is printed anew when the event is put off, though it links to no event.
    await newsroom.editor.save('event', open.event, { closesAt: '2098-03-15T12:00:00.000Z' })
    await eventually(() => closes('2098年3月15日截止'), 10_000)
  })

  it('turns the pages of a section by plain links, and none leads past its end', async () => {
    const { newsroom } = paper()
    const { documentId: category, slug } = await newsroom.editor.createCategory({ name: '长的栏目', nameEn: 'Long' })
    const event = await newsroom.event({ title: 'Will the list be long?' })
    for (let number = 0; number < 25; number += 1) await newsroom.published({ category, event })
    const list = `/categories/${slug}`
    await eventually(async () => expectParts(await reader().page(list), [`<a href="${list}?page=2" rel="next">`]), 10_000)
    const second = await reader().page(`${list}?page=2`)
    expectParts(second, [`<a href="${list}" rel="prev">`, `<link rel="canonical" href="${paper().site.url}${list}?page=2">`, '第2页'])
    expectNone(second, ['rel="next"', 'hreflang="x-default"'])
    expect((await reader().get(`${list}?page=3`)).status).toBe(404)
    expect((await reader().get(`/en${list}?page=2`)).status).toBe(404)
    expect((await reader().get(`${list}?page=9999`)).status).toBe(404)
    const articles = [...`${await reader().page(list)}${second}`.matchAll(/<h3[^>]*><a href="(\/predictions\/[^"]+)"/g)].map(([, href]) => href)
    expect([articles.length, new Set(articles).size]).toEqual([25, 25])
    const eventPage = '/events/will-the-list-be-long'
    await eventually(async () => expectParts(await reader().page(eventPage), [`<a href="${eventPage}?page=2" rel="next">`]), 10_000)
  })

  it('has a page for an event with its outcomes, prices, rules and our articles', async () => {
    const { newsroom } = paper()
    const event = await newsroom.event({ title: 'Who will win the cup?', titleZh: '谁会夺冠？', rules: 'The winner of the final.', marketUrl: 'https://market.example/cup' })
    const outcome = await newsroom.outcome(event, { label: 'Brazil', labelZh: '巴西', price: 0.37, priceKind: 'last' })
    const { slug } = await newsroom.published({ title: '巴西会夺冠吗', event, outcome })
    const html = await reader().page('/events/who-will-win-the-cup')
    expectParts(html, [
      'Who will win the cup?', '谁会夺冠？', '巴西', '37%', 'The winner of the final.', 'https://market.example/cup', `href="/predictions/${slug}"`,
    ])
    expectParts(await reader().page('/en/events/who-will-win-the-cup'), ['Brazil', '37%'])
  })

  it('shows at once what is published, changed and taken down, everywhere', async () => {
    const { newsroom } = paper()
    const event = await newsroom.event({ title: 'Will this be seen at once?' })
    const draft = await newsroom.draft({ title: '马上看见', event })
    const [article, eventPage] = [`/predictions/${draft.slug}`, '/events/will-this-be-seen-at-once']
    const where = async (title: string) => {
      const pages = await Promise.all([article, eventPage, '/'].map(path => reader().get(path)))
      return pages.map(({ status, text }) => (status === 200 && text.includes(title) ? 'shown' : status))
    }
    expect(await where('马上看见')).toEqual([404, 404, 200])

    const started = Date.now()
    await newsroom.editor.publish(draft.documentId)
    await eventually(async () => expect(await where('马上看见')).toEqual(['shown', 'shown', 'shown']), 10_000)
    await newsroom.editor.correct(draft.documentId, { title: '改了标题' })
    await eventually(async () => expect(await where('改了标题')).toEqual(['shown', 'shown', 'shown']), 10_000)
    await newsroom.editor.unpublish(draft.documentId)
    await eventually(async () => expect(await where('改了标题')).toEqual([410, 404, 200]), 10_000)
    expect(Date.now() - started).toBeLessThan(30_000)
  })

  it('does not show a draft’s changes before they are published', async () => {
    const { newsroom } = paper()
    const { documentId, slug } = await newsroom.published({ title: '公开的标题' })
    await newsroom.editor.saveLanguage(documentId, 'zh-Hans', { title: '秘密的标题', summary: '秘密的摘要' })
    for (const path of [`/predictions/${slug}`, '/']) expectNone(await reader().page(path), ['秘密'])
  })

  it('says in both languages who makes it, how it judges, who pays and what it keeps of readers, from every page', async () => {
    const { newsroom: { editor }, cms } = paper()
    const front = await reader().page('/en')
    for (const name of ['about', 'methodology', 'corrections', 'disclosure', 'privacy', 'developers']) {
      expectParts(front, [`<a href="/en/${name}">`])
      for (const [path, lang] of [[`/${name}`, 'zh-Hans'], [`/en/${name}`, 'en']] as const) {
        const html = await reader().page(path)
        expect(html).toMatch(new RegExp(`<html[^>]* lang="${lang}"`))
        expectParts(html, [
          `<link rel="canonical" href="${cms.siteUrl}${path}">`, `hreflang="en" href="${cms.siteUrl}/en/${name}"`, 'application/ld+json', 'BreadcrumbList',
        ])
        expect(html.match(/<script(?! type="(?:application\/ld\+json|speculationrules)")/g)).toHaveLength(1)
      }
    }
    await editor.request('PUT', '/content-manager/single-types/api::site.site?locale=zh-Hans', { about: paragraphs('我们自己的话 <b>。') })
    await eventually(async () => expectParts(await reader().page('/about'), ['<p>我们自己的话 &lt;b&gt;。</p>']), 10_000)
    const english = await reader().page('/en/about')
    expectParts(english, ['Every article here answers one question'])
    expectNone(english, ['我们自己的话'])
  })

  it('lists a correction at once, and why an article was taken down, and then no word of it', async () => {
    const { newsroom: { editor }, newsroom } = paper()
    const { documentId, slug } = await newsroom.published({ title: '会更正的文章' })
    await editor.publish(documentId, 'zh-Hans', { summary: '改过', correctionKind: 'correction', correctionNote: '原先写成 2024 年，应为 2025 年。' })
    await eventually(async () => expectParts(await reader().page('/corrections'), ['原先写成 2024 年，应为 2025 年。', `href="/predictions/${slug}#corrections"`]), 10_000)
    expectNone(await reader().page('/en/corrections'), ['原先写成'])
    await editor.unpublish(documentId)
    await eventually(async () => {
      const html = await reader().page('/corrections')
      expectParts(html, ['会更正的文章', '依据的报道已被撤回。'])
      expectNone(html, ['原先写成', slug])
    }, 10_000)
    expect([(await reader().get('/corrections?page=2')).status, (await reader().get('/corrections?page=x')).status]).toEqual([404, 400])
  })

  it('names the sponsors that run, by their disclosure and the one way to them', async () => {
    const { newsroom } = paper()
    const { documentId } = await newsroom.editor.createSponsorLink({ name: '赞助', text: '正在赞助的一行字', url: 'https://sponsor.example/now', relationship: 'affiliate' })
    await newsroom.published({ sponsorLinks: [documentId] })
    await eventually(async () => expectParts(await reader().page('/disclosure'), [`/go/${documentId}" rel="sponsored nofollow noopener"`, '正在赞助的一行字']), 10_000)
    expectNone(await reader().page('/disclosure'), ['sponsor.example'])
  })

  it('shows programs queries that the API answers as they stand', async () => {
    const { newsroom, site } = paper()
    const { slug } = await newsroom.published()
    const html = await reader().page('/en/developers')
    const queries = Array.from(html.matchAll(/<code class="language-graphql">([^<]+)</g), ([, text = '']) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
    expect(queries.length).toBeGreaterThan(4)
    for (const query of queries) {
      const { data, errors } = await graphql(site.url, query, query.includes('$slug') ? { slug } : {})
      expect([query, errors]).toEqual([query, []])
      expect(Object.values(data ?? {}).filter(answer => answer === null)).toEqual([])
    }
  })

  it('says what is not there, in the language of the address, and where to go', async () => {
    for (const path of ['/no-such-page', '/predictions/no-such-article', '/events/no-such-event', '/categories/no-such-section', '/predictions', '/admin', '/api/predictions']) {
      const answer = await reader().get(path)
      expect([path, answer.status]).toEqual([path, 404])
    }
    const chinese = await reader().get('/predictions/no-such-article')
    expectParts(chinese.text, ['没有找到这一页', 'href="/"', 'action="/search"'])
    const english = await reader().get('/en/predictions/no-such-article')
    expect(english.status).toBe(404)
    expectParts(english.text, ['lang="en"', 'href="/en"', 'action="/en/search"', 'href="/en/track-record"'])
    expectNone(english.text, ['没有找到'])
  })

  it('counts a reader of an article once, and no program', async () => {
    const { newsroom } = paper()
    const { documentId, slug } = await newsroom.published()
    const someone = reader()
    for (let times = 0; times < 3; times += 1) expect((await someone.see(documentId)).status).toBe(204)
    await reader().see(documentId)
    await new Reader(paper().site, 'Googlebot/2.1 (+http://www.google.com/bot.html)').see(documentId)
    await new Reader(paper().site, '').see(documentId)
    // A page that readers ask for is as new as its last count within some seconds.
    const counted = async () => expectParts(await someone.page(`/predictions/${slug}`), ['2次阅读'])
    await eventually(counted, 30_000)
    const foreign = await reader().post('/beacon/view', JSON.stringify({ prediction: documentId }), { 'sec-fetch-site': 'cross-site', 'content-type': 'text/plain' })
    expect(foreign.status).toBe(403)
    expect(await newsroom.count('prediction_views', 'prediction_document_id = ? and views = 2', documentId)).toBe(1)
    await counted()
  })

  it('leads to a sponsor only where the link says, only while it runs, and counts the click', async () => {
    const { newsroom } = paper()
    const url = 'https://sponsor.example/offer?a=1&b=%E4%B8%AD'
    const link = async (fields: object = {}) =>
      (await newsroom.editor.createSponsorLink({ name: '赞助', text: '一行字', url, ...fields })).documentId
    const running = await link({ startsAt: '2020-01-01T00:00:00.000Z', endsAt: '2099-01-01T00:00:00.000Z' })
    const answer = await reader().get(`/go/${running}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, url])
    expect(await newsroom.count('sponsor_clicks', 'sponsor_link_document_id = ? and clicks = 1', running)).toBe(1)

    const off = [await link({ enabled: false }), await link({ endsAt: '2020-01-01T00:00:00.000Z' }), await link({ startsAt: '2099-01-01T00:00:00.000Z' })]
    for (const id of off) expect((await reader().get(`/go/${id}`)).status).toBe(404)
  })

  it('is honest while the CMS is away, and comes back by itself', async () => {
    const { cms, newsroom } = paper()
    const { slug } = await newsroom.published({ title: '断线前的文章' })
    const health = async () => JSON.parse((await reader().get('/api/health')).text) as { site: string, cms: string }
    expect(await health()).toMatchObject({ site: 'ok', cms: 'ok' })
    const paths = ['/', `/predictions/${slug}`]
    await eventually(async () => {
      for (const path of paths) expectParts(await reader().page(path), ['断线前的文章'])
    })
    await cms.halt()
    try {
      for (const path of paths) expectParts(await reader().page(path), ['断线前的文章'])
      // What was never published cannot be known: a refusal that says so and when to come back.
      for (const [path, words] of [['/predictions/unknown', '暂时读不到文章'], ['/en/events/unknown', 'The articles cannot be reached']] as const) {
        const answer = await reader().get(path)
        expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([503, true])
        expectParts(answer.text, [words])
      }
      expect(await health()).toMatchObject({ site: 'ok', cms: 'unreachable' })
      expect((await reader().see('anything')).status).toBe(503)
    } finally {
      await cms.resume()
    }
    expectParts(await reader().page(`/predictions/${slug}`), ['断线前的文章'])
  })
})

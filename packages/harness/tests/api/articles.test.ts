import { dataOf, graphql } from '../../src/graphqlClient.js'
import { paragraphs } from '../scenarios/blocks.js'
import { onEveryDatabase } from '../scenarios/newsroom.js'

interface Card { documentId: string, title: string }

onEveryDatabase('what a client reads', (newsroom) => {
  const read = async <Data>(query: string, variables: Record<string, unknown> = {}) =>
    dataOf(await graphql<Data>(newsroom().cms.url, query, variables))
  const ofArticle = async <Fields>(documentId: string, fields: string, locale = 'zh-Hans') => {
    const query = `query ($id: ID!, $locale: I18NLocaleCode) { prediction(documentId: $id, locale: $locale) { ${fields} } }`
    const { prediction } = await read<{ prediction: Fields | null }>(query, { id: documentId, locale })
    if (!prediction) throw new Error('The article is not there.')
    return prediction
  }

  it('an article in every form a client may want', async () => {
    const { documentId } = await newsroom().published({ body: [...paragraphs('第一段 <script>'), { type: 'heading', level: 2, children: [{ type: 'text', text: '标题' }] }] })
    const article = await ofArticle<Record<string, unknown>>(documentId, 'url marketUrl bodyHtml bodyMarkdown bodyText body effectiveDisclaimer views commentCount')
    expect(article).toMatchObject({
      url: expect.stringMatching(new RegExp(`^${newsroom().cms.siteUrl}/predictions/will-test-`)) as string,
      marketUrl: null,
      bodyText: '第一段 <script>\n\n标题',
      bodyMarkdown: expect.stringContaining('## 标题') as string,
      bodyHtml: expect.stringContaining('<p>第一段 &lt;script&gt;</p>') as string,
      body: [{ type: 'paragraph' }, { type: 'heading', level: 2 }],
      views: 0,
      commentCount: 0,
    })
    expect(article.effectiveDisclaimer).toMatch(/投资/)
  })

  it('both languages of an article, each at its own address', async () => {
    const { documentId, slug } = await newsroom().published({ title: '会下雨吗？' })
    const translations = () => ofArticle<{ translations: { locale: string, url: string, title: string }[] }>(documentId, 'translations { locale url title }')
    expect((await translations()).translations).toMatchObject([{ locale: 'zh-Hans', title: '会下雨吗？' }])
    await newsroom().editor.saveLanguage(documentId, 'en', { title: 'Will it rain?', body: paragraphs('Yes.') })
    expect((await translations()).translations).toHaveLength(1)
    await newsroom().editor.publish(documentId, 'en')
    expect((await translations()).translations).toMatchObject([
      { locale: 'zh-Hans', title: '会下雨吗？', url: `${newsroom().cms.siteUrl}/predictions/${slug}` },
      { locale: 'en', title: 'Will it rain?', url: `${newsroom().cms.siteUrl}/en/predictions/${slug}` },
    ])
    const { verdict } = await ofArticle<{ verdict: { name: string } }>(documentId, 'verdict { name }', 'en')
    expect(verdict.name).toBe('YES 72% · Will it rain?')
  })

  it('an article that is only in English by its slug alone, and not in the Chinese list', async () => {
    const { slug } = await newsroom().published({ title: 'English only?' }, 'en')
    const bySlug = (locale: string) => read<{ predictionBySlug: Card | null }>(`query ($slug: String!) { predictionBySlug(slug: $slug${locale}) { title } }`, { slug })
    expect(await bySlug('')).toEqual({ predictionBySlug: { title: 'English only?' } })
    expect(await bySlug(', locale: "en"')).toEqual({ predictionBySlug: { title: 'English only?' } })
    expect(await bySlug(', locale: "zh-Hans"')).toEqual({ predictionBySlug: null })
    const { predictions } = await read<{ predictions: Card[] }>('{ predictions(pagination: { limit: 100 }) { title } }')
    expect(predictions.map(({ title }) => title)).not.toContain('English only?')
  })

  it('the verdict as it was frozen, whatever the draft or the stored verdict says later', async () => {
    const event = await newsroom().event()
    const outcome = await newsroom().outcome(event, { price: 0.41, priceKind: 'mid', volume: 120000.5, currency: 'USD', priceAt: '2025-06-01T10:00:00.000Z' })
    const { documentId, verdict } = await newsroom().published({ event, outcome })
    const before = await ofArticle<{ verdict: Record<string, unknown> }>(documentId, 'verdict { documentId answer probability marketPrice marketPriceKind marketVolume marketCurrency marketPriceAt issuedAt result brier }')
    expect(before.verdict).toMatchObject({
      documentId: verdict, answer: 'YES', probability: 0.72, marketPrice: 0.41, marketPriceKind: 'mid', marketVolume: 120000.5, marketCurrency: 'USD',
      marketPriceAt: '2025-06-01T10:00:00.000Z', result: 'pending', brier: null,
    })
    await newsroom().cms.database.rows('update verdicts set answer = ?, probability = ? where document_id = ?', 'NO', 0.1, verdict)
    const after = await ofArticle<{ verdict: Record<string, unknown> }>(documentId, 'verdict { answer probability name }')
    expect(after.verdict).toMatchObject({ answer: 'YES', probability: 0.72 })
    expect(after.verdict.name).toMatch(/^会 72% · /)
  })

  it('the sponsor links that are on now, most important first, else the site’s, and never their address', async () => {
    const { editor } = newsroom()
    const link = async (name: string, fields: object = {}) =>
      (await editor.createSponsorLink({ name, text: name, url: `https://sponsor.example/${name}`, placement: 'article_end', ...fields })).documentId
    const past = '2020-01-01T00:00:00.000Z'
    const future = '2090-01-01T00:00:00.000Z'
    const links = await Promise.all([
      link('low', { priority: 1 }), link('high', { priority: 9 }), link('off', { enabled: false }), link('over', { endsAt: past }), link('soon', { startsAt: future }),
      link('on', { priority: 5, startsAt: past, endsAt: future }), link('top', { placement: 'article_top', relationship: 'market_operator' }),
    ])
    const { documentId } = await newsroom().published({ sponsorLinks: links })
    const { all, end, list } = await ofArticle<Record<string, { name: string, href: string, disclosure: string }[]>>(
      documentId, 'all: activeSponsorLinks { name href disclosure } end: activeSponsorLinks(placement: article_end) { name } list: activeSponsorLinks(placement: list) { name }',
    )
    expect(all?.map(({ name }) => name)).toEqual(['top', 'high', 'on', 'low'])
    expect(end?.map(({ name }) => name)).toEqual(['high', 'on', 'low'])
    expect(list).toEqual([])
    expect(all?.[0]).toEqual({ name: 'top', href: `${newsroom().cms.siteUrl}/go/${links[6]}`, disclosure: expect.stringMatching(/^广告 · 预测市场运营方/) as string })
    const { en } = await ofArticle<{ en: { disclosure: string }[] }>(documentId, 'en: activeSponsorLinks(placement: article_top) { disclosure(locale: "en") }')
    expect(en[0]?.disclosure).toMatch(/^Advertisement by a market operator/)
  })

  it('the comments an editor has approved, oldest first, and their number', async () => {
    const { documentId } = await newsroom().published()
    const stamp = (await read<{ commentStamp: string }>('{ commentStamp }')).commentStamp
    const post = (body: string) => read<{ postComment: { accepted: boolean, errors: { code: string, message: string }[] } }>(
      'mutation ($input: PostCommentInput!) { postComment(input: $input) { accepted errors { field code message } } }',
      { input: { prediction: documentId, locale: 'zh-Hans', name: '读者', email: 'reader@presage.example', body, consent: true, stamp } },
    )
    expect((await post('太快了')).postComment).toMatchObject({ accepted: false, errors: [{ code: 'too_fast' }] })
    await new Promise(resolve => setTimeout(resolve, 3_100))
    for (const body of ['第一条', '第二条', '第三条']) expect((await post(body)).postComment).toEqual({ accepted: true, errors: [] })
    const fields = 'commentCount comments(pagination: { pageSize: 2 }) { name body } rest: comments(pagination: { page: 2, pageSize: 2 }) { body }'
    expect(await ofArticle(documentId, fields)).toEqual({ commentCount: 0, comments: [], rest: [] })
    const stored = (await newsroom().editor.list('comment')).reverse()
    for (const comment of stored) await newsroom().editor.approveComment(comment.documentId)
    expect(await ofArticle(documentId, fields)).toEqual({
      commentCount: 3, comments: [{ name: '读者', body: '第一条' }, { name: '读者', body: '第二条' }], rest: [{ body: '第三条' }],
    })
  })

  it('what to read next: of the same event first, then of the same category, never the article itself', async () => {
    const [event, category] = [await newsroom().event(), await newsroom().category()]
    const article = await newsroom().published({ title: '甲', event, category })
    await newsroom().published({ title: '同事件', event })
    await newsroom().published({ title: '同栏目', category })
    await newsroom().published({ title: '都同', event, category })
    await newsroom().draft({ title: '草稿', event, category })
    const { related, one } = await ofArticle<Record<string, Card[]>>(article.documentId, 'related { title } one: related(limit: 1) { title }')
    expect(related?.map(({ title }) => title)).toEqual(['都同', '同事件', '同栏目'])
    expect(one?.map(({ title }) => title)).toEqual(['都同'])
  })

  it('lists filtered, sorted and cut as asked', async () => {
    const { event, category, author, documentId, outcome } = await newsroom().published({ title: '独一' })
    const found = async (filters: string) => (await read<{ predictions: Card[] }>(`{ predictions(filters: ${filters}) { title } }`)).predictions.map(({ title }) => title)
    for (const filters of [
      `{ event: { documentId: { eq: "${event}" } } }`, `{ category: { documentId: { in: ["${category}"] } } }`, `{ authors: { documentId: { eq: "${author}" } } }`,
      `{ outcome: { documentId: { eq: "${outcome}" }, resolution: { eq: pending } } }`, `{ documentId: { eq: "${documentId}" }, verdict: { answer: { eq: YES }, result: { in: [pending, right] } } }`,
      `{ and: [{ documentId: { eq: "${documentId}" } }, { or: [{ slug: { eq: "nothing" } }, { event: { documentId: { eq: "${event}" } } }] }] }`,
      `{ documentId: { eq: "${documentId}" }, not: { verdict: { answer: { eq: NO } } }, firstPublishedAt: { gt: "2020-01-01T00:00:00.000Z" } }`,
    ]) expect(await found(filters)).toEqual(['独一'])
    expect(await found(`{ documentId: { eq: "${documentId}" }, firstPublishedAt: { lt: "2020-01-01T00:00:00.000Z" } }`)).toEqual([])
    expect(await found(`{ documentId: { eq: "${documentId}" }, verdict: { answer: { eq: NO } } }`)).toEqual([])

    const page = (args: string) => read<{ predictions_connection: { nodes: Card[], pageInfo: Record<string, number> } }>(
      `{ predictions_connection(${args}) { nodes { documentId title } pageInfo { total page pageSize pageCount } } }`,
    )
    const first = (await page('pagination: { page: 1, pageSize: 3 }, sort: ["firstPublishedAt:asc"]')).predictions_connection
    const second = (await page('pagination: { page: 2, pageSize: 3 }, sort: ["firstPublishedAt:asc"]')).predictions_connection
    const all = (await page('pagination: { pageSize: 100000 }, sort: ["firstPublishedAt:asc"]')).predictions_connection
    expect([...first.nodes, ...second.nodes]).toEqual(all.nodes.slice(0, 6))
    expect(all.pageInfo).toEqual({ total: all.nodes.length, page: 1, pageSize: 100, pageCount: 1 })
    expect(first.pageInfo).toMatchObject({ total: all.nodes.length, page: 1, pageSize: 3, pageCount: Math.ceil(all.nodes.length / 3) })
    for (const sort of ['firstPublishedAt:desc', 'updatedAt']) {
      expect((await page(`sort: ["${sort}"], pagination: { limit: 100 }`)).predictions_connection.nodes).toHaveLength(all.nodes.length)
    }
  })

  it('how verdicts ended, the latest first', async () => {
    const resolved = async (resolution: 'yes' | 'no' | 'void') => {
      const { documentId, outcome } = await newsroom().published({ title: resolution })
      await newsroom().editor.save('outcome', outcome, { resolution })
      return documentId
    }
    const ids = [await resolved('yes'), await resolved('no'), await resolved('void')]
    const found = async (args: string) => {
      const query = `{ predictions(sort: ["verdict.resolvedAt:desc"]${args}) { documentId verdict { result resolvedAt } } }`
      return (await read<{ predictions: { documentId: string, verdict: { result: string } }[] }>(query)).predictions
    }
    expect((await found('')).map(({ documentId }) => documentId)).toEqual([...ids].reverse())
    expect((await found(', filters: { verdict: { result: { in: [right, wrong] } } }')).map(({ verdict }) => verdict.result)).toEqual(['wrong', 'right'])
    expect((await found(', filters: { verdict: { result: { eq: void } } }')).map(({ documentId }) => documentId)).toEqual([ids[2]])
  })

  it('what closes next, the soonest first: nothing that has ended, has closed, or is not published', async () => {
    const closing = async (closesAt: string | null, given: { isDraft?: boolean } = {}) => {
      const event = await newsroom().event(closesAt === null ? {} : { closesAt })
      const article = { event, title: `${closesAt}` }
      return given.isDraft ? newsroom().draft(article) : newsroom().published(article)
    }
    const [later, sooner] = [await closing('2098-06-01T00:00:00.000Z'), await closing('2097-06-01T00:00:00.000Z')]
    await closing('2020-01-01T00:00:00.000Z')
    await closing(null)
    const draft = await closing('2096-01-01T00:00:00.000Z', { isDraft: true })
    const [ended, annulled, withdrawn] = [await closing('2096-02-01T00:00:00.000Z'), await closing('2096-03-01T00:00:00.000Z'), await closing('2096-04-01T00:00:00.000Z')]
    await newsroom().editor.save('outcome', ended.outcome, { resolution: 'yes' })
    await newsroom().editor.save('outcome', annulled.outcome, { resolution: 'void' })
    await newsroom().editor.unpublish(withdrawn.documentId)

    const found = async (args = '') => {
      const query = `{ predictions(sort: ["event.closesAt:asc"]${args}) { documentId event { closesAt } } }`
      return (await read<{ predictions: { documentId: string }[] }>(query)).predictions.map(({ documentId }) => documentId)
    }
    expect(await found()).toEqual([sooner.documentId, later.documentId])
    expect(await found(', locale: "en"')).toEqual([])
    // An event that is put off moves its article.
    await newsroom().editor.save('event', sooner.event, { closesAt: '2099-06-01T00:00:00.000Z' })
    expect(await found()).toEqual([later.documentId, sooner.documentId])
    expect(await found(`, filters: { documentId: { eq: "${draft.documentId}" } }`)).toEqual([])
    const both = await graphql(newsroom().cms.url, '{ predictions(sort: ["event.closesAt", "verdict.resolvedAt"]) { title } }')
    expect(both.errors[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  })

  it('events, authors and categories with their articles', async () => {
    const { event, category, author } = await newsroom().published({ title: '挂着的' })
    const slug = (await newsroom().editor.read<{ id: number, documentId: string, slug: string }>('event', event)).slug
    const data = await read(
      `query ($slug: String!, $author: ID!, $category: ID!) {
        eventBySlug(slug: $slug) { documentId outcomes { label event { documentId } } predictions { title } english: predictions(locale: "en") { title } }
        authors(filters: { documentId: { eq: $author } }) { predictions(pagination: { limit: 1 }) { title authors { documentId } } avatar { url } }
        categories(filters: { documentId: { eq: $category } }, sort: ["name:desc"]) { predictions { title category { documentId } } }
      }`,
      { slug, author, category },
    )
    expect(data).toEqual({
      eventBySlug: {
        documentId: event, outcomes: [{ label: expect.any(String) as string, event: { documentId: event } }], predictions: [{ title: '挂着的' }], english: [],
      },
      authors: [{ predictions: [{ title: '挂着的', authors: [{ documentId: author }] }], avatar: null }],
      categories: [{ predictions: [{ title: '挂着的', category: { documentId: category } }] }],
    })
  })

  it('the paper’s settings, in Chinese where a language has none', async () => {
    const { zh, en } = await read<Record<string, { name: string, locale: string, socialLinks: object[] }>>('{ zh: site { name locale socialLinks { url } } en: site(locale: "en") { name locale } }')
    expect(zh).toEqual({ name: '先见 Presage', locale: 'zh-Hans', socialLinks: [] })
    expect(en).toEqual({ name: 'Presage', locale: 'en' })
  })

  it('what the paper says of itself, in every form, and nothing where a language has not said it', async () => {
    const fields = '{ locale about { body bodyHtml bodyMarkdown bodyText } methodology { bodyText } correctionsPolicy { bodyText } }'
    const ask = () => read<Record<string, object>>(`{ zh: site ${fields} en: site(locale: "en") ${fields} }`)
    expect(await ask()).toEqual({
      zh: { locale: 'zh-Hans', about: null, methodology: null, correctionsPolicy: null }, en: { locale: 'en', about: null, methodology: null, correctionsPolicy: null },
    })
    const link = { type: 'link', url: '/track-record', children: [{ type: 'text', text: '战绩' }] }
    await newsroom().editor.request('PUT', '/content-manager/single-types/api::site.site?locale=zh-Hans', {
      about: [{ type: 'paragraph', children: [{ type: 'text', text: '我们<b>是谁 ' }, link] }], methodology: paragraphs('怎么判断'), correctionsPolicy: paragraphs(' '),
    })
    expect(await ask()).toMatchObject({
      zh: {
        about: {
          body: [{ type: 'paragraph' }], bodyText: '我们<b>是谁 战绩', bodyMarkdown: expect.stringContaining(`[战绩](${newsroom().cms.siteUrl}/track-record)`) as string,
          bodyHtml: expect.stringMatching(/^<p>我们&lt;b&gt;是谁 <a href="[^"]+\/track-record">战绩<\/a><\/p>$/) as string,
        },
        methodology: { bodyText: '怎么判断' },
        correctionsPolicy: null,
      },
      en: { about: null, methodology: null, correctionsPolicy: null },
    })
  })

  it('every correction of what is public in a language, newest first, and why articles were taken down', async () => {
    const { editor } = newsroom()
    type Listed = { note: string, language: string, prediction: { title: string } | null }
    const notes = async (locale: string, pagination = '{ limit: 100 }') =>
      (await read<{ corrections: Listed[] }>(`{ corrections(locale: "${locale}", pagination: ${pagination}) { note language prediction { title } } }`)).corrections
    const withdrawals = async () => (await read<{ withdrawals: Record<string, unknown>[] }>('{ withdrawals { prediction question withdrawnReason } }')).withdrawals
    const before = (await notes('zh-Hans')).length
    const takenDownBefore = await withdrawals()
    const corrected = async (title: string, ...all: ['typo' | 'clarification' | 'correction', string][]) => {
      const { documentId } = await newsroom().published({ title })
      for (const [correctionKind, correctionNote] of all) await editor.publish(documentId, 'zh-Hans', { summary: correctionNote, correctionKind, correctionNote })
      return documentId
    }
    const kept = await corrected('留着的', ['correction', '第一处'], ['typo', '错字不列'], ['clarification', '第二处'])
    const gone = await corrected('要撤的', ['correction', '随文撤下的一处'])
    await editor.saveLanguage(kept, 'en', { title: 'Kept', body: paragraphs('Text.') })
    await editor.publish(kept, 'en')
    await editor.publish(kept, 'en', { summary: 'x', correctionKind: 'correction', correctionNote: 'In English alone' })
    await newsroom().draft({ title: '没有发表', correctionKind: 'correction', correctionNote: '草稿里的一处' })

    const listed = await notes('zh-Hans')
    expect(listed.map(({ note }) => note).slice(0, 3)).toEqual(['随文撤下的一处', '第二处', '第一处'])
    expect(listed).toHaveLength(before + 3)
    expect(listed[1]).toEqual({ note: '第二处', language: 'zh-Hans', prediction: { title: '留着的' } })
    expect(await notes('zh-Hans', '{ start: 1, limit: 1 }')).toEqual([listed[1]])
    expect(await notes('en')).toEqual([{ note: 'In English alone', language: 'en', prediction: { title: 'Kept' } }])
    expect(await withdrawals()).toEqual(takenDownBefore)

    await editor.giveReason(gone, 'zh-Hans', '来源不可靠。')
    await editor.unpublish(gone)
    expect((await notes('zh-Hans')).map(({ note }) => note)).not.toContain('随文撤下的一处')
    expect(await withdrawals()).toEqual([{ prediction: gone, question: '要撤的', withdrawnReason: expect.any(String) as string }, ...takenDownBefore])
    await editor.publish(gone)
    expect((await notes('zh-Hans')).map(({ note }) => note)).toContain('随文撤下的一处')
    expect(await withdrawals()).toEqual(takenDownBefore)
  })

  it('the sponsors that readers come across now, and none that only a draft names', async () => {
    const { editor } = newsroom()
    const link = async (name: string, fields: object = {}) =>
      (await editor.createSponsorLink({ name, text: name, url: `https://sponsor.example/${name}`, ...fields })).documentId
    const [seen, over] = [await link('看得见'), await link('已结束', { endsAt: '2020-01-01T00:00:00.000Z' })]
    const [drafted, ofPaper, unused] = [await link('只在草稿里'), await link('本站的'), await link('没人用')]
    await newsroom().published({ sponsorLinks: [seen, over] })
    await newsroom().draft({ sponsorLinks: [drafted] })
    const ids = async () => (await read<{ sponsorLinks: { documentId: string }[] }>('{ sponsorLinks { documentId href disclosure(locale: "en") } }')).sponsorLinks.map(({ documentId }) => documentId)
    expect(await ids()).toEqual(expect.arrayContaining([seen]))
    for (const unseen of [over, drafted, ofPaper, unused]) expect(await ids()).not.toContain(unseen)
    await editor.request('PUT', '/content-manager/single-types/api::site.site?locale=zh-Hans', { defaultSponsorLinks: { set: [{ documentId: ofPaper }] } })
    expect(await ids()).toContain(ofPaper)
  })
})

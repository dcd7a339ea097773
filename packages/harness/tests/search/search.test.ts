import { dataOf, graphql } from '../../src/graphqlClient.js'
import { eventually } from '../../src/wait.js'
import { paragraphs } from '../scenarios/blocks.js'
import { onEveryDatabase } from '../scenarios/newsroom.js'

interface Part { text: string, marked: boolean }
interface Found {
  hits: { prediction: { documentId: string, title: string }, title: Part[], excerpt: Part[] }[]
  total: number
  totalIsExact: boolean
  page: number
  pageSize: number
  pageCount: number
}

const document = `query ($query: String!, $locale: I18NLocaleCode, $category: ID, $result: ENUM_VERDICT_RESULT, $page: Int, $pageSize: Int) {
  search(query: $query, locale: $locale, category: $category, result: $result, page: $page, pageSize: $pageSize) {
    hits { prediction { documentId title } title { text marked } excerpt { text marked } } total totalIsExact page pageSize pageCount
  }
}`

type Choice = Record<string, unknown>

const textOf = (parts: Part[]) => parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

onEveryDatabase('search', (newsroom) => {
  const ask = (query: string, others: Choice = {}) => graphql<{ search: Found }>(newsroom().cms.url, document, { query, ...others })
  const find = async (query: string, others: Choice = {}) => dataOf(await ask(query, others)).search
  const titles = async (query: string, others: Choice = {}) => (await find(query, others)).hits.map(({ prediction }) => prediction.title)

  it('finds Chinese of any length, Traditional as Simplified, in title, summary and text', async () => {
    await newsroom().published({ title: '美联储年底前会降息吗？', summary: '通胀已经回落。', body: paragraphs('点阵图显示分歧仍然很大，就业却在转弱。') })
    for (const query of ['息', '降息', '美联储', '美联储降息', '美聯儲', '通胀', '通脹', '点阵图', '就業', '降息 点阵图', '美联储会降息吗？', '“降息”，就业！']) {
      expect([query, await titles(query)]).toEqual([query, ['美联储年底前会降息吗？']])
    }
    for (const query of ['加息', '美储', '降息 火星', '息降']) expect([query, await titles(query)]).toEqual([query, []])
  })

  it('finds Latin words and numbers folded, and the names of event, outcome and author', async () => {
    const { editor } = newsroom()
    const event = await newsroom().event({ title: 'Eurovision winner 2031', titleZh: '欧洲歌唱大赛冠军' })
    const outcome = await newsroom().outcome(event, { label: 'Zürich', labelZh: '苏黎世' })
    const author = (await editor.createAuthor({ name: '欧阳娜', nameEn: 'Nora Ouyang' })).documentId
    await newsroom().published({ title: '谁会夺冠？', event, outcome, authors: [author], body: paragraphs('ＧＤＰ 增长 3.5%，约 150,000 人。') })
    for (const query of ['eurovision', 'Winners', '歌唱', 'zurich', '蘇黎世', '欧阳娜', 'NORA', 'gdp', '3.5', '150000', '２０３１']) {
      expect([query, await titles(query)]).toEqual([query, ['谁会夺冠？']])
    }
    const { hits } = await find('ouyang')
    expect(hits[0]?.title).toEqual([{ text: '谁会夺冠？', marked: false }])
  })

  it('keeps languages apart', async () => {
    const { documentId } = await newsroom().published({ title: '火箭会回收吗？', body: paragraphs('Starship 的第十次试飞。') })
    await newsroom().editor.saveLanguage(documentId, 'en', { title: 'Will the rocket land?', body: paragraphs('The tenth flight of Starship.') })
    expect(await titles('starship', { locale: 'en' })).toEqual([])
    await newsroom().editor.publish(documentId, 'en')
    expect(await titles('starship', { locale: 'en' })).toEqual(['Will the rocket land?'])
    expect(await titles('starship')).toEqual(['火箭会回收吗？'])
    expect(await titles('火箭', { locale: 'en' })).toEqual([])
    expect((await ask('火箭', { locale: 'fr' })).errors[0]?.message).toMatch(/^locale:/)
  })

  it('finds nothing that is not published, and what is changed only as it is public', async () => {
    const { editor } = newsroom()
    const { documentId } = await newsroom().draft({ title: '深藏的鲸鱼', body: paragraphs('珊瑚礁。') })
    expect(await find('鲸鱼')).toMatchObject({ hits: [], total: 0, totalIsExact: true, pageCount: 0 })
    await editor.publish(documentId)
    expect(await titles('珊瑚')).toEqual(['深藏的鲸鱼'])
    await editor.saveLanguage(documentId, 'zh-Hans', { title: '秘密的海豚', summary: '潜艇' })
    expect([await titles('海豚'), await titles('潜艇'), await titles('鲸鱼')]).toEqual([[], [], ['深藏的鲸鱼']])
    await editor.correct(documentId, {})
    expect([await titles('海豚'), await titles('潜艇'), await titles('鲸鱼')]).toEqual([['秘密的海豚'], ['秘密的海豚'], []])
    await editor.unpublish(documentId)
    expect(await find('海豚')).toMatchObject({ hits: [], total: 0 })
    expect(await newsroom().count('search_entries', 'prediction_document_id = ?', documentId)).toBe(0)
    await editor.publish(documentId)
    expect(await titles('海豚')).toEqual(['秘密的海豚'])
    await editor.giveReason(documentId)
    await editor.remove('prediction', documentId, '*')
    expect(await find('海豚')).toMatchObject({ hits: [], total: 0 })
  })

  it('a publication that fails leaves search as it was', async () => {
    const { documentId } = await newsroom().published({ title: '稳定的琥珀' })
    await expect(newsroom().editor.publish(documentId, 'zh-Hans', { title: '不稳的玛瑙' })).rejects.toThrow()
    expect([await titles('琥珀'), await titles('玛瑙')]).toEqual([['稳定的琥珀'], []])
  })

  it('follows the names of events, outcomes and authors, of every article', async () => {
    const { editor } = newsroom()
    const event = await newsroom().event({ title: 'Old name of the regatta' })
    const outcome = await newsroom().outcome(event, { label: 'Marlin' })
    const author = await newsroom().author()
    const article = await newsroom().published({ title: '谁先到港？', event, outcome, authors: [author] })
    await editor.save('event', event, { title: 'Sailing cup', titleZh: '帆船赛' })
    expect([await titles('regatta'), await titles('帆船')]).toEqual([[], ['谁先到港？']])
    await editor.save('outcome', outcome, { label: 'Barracuda' })
    expect([await titles('marlin'), await titles('barracuda')]).toEqual([[], ['谁先到港？']])
    await editor.save('author', author, { name: '海明' })
    expect(await titles('海明')).toEqual(['谁先到港？'])
    expect(article.documentId).not.toBe('')
  })

  it('filters by category and by result, and follows how an outcome ended', async () => {
    const { editor } = newsroom()
    const [first, second] = [await newsroom().category(), await newsroom().category()]
    const verdict = await newsroom().verdict({ answer: 'YES', probability: 0.9 })
    const one = await newsroom().published({ title: '蒙面超人一号', category: first, verdict })
    await newsroom().published({ title: '蒙面超人二号', category: second })
    const draftsOnly = await newsroom().category()
    await newsroom().draft({ title: '蒙面超人三号', category: draftsOnly })
    expect(await titles('蒙面', { category: first })).toEqual(['蒙面超人一号'])
    expect(await titles('蒙面', { category: second })).toEqual(['蒙面超人二号'])
    for (const category of [draftsOnly, 'nothing', '_', '" OR "', '']) expect(await titles('蒙面', { category })).toEqual([])
    expect(await titles('蒙面', { result: 'pending' })).toHaveLength(2)
    await editor.save('outcome', one.outcome, { resolution: 'yes' })
    expect(await titles('蒙面', { result: 'right' })).toEqual(['蒙面超人一号'])
    expect(await titles('蒙面', { result: 'pending' })).toEqual(['蒙面超人二号'])
    await editor.save('outcome', one.outcome, { resolution: 'void', resolutionNote: '赛事取消了，之前填错。' })
    expect(await titles('蒙面', { result: 'void', category: first })).toEqual(['蒙面超人一号'])
    expect(await titles('蒙面', { result: 'wrong' })).toEqual([])
  })

  it('ranks title over names over summary over text, then the newer', async () => {
    const event = await newsroom().event({ title: 'E', titleZh: '翡翠展' })
    await newsroom().published({ title: '正文甲有', body: paragraphs('玉石与翡翠。') })
    await newsroom().published({ title: '摘要里有', summary: '关于翡翠的事。' })
    await newsroom().published({ title: '事件里有', event, outcome: await newsroom().outcome(event) })
    await newsroom().published({ title: '翡翠会涨价吗？' })
    await newsroom().published({ title: '正文乙有', body: paragraphs('玉石与翡翠。') })
    expect(await titles('翡翠')).toEqual(['翡翠会涨价吗？', '事件里有', '摘要里有', '正文乙有', '正文甲有'])
  })

  it('shows why: title and excerpt with what answers marked, as data', async () => {
    const hostile = '<script>alert(1)</script> 量子計算機'
    const body = paragraphs('开头一句没有关系。', `${'铺垫。'.repeat(80)}真正的量子計算突破 & "引号"。${'余话。'.repeat(80)}`)
    const { documentId } = await newsroom().published({ title: hostile, summary: '一句话。', body })
    const { hits } = await find('量子计算 突破')
    expect(hits[0]?.prediction.documentId).toBe(documentId)
    expect(textOf(hits[0]?.title ?? [])).toBe('<script>alert(1)</script> [量子計算]機')
    const excerpt = textOf(hits[0]?.excerpt ?? [])
    expect(excerpt).toContain('真正的[量子計算突破] & "引号"。')
    expect(excerpt.length).toBeLessThan(140)
  })

  it('pages through everything once, and says where it ends', async () => {
    const names = ['甲', '乙', '丙', '丁', '戊']
    for (const name of names) await newsroom().published({ title: `翻页的麒麟${name}` })
    const pages = await Promise.all([1, 2, 3, 4].map(page => find('麒麟', { page, pageSize: 2 })))
    expect(pages.map(({ hits, page }) => [page, hits.length])).toEqual([[1, 2], [2, 2], [3, 1], [4, 0]])
    for (const page of pages) expect(page).toMatchObject({ total: 5, totalIsExact: true, pageSize: 2, pageCount: 3 })
    expect(new Set(pages.flatMap(({ hits }) => hits.map(({ prediction }) => prediction.title))).size).toBe(5)
    expect((await find('麒麟', { pageSize: 1000 })).pageSize).toBe(50)
  })

  it('refuses what asks for nothing or too much, in words', async () => {
    const refusal = async (query: string, others: Choice = {}) => {
      const { errors, status } = await ask(query, others)
      return [status, errors[0]?.extensions?.code, errors[0]?.message]
    }
    const bad = (message: RegExp): unknown[] => [400, 'BAD_USER_INPUT', expect.stringMatching(message)]
    expect(await refusal('')).toEqual(bad(/must say what/))
    expect(await refusal(' 　\n')).toEqual(bad(/must say what/))
    expect(await refusal('字'.repeat(201))).toEqual(bad(/at most 200/))
    expect(await refusal('x'.repeat(10_000))).toEqual(bad(/at most 200/))
    expect(await refusal('字', { page: 0 })).toEqual(bad(/page must be/))
    expect(await refusal('字', { pageSize: 0 })).toEqual(bad(/pageSize must be/))
    expect(await refusal('字', { page: 51 })).toEqual(bad(/at most 1000/))
    expect(await refusal('a\0b')).toEqual(bad(/NUL/))
    const many = Array.from({ length: 10 }, (_, index) => `s${index}: search(query: "字") { total }`).join(' ')
    expect((await graphql(newsroom().cms.url, `{ ${many} }`)).errors[0]?.extensions?.code).toBe('LIMIT_EXCEEDED')
  })

  it('no character means anything to the index', async () => {
    const hostile = [
      '"', '""', '\'', '\'\'', '*', '降*', 'title:降息', 'title : 降息', '-降息', '^降', 'NEAR(降 息, 2)', '降 AND 息', 'OR', 'NOT', '(', '((', '降 & 息', '!降',
      '降:*', '降<->息', '\\', '\\\'', '%', '_', '_language_en', '_result_pending', '{', '}', '$1', '?', '??', '--', '; drop table predictions', '降息"; --',
      '\ud800', '降\udfff息', '😀', '👨‍👩‍👧‍👦', '🇨🇳', '\u202e降', '\u200b', 'a\u0301', '字'.repeat(200), 'a '.repeat(100), '"'.repeat(200), '。，！',
    ]
    for (const query of hostile) {
      const { status, errors } = await ask(query)
      expect([query, status, errors]).toEqual([query, 200, []])
    }
    expect(await titles('_result_pending')).toEqual([])
    expect(await titles('降 AND 息')).toEqual([])
  })

  it('makes its index anew where it is missing, and brings it up to date where its tokens are of before', async () => {
    await newsroom().published({ title: '重启后的凤凰' })
    const { cms } = newsroom()
    await cms.halt()
    if (cms.database.kind === 'sqlite') await cms.database.rows('drop table search_words')
    await cms.database.rows('drop table search_entries')
    await cms.resume()
    await eventually(async () => expect(await titles('凤凰')).toEqual(['重启后的凤凰']), 20_000)
    await cms.halt()
    await cms.database.rows('update search_entries set token_version = 0')
    await cms.resume()
    await eventually(async () => expect(await newsroom().count('search_entries', 'token_version = 0')).toBe(0), 20_000)
    expect(await titles('麒麟')).toHaveLength(5)
    expect(await find('凤凰')).toMatchObject({ total: 1, totalIsExact: true })
    // Statistics of a small index would make SQLite read all of a large one.
    if (cms.database.kind === 'sqlite') expect(await newsroom().count('sqlite_stat1', 'tbl like ?', 'search_words%')).toBe(0)
  })

  it('forgets what was taken away behind its back', async () => {
    const { documentId } = await newsroom().published({ title: '消失的恐龙' })
    const { cms } = newsroom()
    await cms.halt()
    await cms.database.rows('delete from predictions where document_id = ? and published_at is not null', documentId)
    await cms.resume()
    await eventually(async () => expect(await find('恐龙')).toMatchObject({ hits: [], total: 0 }), 20_000)
  })
})

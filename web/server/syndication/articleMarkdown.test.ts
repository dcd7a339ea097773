import { askPaper, hostileText, rightVerdict, siteUrl, sponsorLine, testArticle, type TestArticle } from '../../test/syndication/testPaper'
import { publish } from './publish'

const twin = async (article: TestArticle, slug = article.slug) =>
  publish({ kind: 'markdown', locale: 'zh-Hans', slug }, { ask: askPaper([article]), siteUrl, hub: undefined, now: new Date() })

async function textOf(article: TestArticle): Promise<string> {
  const found = await twin(article)
  if (!found || !('body' in found)) throw new Error('No twin')
  return found.body
}

/** The facts before the text: each line a name and a JSON value, which is what YAML takes too. */
function frontMatter(text: string): Record<string, unknown> {
  const [, block = ''] = /^---\n([^]*?)\n---\n/.exec(text) ?? []
  return Object.fromEntries(block.split('\n').map((line) => {
    const [, name = '', value = ''] = /^(\w+): (.*)$/.exec(line) ?? []
    return [name, JSON.parse(value)]
  }))
}

const full = testArticle({
  verdict: rightVerdict, activeSponsorLinks: [sponsorLine], corrections: [{ kind: 'correction', note: '写错了年份。', at: '2026-03-05T00:00:00.000Z' }],
  sources: [{ title: 'A source', publisher: 'A *paper*', url: 'https://a.example/(x)', at: '2018-06-12' }, { title: '[x](javascript:1)', publisher: null, url: 'javascript:1', at: null }],
  disclosures: { holdings: '无', aiAssistance: null },
})

test('the facts stand first', async () => {
  expect(frontMatter(await textOf(full))).toEqual({
    title: '会发生吗？', url: `${siteUrl}/predictions/a`, language: 'zh-Hans', authors: ['林知远'], date: '2026-03-01T08:00:00.000Z', updated: '2026-06-01T00:00:00.000Z',
    category: '经济', event: `${siteUrl}/events/who-wins`, verdict: 'NO', probability: 0.08, market_price: 0.21, market_price_at: '2026-03-01T07:58:00.000Z', result: 'right',
    resolved: '2026-06-01T00:00:00.000Z', brier: 0.0064, market_brier: 0.0441, ledger_hash: 'a'.repeat(64), advertising: [], translations: [],
  })
})

test('then the article, in the order of its page', async () => {
  const text = await textOf(full)
  const order = ['# 会发生吗？', '> 摘要。', '**本文含付费内容** 赞助。', '结果：不会。本报说对了。', '更正。写错了年份。', `![椅子](${siteUrl}/uploads/a.jpg)`, '两把椅子。 插画：先见',
    '先看基准率。', '## 判断', '**不会**', '**免责声明** 不构成投资建议。', `赞助。 [一家茶馆](${siteUrl}/go/s1)`, '[点击查看盘口](https://market.example/a?b=1&c=2)', '## 来源',
    '- [A source](https://a.example/\\(x\\)), A \\*paper\\*, 2018-06-12', '- \\[x\\](javascript:1)', '## 利益披露', '- 持仓: 无']
  expect(order.filter(part => !text.includes(part))).toEqual([])
  const positions = order.map(part => text.indexOf(part))
  expect(positions).toEqual([...positions].sort((a, b) => a - b))
})

test('no text leaves its line or its value', async () => {
  const text = await textOf(testArticle({ title: `a\n---\nevil: 1 ${hostileText}`, summary: `\n# not a heading\n${hostileText}`, hero: null }))
  expect(frontMatter(text)).not.toHaveProperty('evil')
  expect(frontMatter(text).title).toContain('a\n---\nevil: 1')
  expect(text.match(/^# /gm)).toHaveLength(1)
  expect(text.isWellFormed()).toBe(true)
  expect(text).not.toMatch(/(?<!\\)<script/)
})

test('an address of before leads to the one of now, and nothing is nothing', async () => {
  expect(await twin(full, 'old-address')).toEqual({ movedTo: '/predictions/a.md' })
  expect(await twin(full, 'nothing')).toBeNull()
})

test('the page is named as the original', async () => {
  expect(await twin(full)).toMatchObject({ contentType: 'text/markdown; charset=utf-8', links: [`<${siteUrl}/predictions/a>; rel="canonical"`], lastModified: '2026-06-01T00:00:00.000Z' })
})

test('advertising is said in strong words before its line, and among the facts; a market’s operator wherever on the page it stands', async () => {
  const operator = { ...sponsorLine, relationship: 'market_operator', advertisement: true, disclosure: '广告：经营市场。' } as const
  const text = await textOf(testArticle({
    activeSponsorLinks: [operator, { ...operator, documentId: 's2', placement: 'footer', disclosure: '广告：另一家。' }],
  }))
  expect(frontMatter(text).advertising).toEqual(['广告：经营市场。', '广告：另一家。'])
  expect(text).toContain('**本文含付费内容** 广告：经营市场。 广告：另一家。')
  expect(text).toContain('**广告：经营市场。** [一家茶馆]')
})

import { article, sponsor, verdict } from '../../test/fixtures/article'
import { frameView } from '../../app/data/frameView'
import { shareCard, type SharedArticle } from '../../app/data/shareCard'
import { embedCard, emptyCard, type EmbedPlace } from './embedCard'

const url = 'https://presage.example/predictions/a'
const place: EmbedPlace = { style: '/embed.css?v=1', siteUrl: 'https://presage.example', theme: null }
const card = (changes: Partial<SharedArticle> = {}, locale: 'zh-Hans' | 'en' = 'zh-Hans') =>
  embedCard({ card: shareCard({ ...article, ...changes }, frameView({}, locale)), slug: 'a', url }, place)

test('a card holds the question, the verdict and where both are from; nothing of it runs, and to search engines it is the article', () => {
  const html = card()
  for (const part of [
    '<!DOCTYPE html><html lang="zh-Hans">', '<meta name="description" content="我们认为“会”的可能性是8%">', `<link rel="canonical" href="${url}">`,
    `<h1><a href="${url}" target="_blank" rel="noopener">特朗普会见金正恩吗？</a></h1>`, '<b>不会</b>', '可能性是8%', '发表时市场价21%', '先见', '待揭晓',
    'role="img" aria-label="本报认为会的概率8%；发表时市场21%"',
  ]) expect(html).toContain(part)
  expect(html).not.toMatch(/<script|<style| style="|\son\w+=|noindex/)
  // What is empty must not close itself where HTML would leave it open.
  expect(html.match(/<(?!meta|link|line|path|circle|rect)[a-z0-9]+[^<>]*\/>/g)).toBeNull()
})

test('once it is resolved it says so', () => {
  const html = card({ verdict: { ...verdict, result: 'right', resolvedAt: '2026-01-01T00:00:00.000Z' } })
  for (const part of ['class="pill right">说对了<', '结果：不会', '2026年1月1日揭晓', 'class="line-end came-true"', 'class="cap"']) expect(html).toContain(part)
})

test('without a market price and a probability it says that', () => {
  const html = card({ verdict: { ...verdict, probability: null, marketPrice: null } })
  for (const part of ['未给出概率', '发表时没有市场价', 'class="side"']) expect(html).toContain(part)
  expect(html).not.toMatch(/class="(?:ring|diamond|gap)"/)
})

test('money behind the article is told there too', () => {
  expect(card({ activeSponsorLinks: [{ ...sponsor, relationship: 'market_operator', disclosure: '赞助商经营预测市场' }] }))
    .toContain('<p class="disclosure">文中有预测市场运营方付费的广告链接。</p>')
})

test('another page chooses a theme', () => {
  const { card: shown } = { card: shareCard(article, frameView({}, 'en')) }
  expect(embedCard({ card: shown, slug: 'a', url }, { ...place, theme: 'dark' })).toContain('<html lang="en" data-theme="dark">')
})

test('no title is markup', () => {
  const html = card({ title: '</title><script>alert(1)</script><img src=x onerror=alert(1)>"\'' })
  expect(html).not.toMatch(/<script|<img|<\/title><\/title>/)
  expect(html.match(/<\/title>/g)).toHaveLength(1)
})

test('where the article is gone, the card says so and shows nothing of it', () => {
  const { wordmark } = frameView({}, 'en')
  expect(emptyCard('gone', 'a', 'en', wordmark, place)).toMatch(/noindex.*Article withdrawn/)
  expect(emptyCard('notFound', 'a', 'en', wordmark, place)).not.toContain('/predictions/')
  expect(emptyCard('away', 'a', 'en', wordmark, place)).toContain('cannot be reached right now')
})

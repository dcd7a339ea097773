import { article, sponsor, verdict } from '../../test/fixtures/article'
import { frameView } from './frameView'
import { articlePicture, pictureVersion, shareCard, type SharedArticle } from './shareCard'

const frame = frameView({}, 'zh-Hans')
const cardOf = (changes: Partial<SharedArticle> = {}) => shareCard({ ...article, ...changes }, frame)

test('an article in brief: its question, and its verdict in words', () => {
  expect(cardOf()).toMatchObject({
    paper: { main: '先见', rest: 'Presage' }, category: '地缘政治', question: '特朗普会见金正恩吗？', published: '2025年9月8日发表',
    verdict: { answer: '不会', chance: '8%', chanceOf: '“会”的可能性', market: '发表时市场价21%', resolved: null },
  })
  const plain = cardOf({ verdict: { ...verdict, probability: null, marketPrice: null } }).verdict
  expect(plain).toMatchObject({ chance: null, chanceOf: '未给出概率', market: '发表时没有市场价' })
  expect(cardOf({ verdict: null }).verdict).toBeNull()
})

test('money behind the article is told: the market’s own always, an advertorial where it stands at the top, a plain sponsor not', () => {
  type Line = typeof sponsor
  const line = (relationship: Line['relationship'], placement: Line['placement']) => ({ ...sponsor, relationship, placement })
  const told = cardOf({ activeSponsorLinks: [
    line('sponsor', 'article_top'), line('advertorial', 'article_end'), line('advertorial', 'article_top'),
    line('market_operator', 'footer'), line('market_operator', 'article_end'),
  ] }).disclosures
  expect(told).toEqual(['广告：这篇文章是付费内容。', '文中有预测市场运营方付费的广告链接。'])
  expect(cardOf({ activeSponsorLinks: [line('sponsor', 'article_top'), line('advertorial', 'article_end')] }).disclosures).toEqual([])
})

test('the picture has another address once anything it shows has changed, and only then', () => {
  const version = pictureVersion(cardOf())
  expect(articlePicture(cardOf(), 'a-b')).toEqual({
    path: `/og/a-b.png?v=${version}`, alt: '特朗普会见金正恩吗？ 本报认为会的概率8%；发表时市场21%', width: 1200, height: 630,
  })
  expect(pictureVersion(cardOf())).toBe(version)
  const others = [
    cardOf({ title: '特朗普会见金正恩么？' }), cardOf({ verdict: { ...verdict, probability: 0.09 } }), cardOf({ verdict: { ...verdict, marketPrice: 0.22 } }),
    cardOf({ verdict: { ...verdict, result: 'wrong' } }), cardOf({ category: null }), shareCard(article, frameView({}, 'en')),
  ].map(pictureVersion)
  expect(new Set([version, ...others]).size).toBe(others.length + 1)
})

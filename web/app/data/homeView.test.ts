import { card, sponsor, verdict } from '../../test/fixtures/article'
import { homeView } from './homeView'

const article = (documentId: string, result: typeof verdict.result = 'pending', hasHero = true) =>
  ({ ...card, documentId, slug: documentId, hero: hasHero ? card.hero : null, verdict: { ...verdict, result }, activeSponsorLinks: [] })
const keys = (cards: { key: string }[]) => cards.map(({ key }) => key)

test('the newest open article with a picture leads, and stands nowhere else', () => {
  const view = homeView({ latest: [article('a', 'right'), article('b', 'pending', false), article('c'), article('d')], resolved: [article('a', 'right')] }, 'zh-Hans')
  expect(view.lead?.key).toBe('c')
  expect(keys(view.latest)).toEqual(['b', 'd'])
  expect(keys(view.resolved)).toEqual(['a'])
})

test('without an open one the newest leads', () => {
  const view = homeView({ latest: [article('a', 'right'), article('b', 'wrong')], resolved: [article('a', 'right'), article('b', 'wrong')] }, 'zh-Hans')
  expect(view.lead?.key).toBe('a')
  expect(keys(view.latest)).toEqual([])
  expect(keys(view.resolved)).toEqual(['b'])
})

test('an empty paper is an empty page', () => {
  expect(homeView({ latest: [], resolved: [] }, 'en')).toEqual({ lead: null, latest: [], resolved: [], sponsors: [] })
})

test('a paid line that several articles carry is shown once', () => {
  const list = { ...sponsor, placement: 'list' as const }
  const latest = [{ ...article('a'), activeSponsorLinks: [list] }, { ...article('b'), activeSponsorLinks: [list, sponsor] }]
  expect(keys(homeView({ latest, resolved: [] }, 'zh-Hans').sponsors)).toEqual(['s1'])
})

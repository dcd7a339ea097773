import { card, sponsor, verdict } from '../../test/fixtures/article'
import { articlesOf, homeView } from './homeView'

type Answer = Parameters<typeof homeView>[0]
type Facts = {
  result?: typeof verdict.result
  resolvedAt?: string | null
  hasHero?: boolean
  slug?: string | null
  closesAt?: string | null
}

const article = (
  documentId: string,
  { result = 'pending', resolvedAt = null, hasHero = true, slug = documentId, closesAt = null }: Facts = {},
) => ({
  ...card, documentId, slug, hero: hasHero ? card.hero : null, verdict: { ...verdict, result, resolvedAt }, event: { closesAt },
  authors: [{ name: '林知远', nameEn: 'Lin Zhiyuan', slug: 'lin-zhiyuan', desk: false }],
  activeSponsorLinks: [] as Answer['latest'][number]['activeSponsorLinks'],
})
const section = (slug: string) => ({ name: slug, nameEn: null, slug })
const many = (count: number, prefix = 'n') => Array.from({ length: count }, (_, index) => article(`${prefix}${index}`))
const trackRecord = {
  counts: { calls: 0, open: 0, right: 0, wrong: 0, void: 0 },
  scores: { hitRate: null, brier: null, compared: 0, comparedBrier: null, marketBrier: null, skill: null, skillInterval: null },
}
const nothing: Answer = { latest: [], closing: [], resolved: [], sections: [], trackRecord }
const keys = (cards: { key: string }[]) => cards.map(({ key }) => key)
const front = (answer: Partial<Answer>) => homeView({ ...nothing, ...answer }, 'zh-Hans')

test('the newest open article with a picture leads, with its authors', () => {
  const view = front({ latest: [article('a', { result: 'right' }), article('b', { hasHero: false }), article('c'), article('d')] })
  expect(view.lead).toMatchObject({ key: 'c', authors: [{ label: { text: '林知远' }, href: '/authors/lin-zhiyuan' }] })
})

test('without an open one the newest leads, and it is not among what was just resolved', () => {
  const ended = [article('a', { result: 'right' }), article('b', { result: 'wrong' })]
  const view = front({ latest: ended, resolved: ended })
  expect([view.lead?.key, keys(view.resolved)]).toEqual(['a', ['b']])
})

test('what was just resolved says when', () => {
  const resolved = [article('b', { result: 'right', resolvedAt: '2026-01-14T00:00:00.000Z' }), article('c', { result: 'wrong' })]
  expect(front({ latest: [article('a')], resolved }).resolved.map(({ dated }) => dated)).toEqual([{ iso: '2026-01-14T00:00:00.000Z', text: '2026年1月14日揭晓' }, null])
})

test('what closes next says when, by date, and is not repeated further down', () => {
  const closing = [article('b', { closesAt: '2026-12-10T00:00:00.000Z' }), article('c', { closesAt: '2027-01-01T00:00:00.000Z' })]
  const all = [article('a'), ...closing, article('d')]
  const view = front({ latest: all, closing, sections: [{ ...section('economy'), predictions: all }] })
  expect(view.closing.map(({ key, dated }) => [key, dated?.text])).toEqual([['b', '2026年12月10日截止'], ['c', '2027年1月1日截止']])
  expect(view.sections.map(({ articles }) => keys(articles))).toEqual([['d']])
})

test.each([[1, 0], [5, 0], [6, 2], [16, 2]])('of %d articles %d stand below the lead', (count, seconds) => {
  expect(front({ latest: many(count) }).seconds).toHaveLength(seconds)
})

test('an article stands once, however many lists it is in', () => {
  const all = many(20)
  const sections = ['a', 'b'].map(slug => ({ ...section(slug), predictions: all }))
  const view = front({ latest: all, closing: all.slice(2, 7), resolved: all.slice(4, 10), sections })
  const shown = keys(articlesOf(view))
  expect(new Set(shown).size).toBe(shown.length)
  const lists = [view.closing, view.resolved, view.seconds, ...view.sections.map(({ articles }) => articles)]
  expect(lists.map(list => list.length)).toEqual([4, 3, 2, 3, 3])
})

test('a section without an article of its own is no block, nor is one that has no address', () => {
  const economy = { ...section('economy'), predictions: [article('a'), article('b', { slug: null })] }
  const view = front({ latest: [article('a')], sections: [economy, { ...section('sport'), predictions: [] }] })
  expect(view.sections).toEqual([])
})

test('an empty paper is an empty page', () => {
  expect(front({})).toEqual({ record: null, lead: null, seconds: [], closing: [], resolved: [], sections: [], sponsors: [] })
})

test('a paid line that several articles carry is shown once', () => {
  const list = { ...sponsor, placement: 'list' as const }
  const latest = [{ ...article('a'), activeSponsorLinks: [list] }, { ...article('b'), activeSponsorLinks: [list, sponsor] }]
  expect(keys(front({ latest }).sponsors)).toEqual(['s1'])
})

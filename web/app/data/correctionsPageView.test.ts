import { correctionsPageView, correctionsStretch } from './correctionsPageView'

const correction = (number: number) => ({
  documentId: `c${number}`, kind: 'correction' as const, note: ` 第 ${number} 处。 `, at: '2026-03-01T20:00:00.000Z', prediction: { title: '会发生吗？', slug: 'will-it' },
})
const many = (count: number) => Array.from({ length: count }, (_, index) => correction(index))
const site = {
  name: '', tagline: null, notice: null, contactEmail: null, commentsOpen: true, commentsWait: true, socialLinks: [], locale: 'zh-Hans', correctionsPolicy: { bodyHtml: '<p>规矩</p>' },
}
const withdrawal = { prediction: 'w', question: '撤了吗？', questionEn: null, withdrawnAt: '2026-04-01T00:00:00.000Z', withdrawnReason: ' 来源不实。 ' }
const facts = { corrections: many(1), withdrawals: [withdrawal], site, categories: [] }

test('lists corrections with their article, in the words of the language', () => {
  expect(correctionsPageView(facts, 1, 'zh-Hans')?.corrections).toEqual([{
    key: 'c0', kind: '更正', at: expect.objectContaining({ date: '2026年3月2日' }) as object, title: { text: '会发生吗？', lang: undefined },
    href: '/predictions/will-it#corrections', note: { text: '第 0 处。', lang: undefined },
  }])
  expect(correctionsPageView(facts, 1, 'en')?.corrections[0]).toMatchObject({ kind: 'Correction', href: '/en/predictions/will-it#corrections', note: { lang: 'zh-Hans' } })
})

test('does not list one whose article went meanwhile', () => {
  const gone = { ...correction(1), prediction: null }
  expect(correctionsPageView({ ...facts, corrections: [gone] }, 1, 'zh-Hans')?.corrections).toEqual([])
})

test('has policy and withdrawn articles on its first page alone, the policy in its own language alone', () => {
  expect(correctionsPageView(facts, 1, 'zh-Hans')?.first).toEqual({
    own: '<p>规矩</p>',
    withdrawn: [{ key: 'w', at: expect.objectContaining({ iso: withdrawal.withdrawnAt }) as object, question: { text: '撤了吗？', lang: undefined }, reason: { text: '来源不实。', lang: undefined } }],
  })
  expect(correctionsPageView(facts, 1, 'en')?.first).toMatchObject({ own: null, withdrawn: [{ question: { lang: 'zh-Hans' } }] })
  expect(correctionsPageView(facts, 2, 'zh-Hans')?.first).toBeNull()
  const nameless = { ...withdrawal, question: null, withdrawnReason: null }
  expect(correctionsPageView({ ...facts, withdrawals: [nameless] }, 1, 'en')?.first?.withdrawn[0]).toMatchObject({ question: { text: '(no question kept)' }, reason: null })
})

test('says that the other language has some where this one has none', () => {
  const elsewhere = (corrections: number, others: number) =>
    correctionsPageView({ ...facts, corrections: many(corrections), elsewhere: many(others).map(({ documentId }) => ({ documentId })) }, 1, 'zh-Hans')?.elsewhere
  expect(elsewhere(0, 1)).toEqual({ text: '英文版有1条', href: '/en/corrections' })
  expect(elsewhere(0, 21)?.text).toBe('英文版有20+条')
  expect([elsewhere(0, 0), elsewhere(1, 1)]).toEqual([null, null])
})

test('leads to the pages before and after, and no further', () => {
  const pages = (page: number, count: number) => correctionsPageView({ ...facts, corrections: many(count) }, page, 'en')?.pages
  expect(pages(1, 20)).toBeNull()
  expect(pages(1, 21)).toEqual({ previous: null, next: '/en/corrections?page=2', current: null })
  expect(pages(2, 21)).toEqual({ previous: '/en/corrections', next: '/en/corrections?page=3', current: null })
  expect(pages(3, 5)).toEqual({ previous: '/en/corrections?page=2', next: null, current: null })
  expect(correctionsPageView({ ...facts, corrections: many(21) }, 1, 'en')?.corrections).toHaveLength(20)
  expect(correctionsPageView({ ...facts, corrections: [] }, 2, 'en')).toBeNull()
  expect(correctionsPageView({ ...facts, corrections: [] }, 1, 'en')).toMatchObject({ corrections: [], pages: null })
})

test('asks for one more than it shows, and for nothing the API refuses', () => {
  expect(correctionsStretch(1)).toEqual({ start: 0, limit: 21, isFirst: true })
  expect(correctionsStretch(501)).toEqual({ start: 10_000, limit: 21, isFirst: false })
  expect(correctionsStretch(502)).toBeNull()
})

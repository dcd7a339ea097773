import { revisionsView } from './revisionsView'

const revision = {
  at: '2025-10-30T03:00:00.000Z', answer: 'NO' as const, probability: 0.03, reason: ' 没有行程。 ', reasonEn: null, marketPrice: 0.06, result: 'right' as const,
  brier: 0.0009, marketBrier: 0.0036,
}

test('a change of mind comes with its date, reason, the market then, and its own score', () => {
  expect(revisionsView({ revisions: [revision] }, 'zh-Hans')).toMatchObject([
    { at: { date: '2025年10月30日' }, change: '改为“不会”（会的可能性 3%）', market: '当时市场 6%', reason: { text: '没有行程。' }, score: 'Brier 分：本报 0.0009，市场 0.0036，越低越好。' },
  ])
})

test('what is not known is left out; a reason in Chinese alone is marked as such on an English page', () => {
  expect(revisionsView({ revisions: [{ ...revision, probability: null, marketPrice: null, brier: null, marketBrier: null }] }, 'en')).toMatchObject([
    { change: 'Revised to NO', market: null, reason: { lang: 'zh-Hans' }, score: null },
  ])
})

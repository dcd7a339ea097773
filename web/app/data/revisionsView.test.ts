import { revisionsView } from './revisionsView'

const revision = {
  at: '2025-10-30T03:00:00.000Z', answer: 'NO' as const, probability: 0.03, reason: ' 没有行程。 ', reasonEn: null, marketPrice: 0.06, result: 'right' as const,
  brier: 0.0009, marketBrier: 0.0036,
}

test('a change of mind comes with its date, reason, the market then, and its own score', () => {
  expect(revisionsView({ revisions: [revision] }, 'zh-Hans')).toMatchObject([
    { at: { date: '2025年10月30日' }, change: '改为“不会”（会的可能性3%）', reason: { text: '没有行程。' }, worth: '当时市场6%。Brier分：本报0.0009，市场0.0036，越低越好。' },
  ])
})

test('the market then stands alone while the question is open, without a blank behind it', () => {
  const open = { ...revision, brier: null, marketBrier: null }
  expect(revisionsView({ revisions: [open] }, 'en')).toMatchObject([{ worth: 'The market stood at 6%.' }])
  expect(revisionsView({ revisions: [revision] }, 'en')[0]?.worth).toMatch(/^The market stood at 6%\. Brier score: /)
})

test('what is not known is left out; a reason in Chinese alone is marked as such on an English page', () => {
  expect(revisionsView({ revisions: [{ ...revision, probability: null, marketPrice: null, brier: null, marketBrier: null }] }, 'en')).toMatchObject([
    { change: 'Revised to NO', reason: { lang: 'zh-Hans' }, worth: null },
  ])
})

import { articleUpdates, lastChange, type ChangeFacts } from './articleUpdates'

const facts: ChangeFacts = {
  firstPublishedAt: '2026-03-01T08:00:00.000Z', publishedAt: '2026-03-01T08:00:30.000Z',
  corrections: [{ kind: 'clarification', note: 'Not by telephone.', at: '2026-03-02T00:00:00.000Z' }],
  verdict: {
    answer: 'NO', result: 'wrong', resolvedAt: '2026-06-01T20:00:00.000Z',
    revisions: [{ at: '2026-04-01T00:00:00.000Z', answer: 'YES', probability: 0.6, reason: '变了。', reasonEn: 'It changed.' }],
  },
}

test('what happened is told newest first, each with its day in the zone of the language', () => {
  expect(articleUpdates(facts, 'en').map(({ text }) => text)).toEqual([
    '1 June 2026: Result: yes. Our verdict: wrong.', '1 April 2026: Verdict changed to YES, chance of yes 60%. It changed.', '2 March 2026: Clarification. Not by telephone.',
  ])
  expect(articleUpdates(facts, 'zh-Hans').map(({ text }) => text)).toEqual([
    '2026年6月2日：结果：会。本报说错了。', '2026年4月1日：判断改为“会”，概率60%。变了。', '2026年3月2日：说明。Not by telephone.',
  ])
})

test('an article that only stands where it was published changed then', () => {
  expect(lastChange({ ...facts, corrections: [], verdict: null }, 'en')).toBe('2026-03-01T08:00:00.000Z')
  expect(lastChange({ ...facts, firstPublishedAt: null, publishedAt: null, corrections: [], verdict: null }, 'en')).toBeNull()
  expect(lastChange(facts, 'en')).toBe('2026-06-01T20:00:00.000Z')
})

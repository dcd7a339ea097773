import { correctionsView } from './correctionsView'

const note = (kind: 'typo' | 'clarification' | 'correction', at: string) => ({ documentId: `${kind}${at}`, kind, note: ' 年份写错。 ', at })

test('a correction is told at the top, the newest one', () => {
  const view = correctionsView([note('clarification', '2025-09-12T02:00:00Z'), note('correction', '2025-09-10T02:00:00Z'), note('correction', '2025-09-01T02:00:00Z')], 'zh-Hans')
  expect(view.top).toBe('本文有更正（2025年9月10日）')
  expect(view.list.map(({ kind, note: { text } }) => [kind, text])).toEqual([['说明', '年份写错。'], ['更正', '年份写错。'], ['更正', '年份写错。']])
})

test('a clarification alone stands at the foot only; typos are nobody’s business', () => {
  const view = correctionsView([note('clarification', '2025-09-12T02:00:00Z'), note('typo', '2025-09-12T02:00:00Z')], 'en')
  expect(view).toMatchObject({ top: null, list: [{ kind: 'Clarification', note: { lang: 'zh-Hans' } }] })
})

import { call, noScores, record } from '../../test/fixtures/record'
import type { RecordFilters } from '#shared/recordFilters'
import { callRow } from './callRow'
import { trackRecordView } from './trackRecordView'

const nothing: RecordFilters = { author: null, category: null, from: null, to: null, state: null }
const view = (filters: Partial<RecordFilters> = {}, page = 1) => trackRecordView(record, { ...nothing, ...filters }, page, 'en')

test('pages, downloads and the form keep what is filtered by', () => {
  const filtered = view({ author: 'a1', from: '2025-01-01', state: 'wrong' }, 2)
  const query = '?author=a1&from=2025-01-01&result=wrong'
  expect(filtered?.pages).toEqual({ previous: `/en/track-record${query}#calls`, next: `/en/track-record${query}&page=3#calls`, current: 'Page 2 of 3' })
  expect(filtered?.downloads).toEqual({ csv: `/track-record.csv${query}`, json: `/track-record.json${query}` })
  expect(filtered?.form).toMatchObject({ authors: [{ value: 'a1', isChosen: true }], from: '2025-01-01', to: '', action: '/en/track-record#calls' })
  expect(filtered?.form.states.filter(({ isChosen }) => isChosen)).toMatchObject([{ value: 'wrong' }])
})

test('what narrows every number is said at the top, with the way back', () => {
  expect(view({ author: 'a1', to: '2025-12-31', state: 'wrong' })?.only).toEqual({
    parts: [{ text: 'Lin Zhiyuan', lang: undefined }, { text: 'until 2025-12-31', lang: undefined }], href: '/en/track-record',
  })
  expect(view({ state: 'wrong' })?.only).toBeNull()
  expect(view({ author: 'nobody' })?.only?.parts).toEqual([{ text: 'nobody', lang: undefined }])
})

test('there is no page after the last', () => {
  expect(view({}, 3)).not.toBeNull()
  expect(view({}, 4)).toBeNull()
  expect(trackRecordView({ ...record, trackRecord: { ...record.trackRecord, callCount: 0, calls: [] } }, nothing, 1, 'en')).toMatchObject({ pages: null, calls: [] })
})

test('a part leads to its page and to its calls, and claims no skill from too few', () => {
  const [author] = view()?.byAuthor ?? []
  expect(author).toMatchObject({ href: '/en/authors/lin-zhiyuan', calls: { text: '58', href: '/en/track-record?author=a1' }, hitRate: '83%', skill: '+14%' })
  const [part] = record.trackRecord.byCategory
  if (!part) throw new Error('no part')
  const byCategory = [
    { ...part, slug: null, scores: { ...part.scores, skillInterval: null } },
    { ...part, scores: noScores },
    { ...part, counts: { ...part.counts, right: 2, wrong: 1 }, scores: { ...part.scores, outcomes: 3 } },
  ]
  const few = { ...record, trackRecord: { ...record.trackRecord, byCategory } }
  expect(trackRecordView(few, nothing, 1, 'zh-Hans')?.byCategory).toMatchObject([{ href: null, skill: '太少' }, { hitRate: '—', brier: '—', skill: '—' }, { hitRate: '2/3' }])
})

test('a call leads to its article, in the language it was asked in', () => {
  expect(callRow(call, 'en')).toMatchObject({
    question: { text: 'Will Trump meet Kim?' }, href: '/en/predictions/trump-kim-2025', ours: '8%', answer: 'Verdict: NO', market: '21%', brier: '0.0064', marketBrier: '0.0441',
    authors: [{ text: 'Lin Zhiyuan' }], standing: { label: 'Right' }, isOverdue: false, withdrawn: null,
  })
  expect(callRow({ ...call, questionEn: null }, 'en')).toMatchObject({ question: { lang: 'zh-Hans' }, href: '/predictions/trump-kim-2025' })
  expect(callRow({ ...call, question: null }, 'zh-Hans')).toMatchObject({ question: { lang: 'en' }, href: '/en/predictions/trump-kim-2025' })
})

test('a withdrawn call leads nowhere and says why; what is not there is a dash', () => {
  expect(callRow({ ...call, withdrawnAt: '2026-01-01T00:00:00Z', withdrawnReason: ' 伪造 ' }, 'zh-Hans')).toMatchObject({ href: null, withdrawn: { says: '已撤下：', reason: { text: '伪造', lang: undefined } } })
  expect(callRow({ ...call, withdrawnAt: '2026-01-01T00:00:00Z', withdrawnReason: ' ' }, 'en').withdrawn).toEqual({ says: 'Withdrawn', reason: null })
  expect(callRow({ ...call, question: null, questionEn: null, probability: null, marketPrice: null, brier: null, marketBrier: null }, 'zh-Hans'))
    .toMatchObject({ question: { text: '（没有留下问题）' }, href: '/predictions/trump-kim-2025', ours: '—', answer: '判断：不会', market: '—', brier: '—', marketBrier: '—' })
})

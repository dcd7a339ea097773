import type { EntryFactsFragment } from '@presage/client/generated/documents'
import { ledgerStretch, ledgerView, subjectsOf } from './ledgerView'

const hash = 'f'.repeat(64)
const head = { seq: 165, at: '2026-11-20T05:00:00.000Z', hash }
const entry = (kind: EntryFactsFragment['kind'], body: unknown, change: Partial<EntryFactsFragment> = {}): EntryFactsFragment =>
  ({ seq: 7, at: '2025-09-08T13:30:00.000Z', kind, subject: 'p1', body, prev: hash, hash, ...change })
const about = { outcome: { documentId: 'o1', label: 'Kim', labelZh: '金正恩' }, event: { title: 'Who?', titleZh: '会见谁？', slug: 'who' } }
const subjects = {
  chinese: [{ documentId: 'p1', title: '会见吗？', slug: 'meet', ...about }],
  english: [{ documentId: 'p1', title: 'Will they meet?', slug: 'meet', ...about }, { documentId: 'p2', title: 'Only English?', slug: 'only', ...about }],
}
const stretch = { after: 0, first: 50, before: 51 }
const read = (one: EntryFactsFragment, locale: 'zh-Hans' | 'en' = 'zh-Hans', names: typeof subjects | null = subjects) => {
  const [view] = ledgerView({ head, entries: [one], subjects: names, stretch }, locale).entries
  return view && [view.title.text, view.says + (view.quoted?.text ?? '')].join(' | ')
}

test.each<[EntryFactsFragment['kind'], object, string, string]>([
  ['verdict', { answer: 'NO', probability: 0.08, market: { price: 0.21 }, question: '会见吗？' }, '会见吗？ | 我们说“不会”（会的可能性8%）；市场给21%。', 'Will they meet? | We said NO (8% chance of yes); the market said 21%.'],
  ['verdict', { answer: 'YES', probability: null, market: null, question: '会见吗？' }, '会见吗？ | 我们说“会”，没有给概率；发表时没有市场价。', 'Will they meet? | We said YES without a probability; there was no market price.'],
  ['revision', { answer: 'NO', probability: 0.03, reason: 'No plans' }, '会见吗？ | 改为“不会”（会的可能性3%）。理由：No plans', 'Will they meet? | Revised to NO (3% chance of yes). Reason: No plans'],
  ['resolution', { resolution: 'no', by: 'platform', label: 'Kim', event: 'Who?', calls: [{}] }, 'Who? · Kim | 结果：不会。取自平台的裁定，影响1篇文章。', 'Who? · Kim | Result: no. Taken from the platform; 1 article concerned.'],
  ['unresolution', { was: 'yes', reason: '改判' }, '选项o9 | 原先的结果“会”被撤销。理由：改判', 'Outcome o9 | The result “yes” was undone. Reason: 改判'],
  ['correction', { kind: 'clarification', note: '补充' }, '会见吗？ | 补充', 'Will they meet? | 补充'],
  ['takedown', { languages: ['en'], reason: '伪造' }, '会见吗？ | 已撤下。理由：伪造', 'Will they meet? | Withdrawn. Reason: 伪造'],
  ['restoration', { languages: ['en'] }, '会见吗？ | 恢复发表。', 'Will they meet? | Published again.'],
])('a %s is said in both languages', (kind, body, chinese, english) => {
  const one = entry(kind, body, { subject: kind.endsWith('resolution') ? 'o9' : 'p1' })
  expect(read(one)).toBe(chinese)
  expect(read(one, 'en')).toBe(english)
})

test.each([null, 'text', [], { answer: 'MAYBE', probability: 7, market: 'x', question: 3 }])('a body of %j breaks nothing', (body) => {
  for (const kind of ['verdict', 'revision', 'resolution', 'unresolution', 'correction', 'takedown', 'restoration'] as const) {
    expect(read(entry(kind, body), 'zh-Hans', null)).not.toMatch(/undefined|null|NaN|object/)
  }
})

test('a correction is called what it is', () => {
  const kind = (body: object, locale: 'zh-Hans' | 'en' = 'zh-Hans') => ledgerView({ head, entries: [entry('correction', body)], subjects, stretch }, locale).entries[0]?.kind
  expect([kind({ kind: 'clarification' }), kind({ kind: 'typo' }, 'en'), kind({ kind: 'correction' }), kind({})]).toEqual(['说明', 'Typo', '更正', '更正'])
})

test('an article is named in the page’s language, else in the other, else by the question of its verdict, else by its id', () => {
  expect(ledgerView({ head, entries: [entry('takedown', {}, { subject: 'p2' })], subjects, stretch }, 'zh-Hans').entries[0]).toMatchObject({ href: '/en/predictions/only', title: { text: 'Only English?', lang: 'en' } })
  const gone = [entry('verdict', { question: '旧问题？', answer: 'NO' }, { subject: 'p3' }), entry('takedown', {}, { subject: 'p3', seq: 8 })]
  expect(ledgerView({ head, entries: gone, subjects, stretch }, 'zh-Hans').entries[0]).toMatchObject({ anchor: 'entry-8', href: null, title: { text: '旧问题？' } })
  expect(read(entry('takedown', {}, { subject: 'p9' }), 'en')).toBe('Article p9 | Withdrawn.')
})

test('articles are asked for once, outcomes by an article that was judged with them', () => {
  const resolution = (calls: unknown) => entry('resolution', { calls }, { subject: 'o1' })
  expect(subjectsOf([entry('verdict', {}), entry('takedown', {}), resolution([{ prediction: 'p2' }, { prediction: 'p3' }])])).toEqual(['p1', 'p2'])
  for (const calls of [undefined, 'p2', [], [null], [{ prediction: 3 }]]) expect(subjectsOf([resolution(calls)])).toEqual([])
})

test('an outcome is named in the page’s language where an article about it is public, else in the words of its entry', () => {
  const resolved = entry('resolution', { resolution: 'no', by: 'platform', label: 'Kim', event: 'Who?', calls: [{}] }, { subject: 'o1' })
  expect(read(resolved)).toBe('会见谁？ · 金正恩 | 结果：不会。取自平台的裁定，影响1篇文章。')
  expect(read(resolved, 'en')).toMatch(/^Who\? · Kim \|/)
  // By its link the site knows when to print the page anew.
  expect(ledgerView({ head, entries: [resolved], subjects, stretch }, 'en').entries[0]?.href).toBe('/en/events/who')
  expect(read(resolved, 'zh-Hans', null)).toMatch(/^Who\? · Kim \|/)
  const body = { resolution: 'no', by: 'platform', label: 'Kim', labelZh: '金', event: 'Who?', eventZh: '谁？', calls: [{}] }
  const translated = entry('resolution', body, { subject: 'o1' })
  expect(read(translated, 'zh-Hans', null)).toMatch(/^谁？ · 金 \|/)
  expect(read(translated, 'en', null)).toMatch(/^Who\? · Kim \|/)
  expect(read(entry('unresolution', { was: 'no' }, { subject: 'o1' }))).toMatch(/^会见谁？ · 金正恩 \|/)
})

test('an event that asks nothing but its outcome is named once', () => {
  const body = { resolution: 'no', by: 'editor', label: 'Hot?', event: 'Hot?', calls: [] }
  expect(read(entry('resolution', body, { subject: 'o2' }))).toMatch(/^Hot\? \|/)
  expect(read(entry('resolution', { ...body, eventZh: '热？', labelZh: '热' }, { subject: 'o2' }))).toMatch(/^热？ \|/)
  const alike = { chinese: [{ ...subjects.chinese[0], outcome: { documentId: 'o2', label: 'Hot?', labelZh: null }, event: { title: 'Hot?', titleZh: '会热吗？', slug: 'hot' } }], english: [] }
  expect(read(entry('resolution', body, { subject: 'o2' }), 'zh-Hans', alike as never)).toMatch(/^会热吗？ \|/)
})

test('what an editor wrote in the other language is marked', () => {
  const [view] = ledgerView({ head, entries: [entry('takedown', { reason: '伪造' })], subjects, stretch }, 'en').entries
  expect(view).toMatchObject({ says: 'Withdrawn. Reason: ', quoted: { text: '伪造', lang: 'zh-Hans' } })
})

test('pages go back from the head by the numbers of entries', () => {
  expect(ledgerStretch(undefined, head)).toEqual({ after: 115, first: 50, before: 166 })
  expect(ledgerStretch('116', head)).toEqual({ after: 65, first: 50, before: 116 })
  expect(ledgerStretch('16', head)).toEqual({ after: 0, first: 15, before: 16 })
  expect(ledgerStretch(undefined, null)).toEqual({ after: 0, first: 1, before: 1 })
})

test.each(['0', '1', '167', '-3', '1e3', 'abc', ['2', '3'], '9999999999'])('there is no page before %j', (before) => {
  expect(ledgerStretch(before, head)).toBeNull()
})

test('pages link to the newer and the older one', () => {
  const links = (before: string | undefined) => {
    const of = ledgerStretch(before, head)
    return of && ledgerView({ head, entries: [], subjects, stretch: of }, 'en').pages
  }
  expect(links(undefined)).toEqual({ previous: null, next: '/en/ledger?before=116', current: null })
  expect(links('116')).toEqual({ previous: '/en/ledger', next: '/en/ledger?before=66', current: null })
  expect(links('66')).toEqual({ previous: '/en/ledger?before=116', next: '/en/ledger?before=16', current: null })
  expect(links('16')).toEqual({ previous: '/en/ledger?before=66', next: null, current: null })
})

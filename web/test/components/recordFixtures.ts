import { authorView } from '../../app/data/authorView'
import { ledgerView } from '../../app/data/ledgerView'
import { recordStrip } from '../../app/data/recordStrip'
import { trackRecordView } from '../../app/data/trackRecordView'
import type { Locale } from '../../shared/locale'
import { author, card } from '../fixtures/article'
import { record } from '../fixtures/record'
import { there, type Fixture } from './fixture'

const month = (name: string) => ({ month: name, compared: 3, comparedBrier: 0.1, marketBrier: 0.2 })
const facts = { ...record, trackRecord: { ...record.trackRecord, series: [month('2025-01'), month('2025-02')] } } as typeof record
const everything = { author: null, category: null, from: null, to: null, state: null }
const recordOf = (locale: Locale) => there(trackRecordView(facts, everything, 2, locale))
const authorOf = (locale: Locale) => there(authorView({
  author: { ...author, documentId: 'a1', bioEn: 'Writes.', avatar: null },
  list: { nodes: [card], pageInfo: { page: 1, pageCount: 1, pageSize: 20, total: 1 } },
  record: facts.trackRecord,
} as Parameters<typeof authorView>[0], 1, locale))
const hash = 'f'.repeat(64)
const ledgerOf = (locale: Locale) => ledgerView({
  head: { seq: 165, at: '2026-11-20T05:00:00.000Z', hash },
  entries: [{
    seq: 7, at: '2025-09-08T13:30:00.000Z', kind: 'verdict', subject: 'p1', prev: hash, hash,
    body: { answer: 'NO', probability: 0.08, market: { price: 0.21 }, question: '会见吗？' },
  }],
  subjects: { chinese: [{ documentId: 'p1', title: '会见吗？', slug: 'meet', outcome: null, event: null }], english: [] },
  stretch: { after: 0, first: 50, before: 51 },
}, locale)

export const recordFixtures: Record<string, Fixture> = {
  AuthorHeader: locale => ({ props: { author: authorOf(locale) } }),
  AuthorRecord: locale => ({ props: { record: authorOf(locale).record } }),
  BrierOverTime: locale => ({ props: { view: there(recordOf(locale).overTime) } }),
  CalibrationPlot: locale => ({ props: { plot: there(recordOf(locale).calibration) } }),
  CalibrationTable: locale => ({ props: { bins: there(recordOf(locale).calibration).bins } }),
  CallChoice: locale => ({ props: { name: 'author', label: 'Author', choices: recordOf(locale).form.authors } }),
  CallFilters: locale => ({ props: { form: recordOf(locale).form, clearHref: '/track-record' } }),
  CallTable: locale => ({ props: { calls: recordOf(locale).calls } }),
  HomeRecord: locale => ({ props: { tagline: 'A record', record: recordStrip(facts.trackRecord, locale) } }),
  LedgerEntries: locale => ({ props: { entries: ledgerOf(locale).entries } }),
  LedgerHead: locale => ({ props: { head: ledgerOf(locale).head } }),
  RecordFormulas: () => ({ props: { revised: null } }),
  RecordHeadline: locale => ({ props: { record: recordOf(locale) } }),
  RecordNumbers: locale => ({ props: { figures: recordOf(locale).figures } }),
  RecordParts: locale => ({ props: { heading: 'Authors', term: 'Author', parts: recordOf(locale).byAuthor } }),
  TrackRecord: locale => ({ props: { view: recordOf(locale) } }),
}

import type { RecordPartFactsFragment, TrackRecordPageQuery } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'
import { authorPath, categoryPath, downloadPaths, trackRecordPath } from '#shared/paths'
import { callStates, recordQuery, type CallState, type RecordFilters } from '#shared/recordFilters'
import { count } from './amount'
import { brierOverTime, type BrierOverTimeView } from './brierOverTime'
import { calibrationPlot, type CalibrationView } from './calibrationPlot'
import { callRow, type CallRow } from './callRow'
import { pageLinks, type PageLinksView } from './pageLinks'
import { fewestToJudge, recordFigures, type RecordFigures } from './recordFigures'
import { advantage, meanScore, rightOf, share } from './score'
import { wordsOfPair, type Words } from './words'

/** The record of one author or category, as a line of a table. */
export type PartRow = {
  key: string
  name: Words
  href: string | null
  calls: { text: string, href: string }
  settled: string
  hitRate: string
  brier: string
  market: string
  skill: string
}

/** What a filter offers; `isChosen` marks what the page shows now. */
export type Choice = { value: string, label: Words, isChosen: boolean }

/** The filter form: a plain GET of the page's own address. */
export type FilterForm = { action: string, authors: Choice[], categories: Choice[], states: Choice[], from: string, to: string }

/** The track record as its page shows it. */
export type TrackRecordView = RecordFigures & {
  /** What the page is narrowed to, and the way back to everything. */
  only: { parts: Words[], href: string } | null
  revised: string | null
  calibration: CalibrationView | null
  overTime: BrierOverTimeView | null
  byAuthor: PartRow[]
  byCategory: PartRow[]
  form: FilterForm
  calls: CallRow[]
  callCount: string
  pages: PageLinksView | null
  downloads: { csv: string, json: string }
}

/** Calls on one page of the table. */
export const callsPerPage = 25

/** Makes of the API's answer what the track record shows; `null` for a page beyond the last. */
export function trackRecordView(
  page: Pick<TrackRecordPageQuery, 'trackRecord' | 'choices'>,
  filters: RecordFilters,
  pageNumber: number,
  locale: Locale,
): TrackRecordView | null {
  const { record: say } = messagesFor(locale)
  const { trackRecord: record } = page
  const pages = Math.max(1, Math.ceil(record.callCount / callsPerPage))
  if (pageNumber > pages) return null
  const path = trackRecordPath(locale)
  const form = filterForm(page.choices, filters, locale)
  const part = (kind: 'author' | 'category') => (row: RecordPartFactsFragment) => partRow(row, kind, locale)
  return {
    ...recordFigures(record.counts, record.scores, locale),
    only: only(form, filters, locale),
    revised: record.revised.brier === null ? null : say.revised(count(record.revised.scored, locale), meanScore(record.revised.brier)),
    calibration: calibrationPlot(record.calibration, locale),
    overTime: brierOverTime(record.series, locale),
    byAuthor: record.byAuthor.map(part('author')),
    byCategory: record.byCategory.map(part('category')),
    form,
    calls: record.calls.map(call => callRow(call, locale)),
    callCount: say.calls.count(count(record.callCount, locale)),
    pages: pageLinks(pageNumber, pages, number => `${path}${recordQuery(filters, number)}#calls`, locale),
    downloads: { csv: downloadPaths.csv + recordQuery(filters), json: downloadPaths.json + recordQuery(filters) },
  }
}

function partRow(part: RecordPartFactsFragment, kind: 'author' | 'category', locale: Locale): PartRow {
  const { documentId, name, nameEn, slug, counts, scores } = part
  const { figures: say } = messagesFor(locale).record
  const nothing: RecordFilters = { author: null, category: null, from: null, to: null, state: null }
  const value = (number: number | null, print: (number: number) => string) => (number === null ? say.noValue : print(number))
  return {
    key: documentId,
    name: wordsOfPair(name, nameEn, locale),
    href: slug === null ? null : (kind === 'author' ? authorPath : categoryPath)(locale, slug),
    calls: { text: count(counts.calls, locale), href: `${trackRecordPath(locale)}${recordQuery({ ...nothing, [kind]: documentId })}` },
    settled: count(scores.outcomes, locale),
    hitRate: scores.outcomes < fewestToJudge && scores.hitRate !== null ? rightOf(counts) : value(scores.hitRate, share),
    brier: value(scores.compared > 0 ? scores.comparedBrier : scores.brier, meanScore),
    market: value(scores.marketBrier, meanScore),
    skill: scores.skill === null || scores.skillInterval ? value(scores.skill, advantage) : messagesFor(locale).record.calibration.tooFew,
  }
}

function filterForm({ byAuthor, byCategory }: TrackRecordPageQuery['choices'], filters: RecordFilters, locale: Locale): FilterForm {
  const { filters: say } = messagesFor(locale).record
  const choices = (parts: typeof byAuthor, chosen: string | null) => parts.map(({ documentId, name, nameEn }) => ({
    value: documentId, label: wordsOfPair(name, nameEn, locale), isChosen: documentId === chosen,
  }))
  const state = (value: CallState) => ({ value, label: { text: say.state[value], lang: undefined }, isChosen: value === filters.state })
  return {
    action: `${trackRecordPath(locale)}#calls`,
    authors: choices(byAuthor, filters.author),
    categories: choices(byCategory, filters.category),
    states: callStates.map(state),
    from: filters.from ?? '',
    to: filters.to ?? '',
  }
}

function only({ authors, categories }: FilterForm, { author, category, from, to }: RecordFilters, locale: Locale): TrackRecordView['only'] {
  const { record: say } = messagesFor(locale)
  // One that has no calls has no name here, and yet narrows the page.
  const named = (choices: Choice[], id: string | null): Words[] =>
    (id === null ? [] : [choices.find(({ isChosen }) => isChosen)?.label ?? { text: id, lang: undefined }])
  const chosen = [...named(authors, author), ...named(categories, category)]
  const days = [...from === null ? [] : [say.from(from)], ...to === null ? [] : [say.to(to)]].map(text => ({ text, lang: undefined }))
  const parts = [...chosen, ...days]
  return parts.length > 0 ? { parts, href: trackRecordPath(locale) } : null
}

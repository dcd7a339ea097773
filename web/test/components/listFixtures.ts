import { h } from 'vue'
import { errorView } from '../../app/data/errorView'
import { eventView } from '../../app/data/eventView'
import { frameView } from '../../app/data/frameView'
import { homeView } from '../../app/data/homeView'
import { searchView } from '../../app/data/searchView'
import { words } from '../../app/data/words'
import type { Locale } from '../../shared/locale'
import { author, card, outcome } from '../fixtures/article'
import { record } from '../fixtures/record'
import { there, type Fixture } from './fixture'

const site = {
  name: '先见 Presage', tagline: null, notice: '演示', contactEmail: 'desk@presage.example', commentsOpen: true, commentsWait: true,
  socialLinks: [{ label: 'X', url: 'https://x.com/presage' }],
}
const categories = [{ documentId: 'c1', name: '经济', nameEn: 'Economy', slug: 'economy' }]
const frameOf = (locale: Locale) => frameView({ site, categories }, locale)
const eventOf = (locale: Locale) => there(eventView({
  title: 'Who will Trump meet?', titleZh: '特朗普会见谁？', slug: 'who', platform: 'polymarket', marketUrl: 'https://polymarket.com/event/who',
  rules: 'First.\n\nSecond.', rulesFetchedAt: '2025-09-08T13:28:00Z', resolutionSource: 'Credible reporting', exclusive: false,
  opensAt: '2025-01-01T00:00:00Z', closesAt: '2025-12-31T23:59:00Z', eventState: 'open',
  outcomes: [
    {
      ...outcome, resolution: 'no', resolvedAt: '2025-12-31T23:59:00Z', volume: 85_000, currency: 'USD', priceAt: '2025-09-08T13:28:00Z',
      history: [8, 16, 24].map(day => ({ at: `2025-09-${day.toString().padStart(2, '0')}T13:30:00Z`, price: day / 100 })),
    },
    { ...outcome, documentId: 'o2', label: 'Vladimir Putin', labelZh: '普京', history: [] },
  ],
  predictions: [{ ...card, outcome: { documentId: 'o1', resolution: 'no', resolvedAt: '2025-12-31T23:59:00Z' } }],
  elsewhere: [{ title: 'Will they meet?', slug: 'putin', outcome: { documentId: 'o2' } }],
}, 1, locale))
const homeOf = (locale: Locale) => homeView({
  latest: [{ ...card, authors: [author], activeSponsorLinks: [] }],
  closing: [],
  resolved: [],
  sections: [{ name: '经济', nameEn: 'Economy', slug: 'economy', predictions: ['p2', 'p3'].map(documentId => ({ ...card, documentId })) }],
  trackRecord: record.trackRecord,
}, locale)
const hit = { prediction: card, title: [{ text: '金正恩', marked: true }], excerpt: [{ text: '会见', marked: false }] }
const searchOf = (locale: Locale, total = 500) => searchView(
  { categories, search: { total, totalIsExact: true, page: 2, pageCount: Math.ceil(total / 20), hits: total > 0 ? [hit] : [] } },
  { query: '金正恩', category: null, result: null, page: total > 0 ? 2 : 1 }, locale,
)
const ofEvent: Fixture = locale => ({ props: { event: eventOf(locale) } })

export const listFixtures: Record<string, Fixture> = {
  BoundText: () => ({ props: { text: '到2025年9月8日，市场价 8%。' }, within: 'p' }),
  ErrorExplained: locale => ({ props: { view: errorView(503, locale), retryHref: '/' } }),
  EventHeader: ofEvent,
  EventOutcomes: ofEvent,
  EventRules: ofEvent,
  ForeignWords: locale => ({ props: { words: words(locale === 'en' ? '年份写错。' : 'The year was wrong.', locale) }, within: 'p' }),
  HomeLead: locale => ({ props: { card: there(homeOf(locale).lead) } }),
  HomeSection: locale => ({ props: { section: there(homeOf(locale).sections[0]) } }),
  MastheadSearch: () => ({ props: { action: '/search' } }),
  PageFrame: locale => ({ props: { frame: frameOf(locale) }, slot: () => [h('h1', 'Page')] }),
  PageLinks: () => ({ props: { pages: { previous: '/a', next: '/b', current: '2' } } }),
  SearchFilters: locale => ({ props: { filters: searchOf(locale).filters } }),
  SearchForm: () => ({ props: { action: '/search', query: '金正恩' } }),
  SearchHit: locale => ({ props: { hit: there(searchOf(locale).hits[0]) } }),
  SearchMarked: () => ({ props: { parts: hit.title } }),
  SearchNothing: locale => ({ props: { view: searchOf(locale, 0), sections: frameOf(locale).sections } }),
  SearchPages: locale => ({ props: { pages: there(searchOf(locale).pages) } }),
  SiteFooter: locale => ({ props: { frame: frameOf(locale), sponsors: [] } }),
  SiteMasthead: locale => ({ props: { frame: frameOf(locale) } }),
  ThemeSwitch: () => ({ props: {} }),
}

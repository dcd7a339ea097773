// Every kind of page that readers see, by an example of the demonstration edition. All that looks at pages one by one (the checks of
// every page, the audit, the gallery) takes them from here: a new kind of page is one line.

export type PageLanguage = 'zh-Hans' | 'en'

/** A page of the demonstration edition, as `openReadersPaper` prepares it. */
export interface ReadersPage {
  /** What kind of page it is; good as part of a file's name. */
  kind: string
  language: PageLanguage
  /** Path and query. */
  path: string
  status: number
}

interface PageKind {
  kind: string
  /** Path of the Chinese page; `null` where the edition has no example of it. */
  zh: string | null
  /** Path of the English page without `/en`, where it is not the same as the Chinese. */
  en?: string | null
  status?: number
}

const kinds: readonly PageKind[] = [
  { kind: 'home', zh: '/' },
  { kind: 'category', zh: '/categories/politics' },
  { kind: 'author', zh: '/authors/science-desk' },
  { kind: 'event', zh: '/events/who-will-trump-meet-with-in-2025' },
  { kind: 'article-open', zh: '/predictions/will-china-land-astronauts-on-the-moon-before-2031', en: '/predictions/will-nasa-land-astronauts-on-the-moon-before-2029' },
  { kind: 'article-right', zh: '/predictions/who-will-trump-meet-with-in-2025-kim-jong-un' },
  { kind: 'article-wrong', zh: '/predictions/fed-decision-in-december-2025-25-bps-decrease', en: null },
  { kind: 'article-void', zh: null, en: '/predictions/jake-paul-vs-gervonta-davis-who-wins-gervonta-davis' },
  { kind: 'article-corrected', zh: '/predictions/will-2025-be-the-hottest-year-on-record' },
  {
    kind: 'article-withdrawn', zh: '/predictions/how-long-will-the-us-government-shutdown-last-more-than-35-days',
    en: '/predictions/nobel-peace-prize-2025-winner-donald-trump', status: 410,
  },
  { kind: 'search', zh: '/search' },
  { kind: 'search-found', zh: `/search?q=${encodeURIComponent('登月')}`, en: '/search?q=moon' },
  { kind: 'search-nothing', zh: `/search?q=${encodeURIComponent('没有这样的词')}`, en: '/search?q=nosuchword' },
  { kind: 'track-record', zh: '/track-record' },
  { kind: 'ledger', zh: '/ledger' },
  ...['about', 'methodology', 'corrections', 'disclosure', 'privacy', 'developers'].map(kind => ({ kind, zh: `/${kind}` })),
  { kind: 'embed', zh: '/embed/who-will-trump-meet-with-in-2025-kim-jong-un' },
  { kind: 'not-found', zh: '/no-such-page', status: 404 },
]

const english = (path: string) => (path === '/' ? '/en' : `/en${path}`)

/** All of them, each language a page of its own. */
export const readersPages: readonly ReadersPage[] = kinds.flatMap(({ kind, zh, en = zh, status = 200 }) => [
  ...zh === null ? [] : [{ kind, language: 'zh-Hans' as const, path: zh, status }],
  ...en === null ? [] : [{ kind, language: 'en' as const, path: english(en), status }],
])

const inOtherLanguage = (path: string) => (path.startsWith('/en/') ? path.slice(3) : english(path))

/**
 * What each of them answers, and what else of the edition does not answer with 200: what is withdrawn, in the other language too, to
 * which it leads; and the API, asked for nothing.
 */
export const expectedAnswers: readonly Pick<ReadersPage, 'path' | 'status'>[] = [
  ...readersPages,
  ...readersPages.filter(({ status }) => status === 410).map(({ path, status }) => ({ path: inOtherLanguage(path), status })),
  { path: '/graphql', status: 400 },
]

/** The kinds that most readers come for, which are held to the most. */
export const mostReadKinds: ReadonlySet<string> = new Set(['home', 'event', 'article-open', 'article-right'])

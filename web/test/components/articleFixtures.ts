import type { ArticlePageQuery } from '@presage/client/generated/documents'
import { articleView } from '../../app/data/articleView'
import { previewNotice } from '../../app/data/previewNotice'
import { cardView } from '../../app/data/cardView'
import { withdrawnView } from '../../app/data/withdrawnView'
import { commentsAsked } from '../../shared/commentPaths'
import type { Locale } from '../../shared/locale'
import { article, card, type Article } from '../fixtures/article'
import { thread } from '../fixtures/comments'
import { call } from '../fixtures/record'
import { there, type Fixture } from './fixture'

const day = (number: number) => `2025-09-${String(number).padStart(2, '0')}T13:30:00.000Z`
const revision = {
  at: day(20), answer: 'NO' as const, probability: 0.03, reason: '没有行程。', reasonEn: 'No plans.', marketPrice: 0.06, result: 'right' as const,
  brier: 0.0009, marketBrier: 0.0036,
}

/** An article that has everything an article can have. */
const full: Article = {
  ...article,
  outcome: {
    ...there(article.outcome), resolution: 'no', resolvedAt: '2025-12-31T23:59:00.000Z', price: 0.02, priceAt: day(28),
    history: [8, 12, 16, 20, 24].map(number => ({ at: day(number), price: number / 100 })),
  },
  verdict: {
    ...there(article.verdict), result: 'right', brier: 0.0064, marketBrier: 0.0441, resolvedAt: '2025-12-31T23:59:00.000Z',
    ledgerHash: 'a'.repeat(64), revisions: [revision],
  },
  corrections: [{ documentId: 'k1', kind: 'correction', note: '年份写错。', at: day(9) }],
  comments_connection: { nodes: [thread], pageInfo: { page: 1, pageCount: 1, total: 1 } },
  commentCount: 2,
  disclosures: { holdings: '无', aiAssistance: '用 AI 校对' },
  related: [{ ...card, documentId: 'p2', title: '另一篇？', slug: 'another' }],
}

const withdrawn: NonNullable<ArticlePageQuery['callBySlug']> = {
  ...call, withdrawnAt: '2026-02-03T08:00:00.000Z', withdrawnReason: '引用的文件是伪造的。', category: null, event: null, outcomeLabel: 'Yes',
  outcomeLabelZh: null, ledgerHash: 'a'.repeat(64),
}

const viewOf = (locale: Locale) => articleView(full, locale, 'desk@presage.example', null)
const ofView: Fixture = locale => ({ props: { view: viewOf(locale) } })
const cardOf = (locale: Locale) => there(cardView(full, locale))

const pageData: ArticlePageQuery = { predictionBySlug: full, callBySlug: null, site: null, categories: [], commentStamp: 'stamp', waitingComments: [] }

export const articleFixtures: Record<string, Fixture> = {
  ArticleBody: locale => ({ props: { html: viewOf(locale).bodyHtml } }),
  ArticleCorrections: locale => ({ props: { corrections: viewOf(locale).corrections } }),
  ArticleEnd: ofView,
  ArticleHeader: ofView,
  ArticleHero: locale => ({ props: { hero: viewOf(locale).hero } }),
  ArticlePage: () => ({ props: { data: pageData, article: full, asked: commentsAsked({ reported: 'm1' }) } }),
  ArticleResult: locale => ({ props: { result: there(viewOf(locale).result) } }),
  ArticleShare: locale => ({ props: { title: full.title, url: full.url, links: viewOf(locale).share, embed: viewOf(locale).embed } }),
  ArticleVerdict: ofView,
  CardList: locale => ({ props: { heading: 'More', cards: [cardOf(locale)] } }),
  HeadlineText: () => ({ props: { text: full.title }, within: 'h2' }),
  MarketLink: locale => ({ props: { market: viewOf(locale).market } }),
  MomentTime: locale => ({ props: { moment: viewOf(locale).published } }),
  OddsChart: locale => ({ props: { odds: there(viewOf(locale).chart).odds, name: 'Kim' } }),
  OddsLegend: locale => ({ props: { odds: there(viewOf(locale).chart).odds } }),
  OddsTable: locale => ({ props: { rows: there(viewOf(locale).chart).odds.rows, name: 'Kim' } }),
  PredictionCard: locale => ({ props: { card: cardOf(locale) } }),
  PreviewClosed: () => ({ props: { because: 'closed' } }),
  PreviewNotice: locale => ({ props: { notice: previewNotice(null, '2025-11-30T08:30:00.000Z', false, locale) } }),
  SizedImage: locale => ({ props: { picture: there(viewOf(locale).hero).picture, sizes: '100vw' } }),
  SponsorLines: locale => ({ props: { lines: viewOf(locale).sponsors.end } }),
  VerdictBox: locale => ({ props: { verdict: viewOf(locale).verdict, ledgerHash: 'a'.repeat(64) } }),
  VerdictLine: locale => ({ props: { line: there(viewOf(locale).verdict).line } }),
  VerdictPill: locale => ({ props: { standing: there(viewOf(locale).verdict).standing } }),
  VerdictRevisions: locale => ({ props: { revisions: viewOf(locale).revisions } }),
  WithdrawnArticle: locale => ({ props: { view: withdrawnView(withdrawn, locale) } }),
  WithdrawnPage: () => ({ props: { data: { ...pageData, predictionBySlug: null }, call: withdrawn } }),
}

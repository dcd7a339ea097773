import type { ArticlePageQuery } from '@presage/client/generated/documents'
import { blocksToHtml } from '@presage/text/blocksToHtml'
import { parseBlocks } from '@presage/text/parseBlocks'
import { messagesFor } from '../../i18n/messages'
import { isLocale, locales, type Locale } from '#shared/locale'
import { eventPath, predictionPath } from '#shared/paths'
import { embedPath } from '#shared/sharingPaths'
import { count } from './amount'
import { cardView, type CardView } from './cardView'
import { embedCode, embedSize, type EmbedSize } from './embedCode'
import { correctionsView, type CorrectionsView } from './correctionsView'
import { authorLink, categoryLink, type SiteLink } from './frameView'
import { moment, type Moment } from './moment'
import { oddsChart, type MarkedVerdict, type OddsChartView } from './oddsChart'
import { picture, type Picture } from './picture'
import { present } from './present'
import { resultView, type ResultView } from './resultView'
import { revisionsView, type RevisionView } from './revisionsView'
import { mailto, shareLinks, type ShareLink } from './shareLinks'
import { sponsorViews, type SponsorView } from './sponsorViews'
import { verdictView, type VerdictView } from './verdictView'
import { words, wordsOfPair, type Words } from './words'

type Article = NonNullable<ArticlePageQuery['predictionBySlug']>
type Call = Pick<NonNullable<ArticlePageQuery['callBySlug']>, 'overdue' | 'closesAt'> | null

/** An article as its page shows it, in the page's language and with every number and date already in words. */
export type ArticleView = {
  documentId: string
  title: string
  /** Path of this page. */
  path: string
  /** Absolute address of this page. */
  url: string
  summary: string | null
  category: SiteLink | null
  /** The event by its name in the page's language, where it has one; without a name where that is the article's own. */
  event: { name: Words | null, href: string } | null
  authors: SiteLink[]
  published: Moment | null
  /** Set where the article was published again later. */
  updated: Moment | null
  /** `null` before the first. */
  views: string | null
  readingTime: string | null
  commentCount: string
  hero: { picture: Picture, caption: string | null, credit: string | null } | null
  /** Printed by `blocksToHtml`, which escapes all text and lets no other element through. */
  bodyHtml: string
  verdict: VerdictView | null
  /** Where the verdict's entry in the ledger can be told by its hash. */
  ledgerHash: string | null
  /** How the question ended, or that it is overdue. */
  result: ResultView | null
  revisions: RevisionView[]
  corrections: CorrectionsView
  /** The outcome's price over time, where it was recorded. */
  chart: { name: string, odds: OddsChartView } | null
  disclaimer: string
  sponsors: { top: SponsorView[], end: SponsorView[], footer: SponsorView[] }
  market: { href: string, event: Words | null, platform: string | null } | null
  share: ShareLink[]
  /** Its card for other pages: where it stands, how large it is, and the code that shows it. */
  embed: { path: string, size: EmbedSize, code: string }
  sources: { title: Words, href: string | null, publisher: Words | null, date: Moment | null }[]
  disclosures: { term: string, text: string }[]
  related: CardView[]
  /** Where to report an error by e-mail; without an address of the paper, the comment form. */
  reportHref: string
  /** Every language the article exists in, with its path; its own included. */
  languages: { locale: Locale, path: string }[]
}

// Publishing takes a moment: two times closer than this are the same one.
const sameMomentMs = 60_000

/**
 * Makes of the API's answer what the article page shows. `contactEmail` is the paper's, if it has one; `call` is what the record
 * keeps of the article, which knows when its question should have been settled.
 * @throws BlocksError when the stored body is not a document the paper can print
 */
export function articleView(article: Article, locale: Locale, contactEmail: string | null, call: Call = null): ArticleView {
  const t = messagesFor(locale)
  const slug = article.slug ?? ''
  const published = moment(article.firstPublishedAt ?? article.publishedAt, locale)
  const sponsors = present(article.activeSponsorLinks)
  return {
    documentId: article.documentId,
    title: article.title,
    path: predictionPath(locale, slug),
    url: article.url,
    summary: article.summary?.trim() || null,
    category: article.category && categoryLink(article.category, locale),
    event: article.event && eventLink(article.event, article.title, locale),
    authors: present(article.authors).map(author => authorLink(author, locale)),
    published,
    updated: laterMoment(moment(article.publishedAt, locale), published),
    views: article.views > 0 ? t.article.views(count(article.views, locale)) : null,
    readingTime: article.readingMinutes ? t.article.readingTime(article.readingMinutes) : null,
    commentCount: article.commentCount > 0 ? t.article.commentCount(count(article.commentCount, locale)) : t.comments.none,
    hero: article.hero && {
      picture: picture(article.hero, article.heroAlt),
      caption: article.heroCaption?.trim() || null,
      credit: article.heroCredit?.trim() || null,
    },
    bodyHtml: blocksToHtml(parseBlocks(article.body), { language: locale }),
    verdict: article.verdict && verdictView(article.verdict, article.rationale, locale),
    ledgerHash: article.verdict?.ledgerHash ?? null,
    result: article.verdict && resultView(article.verdict, call, locale),
    revisions: article.verdict ? revisionsView(article.verdict, locale) : [],
    corrections: correctionsView(article.corrections, locale),
    chart: chart(article, locale),
    disclaimer: article.effectiveDisclaimer,
    sponsors: {
      top: sponsorViews(sponsors, 'article_top', locale),
      end: sponsorViews(sponsors, 'article_end', locale),
      footer: sponsorViews(sponsors, 'footer', locale),
    },
    market: marketLink(article, locale),
    share: shareLinks(article.title, article.url, t.share),
    embed: embed(article, locale),
    sources: present(article.sources).map(source => ({
      title: words(source.title, locale),
      href: source.url && /^https?:\/\//.test(source.url) ? source.url : null,
      publisher: source.publisher ? words(source.publisher, locale) : null,
      date: moment(source.at, locale),
    })),
    disclosures: disclosures(article, locale),
    related: present(article.related).flatMap(other => cardView(other, locale) ?? []),
    reportHref: contactEmail ? mailto(contactEmail, t.article.reportSubject(article.title), `${article.url}\n\n`) : '#comment-form',
    languages: languages(article, locale),
  }
}

function eventLink({ title, titleZh, slug }: NonNullable<Article['event']>, headline: string, locale: Locale): NonNullable<ArticleView['event']> {
  const name = wordsOfPair(titleZh?.trim() || title, title, locale)
  return { name: letters(name.text) === letters(headline) ? null : name, href: eventPath(locale, slug) }
}

// Spaces and marks do not make two titles of one.
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

function chart({ outcome, verdict }: Article, locale: Locale): ArticleView['chart'] {
  if (!outcome) return null
  const verdicts: MarkedVerdict[] = verdict
    ? [
        { ...verdict, at: verdict.issuedAt, isRevision: false },
        ...present(verdict.revisions).map(revision => ({ ...revision, isRevision: true })),
      ]
    : []
  const odds = oddsChart({ outcome, verdicts }, locale)
  return odds && { name: locale === 'zh-Hans' ? outcome.labelZh?.trim() || outcome.label : outcome.label, odds }
}

function laterMoment(later: Moment | null, first: Moment | null): Moment | null {
  if (!later || !first) return null
  return Date.parse(later.iso) - Date.parse(first.iso) > sameMomentMs ? later : null
}

function marketLink({ marketUrl, event }: Article, locale: Locale): ArticleView['market'] {
  if (!marketUrl || !/^https?:\/\//.test(marketUrl)) return null
  const platforms = messagesFor(locale).event.platform
  return {
    href: marketUrl,
    event: event && words(event.title, locale),
    platform: event && event.platform !== 'other' ? platforms[event.platform] : null,
  }
}

function embed({ title, slug, url }: Article, locale: Locale): ArticleView['embed'] {
  const path = embedPath(locale, slug ?? '')
  const size = embedSize(title)
  return { path, size, code: embedCode(new URL(path, url).href, title, size, true) }
}

function disclosures({ disclosures: stored }: Article, locale: Locale): ArticleView['disclosures'] {
  const t = messagesFor(locale).article
  return [
    { term: t.holdings, text: stored?.holdings?.trim() ?? '' },
    { term: t.aiAssistance, text: stored?.aiAssistance?.trim() ?? '' },
  ].filter(({ text }) => text !== '')
}

function languages(article: Article, locale: Locale): ArticleView['languages'] {
  const slugs = new Map<Locale, string>(article.slug ? [[locale, article.slug]] : [])
  for (const translation of present(article.translations)) {
    if (isLocale(translation.locale) && !slugs.has(translation.locale)) slugs.set(translation.locale, translation.slug)
  }
  return locales.flatMap(language => {
    const slug = slugs.get(language)
    return slug ? [{ locale: language, path: predictionPath(language, slug) }] : []
  })
}

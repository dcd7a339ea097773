import type { SharedArticleQuery } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'
import { picturePath } from '#shared/sharingPaths'
import { fingerprint } from './fingerprint'
import { categoryLink, type FrameView } from './frameView'
import { moment } from './moment'
import { present } from './present'
import { verdictView, type Standing } from './verdictView'
import type { VerdictLineView } from './verdictLine'
import { chance } from './chance'

/** As much of an article as is passed on with a link to it. */
export type SharedArticle = Pick<
  NonNullable<SharedArticleQuery['predictionBySlug']>, 'title' | 'category' | 'verdict' | 'firstPublishedAt' | 'publishedAt' | 'activeSponsorLinks'
>

/** An article in brief, as its picture and its embedded card show it: everything in words, nothing of its text. */
export type ShareCard = {
  locale: Locale
  paper: FrameView['wordmark']
  category: string | null
  question: string
  verdict: {
    answer: string
    /** "8%"; `null` for a verdict without a probability. */
    chance: string | null
    /** What that is the chance of, or that there is none. */
    chanceOf: string
    /** The same as a sentence. */
    statement: string
    market: string
    line: VerdictLineView
    standing: Standing
    /** "2025年12月31日揭晓" */
    resolved: string | null
  } | null
  /** "发布 2025年9月8日" */
  published: string | null
  /** What a reader must know of money behind the article. */
  disclosures: string[]
}

/** Makes of the API's answer what is passed on of an article. */
export function shareCard(article: SharedArticle, { locale, wordmark }: Pick<FrameView, 'locale' | 'wordmark'>): ShareCard {
  const t = messagesFor(locale)
  const { verdict, category } = article
  const view = verdict && verdictView(verdict, null, locale)
  const published = moment(article.firstPublishedAt ?? article.publishedAt, locale)
  return {
    locale,
    paper: wordmark,
    category: category && categoryLink(category, locale).label.text,
    question: article.title,
    verdict: verdict && view && {
      answer: view.answer,
      chance: verdict.probability === null ? null : chance(verdict.probability),
      chanceOf: verdict.probability === null ? t.share.noChance : t.share.chanceOfYes,
      statement: view.statement,
      market: verdict.marketPrice === null ? t.verdict.noMarket : t.verdict.atPublication(chance(verdict.marketPrice)),
      line: view.line,
      standing: view.standing,
      resolved: view.resolved && t.verdict.resolvedOn(view.resolved.date),
    },
    published: published && t.share.published(published.date),
    disclosures: disclosures(article, locale),
  }
}

// In words of their own: what is shown has none of the links that a link's own disclosure speaks of. Whoever runs the market is named
// wherever the line stands; an advertorial is one where its line stands at the article's top.
function disclosures({ activeSponsorLinks }: SharedArticle, locale: Locale): string[] {
  const { paid } = messagesFor(locale).share
  const told = present(activeSponsorLinks).flatMap(({ relationship, placement }) => {
    if (relationship === 'market_operator') return [paid.market_operator]
    return relationship === 'advertorial' && placement === 'article_top' ? [paid.advertorial] : []
  })
  return [...new Set(told)]
}

/** Raised when the picture is drawn in another way. */
const look = 3

/** Changes with anything that the picture shows. */
export const pictureVersion = (shown: ShareCard | FrameView['wordmark']): string => fingerprint(JSON.stringify([look, shown]))

/** A picture as the head of a page names it. Pixels. */
export type LinkPicture = { path: string, alt: string, width: number, height: number }

export const pictureSize = { width: 1200, height: 630 } as const

/** The picture of an article; its address changes with what it shows, so that whoever kept an older one asks again. */
export function articlePicture(card: ShareCard, slug: string): LinkPicture {
  const alt = [card.question, card.verdict?.line.description].filter(Boolean).join(' ')
  return { path: `${picturePath(card.locale, slug)}?v=${pictureVersion(card)}`, alt, ...pictureSize }
}

/** The picture of the paper, for pages that have none of their own. */
export function paperPicture(locale: Locale, name: string, tagline: string): LinkPicture {
  return { path: `${picturePath(locale, null)}?v=${fingerprint(JSON.stringify([look, name, tagline]))}`, alt: `${name}: ${tagline}`, ...pictureSize }
}

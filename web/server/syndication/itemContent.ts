import type { FeedArticlesQuery } from '@presage/client/generated/documents'
import { articleUpdates } from '../../app/data/articleUpdates'
import { picture } from '../../app/data/picture'
import { disclosuresToTell, sponsorViews, type SponsorView } from '../../app/data/sponsorViews'
import { verdictView, type VerdictView } from '../../app/data/verdictView'
import { messagesFor } from '../../i18n/messages'
import type { Locale } from '../../shared/locale'
import { element, type Xml } from './xml'

export type FeedArticle = FeedArticlesQuery['predictions'][number]

/**
 * An article as the HTML of a feed, with absolute addresses. Whoever reads it there sees what the page shows, in its order, and before
 * all else who paid and what has changed since.
 */
export function itemContent(article: FeedArticle, locale: Locale, siteUrl: string): string {
  const t = messagesFor(locale)
  const links = article.activeSponsorLinks
  const top = sponsorViews(links, 'article_top', locale)
  const end = sponsorViews(links, 'article_end', locale)
  const updates = articleUpdates(article, locale)
  const html = (parts: readonly (Xml | null)[]) => parts.map(part => part?.markup ?? '')
  return [
    ...html([paidNotice(disclosuresToTell(links, locale), t.syndication.paid)]),
    ...html(updates.length > 0 ? [element('p', null, element('strong', null, t.syndication.updates))] : []),
    ...html(updates.map(({ text }) => element('p', null, text))),
    ...html([heroFigure(article, siteUrl), ...top.map(paidLine)]),
    article.bodyHtml,
    ...html(article.verdict ? verdictParagraphs(verdictView(article.verdict, article.rationale, locale), locale) : []),
    ...html([element('p', null, element('strong', null, t.article.disclaimer), ' ', article.effectiveDisclaimer)]),
    ...html(end.map(paidLine)),
    ...html([marketLine(article.marketUrl, t.market.view)]),
  ].filter(part => part !== '').join('\n')
}

/** The verdict in paragraphs, under its heading. */
export function verdictParagraphs(verdict: VerdictView, locale: Locale): Xml[] {
  const words = messagesFor(locale).verdict
  const { standing, resolved } = verdict
  const ending = [standing.label, standing.outcome, resolved && words.resolvedOn(resolved.date)].filter(Boolean).join(' · ')
  const paragraphs = [ending, verdict.rationale, verdict.market, verdict.score, verdict.frozenText].filter(text => text !== null)
  return [
    element('h2', null, words.title),
    element('p', null, element('strong', null, verdict.answer), ' ', verdict.statement),
    ...paragraphs.map(text => element('p', null, text)),
  ]
}

// Said once, before anything else, wherever in the article the paid lines themselves stand.
function paidNotice(disclosures: readonly string[], words: string): Xml | null {
  return disclosures.length > 0 ? element('p', null, element('strong', null, words), ' ', disclosures.join(' ')) : null
}

// Advertising is said as loudly as the page says it: readers of feeds see no frame around it.
function paidLine({ disclosure, text, call, href, isStronglyMarked }: SponsorView): Xml {
  const link = element('a', { href, rel: 'sponsored nofollow noopener' }, call ? `${text.text} ${call.text}` : text.text)
  return element('p', null, element(isStronglyMarked ? 'strong' : 'small', null, disclosure.text), ' ', link)
}

function heroFigure({ hero, heroAlt, heroCaption, heroCredit }: FeedArticle, siteUrl: string): Xml | null {
  if (!hero) return null
  const { src, width, height, alt } = picture(hero, heroAlt)
  const words = [heroCaption, heroCredit].map(text => text?.trim()).filter(Boolean).join(' ')
  return element('figure', null,
    element('img', { src: new URL(src, siteUrl).href, width, height, alt }),
    words ? element('figcaption', null, words) : null)
}

function marketLine(url: string | null, words: string): Xml | null {
  return url && /^https?:\/\//.test(url) ? element('p', null, element('a', { href: url }, words)) : null
}

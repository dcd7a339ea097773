import type { ShareCard } from '../../app/data/shareCard'
import { messagesFor } from '../../i18n/messages'
import { foreignLang, type Locale } from '../../shared/locale'
import { homePath, predictionPath } from '../../shared/paths'
import { element, voidElement, type Xml, type XmlContent } from '../syndication/xml'
import { lineMarkup } from './lineMarkup'

/** What a card stands in: its style sheet, the site, and the theme that the other page wants, if it wants one. */
export type EmbedPlace = { style: string, siteUrl: string, theme: 'light' | 'dark' | null }

type Shown = { card: ShareCard, slug: string, url: string }

/** The card of an article as a page of its own: small, without a script, for other people's pages. */
export function embedCard({ card, url }: Shown, place: EmbedPlace): string {
  const { locale, question, verdict } = card
  const t = messagesFor(locale)
  return page({ title: question, locale, place, article: { url, description: verdict?.statement ?? question } }, [
    element('header', null, wordmark(card.paper, locale, place.siteUrl), verdict && element('span', { class: `pill ${verdict.standing.kind}` }, verdict.standing.label)),
    element('h1', null, out(url, question, foreignLang(question, locale))),
    ...verdict ? [
      element('p', { class: 'answer' }, element('b', null, verdict.answer), ' ', element('span', null, verdict.statement)),
      lineMarkup(verdict.line),
      ...verdict.standing.outcome ? [element('p', null, element('b', null, verdict.standing.outcome), verdict.resolved ? ` · ${verdict.resolved}` : '')] : [],
      element('p', null, verdict.market),
    ] : [],
    ...card.disclosures.map(words => element('p', { class: 'disclosure' }, words)),
    element('footer', null, card.published ? element('span', null, card.published) : '', ' ', out(url, t.share.readOn)),
  ])
}

/** What stands in the place of the card of an article that is not there, or not any more. */
export function emptyCard(kind: 'gone' | 'notFound' | 'away', slug: string, locale: Locale, paper: ShareCard['paper'], place: EmbedPlace): string {
  const { share } = messagesFor(locale)
  const title = { gone: share.gone, notFound: share.notFound, away: share.notFound }[kind]
  const words = { gone: share.goneExplained, notFound: share.notFoundExplained, away: share.away }[kind]
  return page({ title: kind === 'away' ? share.away : title, locale, place }, [
    element('header', null, wordmark(paper, locale, place.siteUrl)),
    ...kind === 'away' ? [] : [element('h1', null, title)],
    element('p', null, words),
    ...kind === 'gone' ? [element('footer', null, out(place.siteUrl + predictionPath(locale, slug), share.goneLink))] : [],
  ])
}

/** To search engines a card is its article; one that stands for nothing is none of their business. */
type Head = { title: string, locale: Locale, place: EmbedPlace, article?: { url: string, description: string } }

function page({ title, locale, place: { style, theme }, article }: Head, content: readonly XmlContent[]): string {
  const html = element('html', { 'lang': locale, 'data-theme': theme },
    element('head', null,
      voidElement('meta', { charset: 'utf-8' }),
      voidElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('title', null, title),
      ...article
        ? [voidElement('meta', { name: 'description', content: article.description }), voidElement('link', { rel: 'canonical', href: article.url })]
        : [voidElement('meta', { name: 'robots', content: 'noindex' })],
      voidElement('link', { rel: 'stylesheet', href: style })),
    element('body', null, element('main', { 'aria-label': title }, ...content)))
  return `<!DOCTYPE html>${html.markup}`
}

function wordmark({ main, rest }: ShareCard['paper'], locale: Locale, siteUrl: string): Xml {
  return out(siteUrl + homePath(locale), [main, ...rest ? [' ', element('small', { lang: foreignLang(rest, locale) }, rest)] : []], undefined, 'wordmark')
}

// A frame in somebody else's page is no place to read on in.
function out(href: string, content: XmlContent | readonly XmlContent[], lang?: string, name?: string): Xml {
  return element('a', { href, target: '_blank', rel: 'noopener', lang, class: name }, content)
}

import type { MarkdownArticleQuery } from '@presage/client/generated/documents'
import { escapeDestination, escapeLineStart, escapeMarkdown } from '@presage/text/escapeMarkdown'
import { articleUpdates, lastChange } from '../../app/data/articleUpdates'
import { disclosuresToTell, sponsorViews, type SponsorView } from '../../app/data/sponsorViews'
import { verdictView } from '../../app/data/verdictView'
import { wordsOfPair } from '../../app/data/words'
import { messagesFor } from '../../i18n/messages'
import type { Locale } from '../../shared/locale'
import { eventPath } from '../../shared/paths'

type Article = NonNullable<MarkdownArticleQuery['predictionBySlug']>

/**
 * An article as Markdown for whoever reads text, with its facts as front matter (YAML). It holds what the page holds, in its order;
 * who paid and what has changed since stand before the text.
 */
export function articleMarkdown(article: Article, locale: Locale, siteUrl: string): string {
  const t = messagesFor(locale)
  const top = sponsorViews(article.activeSponsorLinks, 'article_top', locale)
  const end = sponsorViews(article.activeSponsorLinks, 'article_end', locale)
  const disclosures = disclosuresToTell(article.activeSponsorLinks, locale)
  const updates = articleUpdates(article, locale)
  return `${[
    frontMatter(article, locale, siteUrl),
    `# ${oneLine(article.title)}`,
    quoted(article.summary),
    disclosures.length > 0 ? `**${t.syndication.paid}** ${line(disclosures.join(' '))}` : '',
    updates.length > 0 ? [`**${t.syndication.updates}**`, '', ...updates.map(({ text }) => `- ${line(text)}`)].join('\n') : '',
    picture(article, siteUrl),
    ...top.map(paidLine),
    article.bodyMarkdown.trim(),
    ...verdict(article, locale),
    `**${t.article.disclaimer}** ${line(article.effectiveDisclaimer)}`,
    ...end.map(paidLine),
    ...isWebAddress(article.marketUrl) ? [`[${t.market.view}](${escapeDestination(article.marketUrl)})`] : [],
    ...list(t.article.sources, article.sources.map(source)),
    ...list(t.article.disclosures, [
      ...article.disclosures?.holdings?.trim() ? [`${t.article.holdings}: ${line(article.disclosures.holdings)}`] : [],
      ...article.disclosures?.aiAssistance?.trim() ? [`${t.article.aiAssistance}: ${line(article.disclosures.aiAssistance)}`] : [],
    ]),
  ].filter(part => part !== '').join('\n\n')}\n`
}

// A JSON value is a YAML value too, and one that no text can break out of.
function frontMatter(article: Article, locale: Locale, siteUrl: string): string {
  const { verdict, category, event } = article
  const facts: Record<string, unknown> = {
    title: article.title,
    url: article.url,
    language: locale,
    authors: article.authors.map(author => wordsOfPair(author.name, author.nameEn, locale).text),
    date: article.firstPublishedAt ?? article.publishedAt,
    updated: lastChange(article, locale),
    category: category && wordsOfPair(category.name, category.nameEn, locale).text,
    event: event && siteUrl + eventPath(locale, event.slug),
    verdict: verdict?.answer ?? null,
    probability: verdict?.probability ?? null,
    market_price: verdict?.marketPrice ?? null,
    market_price_at: verdict?.marketPriceAt ?? null,
    result: verdict?.result ?? null,
    resolved: verdict?.resolvedAt ?? null,
    brier: verdict?.brier ?? null,
    market_brier: verdict?.marketBrier ?? null,
    ledger_hash: verdict?.ledgerHash ?? null,
    advertising: article.activeSponsorLinks.filter(({ advertisement }) => advertisement).map(({ disclosure }) => disclosure),
    translations: article.translations.filter(translation => translation.locale !== locale).map(({ url }) => url),
  }
  const written = Object.entries(facts).map(([name, value]) => `${name}: ${yaml(value)}`)
  return ['---', ...written, '---'].join('\n')
}

function yaml(value: unknown): string {
  const json = JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? part.toWellFormed() : part))
  // Of what JSON leaves as it is, YAML 1.2 takes some only as escapes; and whoever knows no front matter must not meet a tag in it.
  return json.replace(/[<>\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function verdict({ verdict: facts, rationale }: Article, locale: Locale): string[] {
  if (!facts) return []
  const words = messagesFor(locale).verdict
  const view = verdictView(facts, rationale, locale)
  const ending = [view.standing.label, view.standing.outcome, view.resolved && words.resolvedOn(view.resolved.date)].filter(Boolean).join(' · ')
  return [
    `## ${words.title}`,
    `**${view.answer}** ${line(view.statement)}`,
    ...[ending, view.rationale, view.market, view.score, view.frozenText].flatMap(text => (text === null ? [] : [line(text)])),
  ]
}

function paidLine({ disclosure, text, call, href, isStronglyMarked }: SponsorView): string {
  const told = isStronglyMarked ? `**${oneLine(disclosure.text)}**` : line(disclosure.text)
  return `${told} [${oneLine(call ? `${text.text} ${call.text}` : text.text)}](${escapeDestination(href)})`
}

function picture({ hero, heroAlt, heroCaption, heroCredit }: Article, siteUrl: string): string {
  if (!hero) return ''
  const words = [heroCaption, heroCredit].map(text => text?.trim()).filter(Boolean).join(' ')
  const image = `![${oneLine(heroAlt ?? hero.alternativeText ?? '')}](${escapeDestination(new URL(hero.url, siteUrl).href)})`
  return words ? `${image}\\\n${line(words)}` : image
}

function source({ title, url, publisher, at }: Article['sources'][number]): string {
  const name = isWebAddress(url) ? `[${oneLine(title)}](${escapeDestination(new URL(url).href)})` : line(title)
  return [name, ...[publisher, at].flatMap(text => (text ? [oneLine(text)] : []))].join(', ')
}

const list = (heading: string, lines: string[]) => (lines.length > 0 ? [`## ${heading}`, lines.map(text => `- ${text}`).join('\n')] : [])
const quoted = (text: string | null) => (text?.trim() ? `> ${line(text)}` : '')
const isWebAddress = (url: string | null): url is string => url !== null && /^https?:\/\//.test(url) && URL.canParse(url)

// Within a link or a heading; and as a line of its own, where its first characters count too.
const oneLine = (text: string) => escapeMarkdown(text.toWellFormed().replace(/[\s\p{Cc}]+/gu, ' ').trim())
const line = (text: string) => escapeLineStart(oneLine(text))

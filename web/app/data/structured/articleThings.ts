import type { ArticlePageQuery } from '@presage/client/generated/documents'
import { parseBlocks } from '@presage/text/parseBlocks'
import { plainText } from '@presage/text/plainText'
import { readingTime } from '@presage/text/readingTime'
import { messagesFor } from '../../../i18n/messages'
import type { Locale } from '#shared/locale'
import { authorPath, eventPath } from '#shared/paths'
import { verdictNamespacePath } from '#shared/syndicationPaths'
import { lastChange } from '../articleUpdates'
import type { ArticleView } from '../articleView'
import { siteName, type FrameView } from '../frameView'
import { present } from '../present'
import { wordsOfPair } from '../words'
import type { Thing } from './jsonLd'
import { breadcrumbs, step } from './listThings'
import { publisherId, publisherThing } from './publisherThing'

type Article = NonNullable<ArticlePageQuery['predictionBySlug']>

/** An article to machines: the article with its verdict, the way to it, and the paper that publishes it. */
export function articleThings(article: Article, view: ArticleView, frame: FrameView, siteUrl: string): Thing[] {
  const way = [
    { name: siteName(frame), path: frame.home },
    ...view.category ? [step(view.category)] : [],
    { name: view.title, path: view.path },
  ]
  return [articleThing(article, view, frame.locale, siteUrl), breadcrumbs(way, siteUrl), publisherThing(frame, siteUrl)]
}

function articleThing(article: Article, view: ArticleView, locale: Locale, siteUrl: string): Thing {
  const published = article.firstPublishedAt ?? article.publishedAt
  return {
    '@type': isAdvertorial(article) ? 'AdvertiserContentArticle' : ['AnalysisNewsArticle', 'NewsArticle'],
    '@id': `${view.url}#article`,
    'mainEntityOfPage': view.url,
    'url': view.url,
    'headline': view.title,
    'description': view.summary,
    'inLanguage': locale,
    'datePublished': published,
    'dateModified': lastChange(article, locale),
    'author': authorsOf(article, locale, siteUrl),
    'publisher': publisherId(siteUrl),
    'articleSection': view.category?.label.text,
    'image': imageOf(article, view, siteUrl),
    'wordCount': wordCount(article),
    'timeRequired': article.readingMinutes ? `PT${article.readingMinutes}M` : null,
    'isAccessibleForFree': true,
    'interactionStatistic': [counter('ReadAction', article.views), counter('CommentAction', article.commentCount)],
    'commentCount': article.commentCount,
    'correction': article.corrections.map(({ note, at }) => ({ '@type': 'CorrectionComment', 'text': note, 'datePublished': at })),
    'citation': view.sources.map(({ title, href, publisher }) => ({
      '@type': 'CreativeWork',
      'name': title.text,
      'url': href,
      'publisher': publisher && { '@type': 'Organization', 'name': publisher.text },
    })),
    'mainEntity': verdictThing(article, view, locale, siteUrl),
  }
}

/**
 * The verdict as a claim of its authors. It is not a ClaimReview, which checks what somebody else has said. schema.org has no property
 * for the probability of a claim, so that the numbers are values that it mentions, each named by what the feeds call it.
 */
function verdictThing(article: Article, view: ArticleView, locale: Locale, siteUrl: string): Thing | null {
  const { verdict, event } = article
  if (!verdict || !view.verdict) return null
  const { answer, statement, standing } = view.verdict
  const words = messagesFor(locale).verdict
  const number = (name: string, property: string, value: number | null): Thing[] => (value === null ? [] : [{
    '@type': 'PropertyValue', name, value, 'minValue': 0, 'maxValue': 1, 'propertyID': `${siteUrl}${verdictNamespacePath}#${property}`,
  }])
  return {
    '@type': 'Claim',
    '@id': `${view.url}#verdict`,
    'name': words.title,
    'text': [view.title, words.plainMark(answer), statement].join(' '),
    'author': present(article.authors).map(author => authorId(author, locale, siteUrl)),
    'datePublished': verdict.issuedAt,
    'inLanguage': locale,
    'firstAppearance': { '@id': `${view.url}#article` },
    'creativeWorkStatus': [standing.label, standing.outcome].filter(Boolean).join(' · '),
    'about': event && { '@type': 'Question', 'name': event.title, 'alternateName': event.titleZh, 'url': siteUrl + eventPath(locale, event.slug) },
    'mentions': [
      ...number(words.ours, 'probability', verdict.probability),
      ...number(words.market, 'marketPrice', verdict.marketPrice),
      ...number('Brier', 'brier', verdict.brier),
    ],
  }
}

// Content that an advertiser paid for is announced at the top of the article. Below it, in lists and at the foot of every page the
// same kind of line leads to somebody else's content, and says nothing of this one.
function isAdvertorial({ activeSponsorLinks }: Article): boolean {
  return present(activeSponsorLinks).some(({ relationship, placement }) => relationship === 'advertorial' && placement === 'article_top')
}

function authorsOf(article: Article, locale: Locale, siteUrl: string): Thing[] {
  return present(article.authors).map(author => ({
    '@type': author.desk ? 'Organization' : 'Person',
    ...authorId(author, locale, siteUrl),
    'name': wordsOfPair(author.name, author.nameEn, locale).text,
    'url': siteUrl + authorPath(locale, author.slug),
  }))
}

const authorId = ({ slug }: { slug: string }, locale: Locale, siteUrl: string) => ({ '@id': `${siteUrl}${authorPath(locale, slug)}#author` })

function imageOf({ hero }: Article, view: ArticleView, siteUrl: string): Thing | null {
  if (!hero || !view.hero) return null
  const url = new URL(hero.url, siteUrl).href
  return { '@type': 'ImageObject', url, 'contentUrl': url, 'width': pixels(hero.width), 'height': pixels(hero.height), 'caption': view.hero.caption, 'creditText': view.hero.credit }
}

// The code of UN/CEFACT for pixels: a bare number is no length.
const pixels = (value: number | null): Thing | null => (value === null ? null : { '@type': 'QuantitativeValue', value, 'unitCode': 'E37' })

// In Chinese every character counts as a word, as editors count them.
function wordCount({ body }: Article): number {
  const { hanCharacters, latinWords } = readingTime(plainText(parseBlocks(body)))
  return hanCharacters + latinWords
}

const counter = (action: string, count: number): Thing => ({
  '@type': 'InteractionCounter', 'interactionType': { '@type': action }, 'userInteractionCount': count,
})

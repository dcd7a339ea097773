import type { Feed } from './feed'
import type { FeedItem } from './feedItem'

/** A feed as JSON Feed 1.1; what it says of verdicts is under `_presage`. */
export function jsonFeed(feed: Feed): string {
  const { title, description, pageUrl, selfUrl, siteUrl, siteName, hub, locale } = feed
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: pageUrl,
    feed_url: selfUrl,
    description,
    favicon: `${siteUrl}/favicon.svg`,
    authors: [{ name: siteName, url: siteUrl }],
    language: locale,
    ...hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: hub }] },
    items: feed.items.map(item => jsonItem(item, feed)),
  }, (_key, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value), 1)}\n`
}

function jsonItem(item: FeedItem, { verdictNamespace, locale }: Feed): object {
  const { picture, category, verdict, event } = item
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    content_html: item.contentHtml,
    ...item.summary === null ? {} : { summary: item.summary },
    ...picture ? { image: picture.url } : {},
    date_published: item.published,
    date_modified: item.updated,
    authors: item.authors,
    ...category ? { tags: [category.name] } : {},
    language: locale,
    _presage: {
      about: verdictNamespace,
      markdown_url: item.markdownUrl,
      image_caption: picture?.caption ?? null,
      image_credit: picture?.credit ?? null,
      event,
      verdict: verdict && {
        answer: verdict.answer,
        probability: verdict.probability,
        market_price: verdict.marketPrice,
        market_price_at: verdict.marketPriceAt,
        market_price_kind: verdict.marketPriceKind,
        issued_at: verdict.issuedAt,
        result: verdict.result,
        resolved_at: verdict.resolvedAt,
        brier: verdict.brier,
        market_brier: verdict.marketBrier,
        ledger_hash: verdict.ledgerHash,
        revisions: verdict.revisions.map(({ marketPrice, at, answer, probability }) => (
          { at, answer, probability, market_price: marketPrice })),
      },
    },
  }
}

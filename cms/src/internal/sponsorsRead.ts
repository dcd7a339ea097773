import type { Knex } from 'knex'
import { sponsorViews } from '../storage/sponsorViews'

/** A view of an article that counted, in the language it was read in. */
export interface CountedView {
  predictionDocumentId: string
  language: ReaderLanguage
}

export type ReaderLanguage = 'zh-Hans' | 'en'

interface Carried {
  link: string
  placement: string
  locale: string
}

type OwnLink = Carried & { article: string }

/** Where a link stands on the page of an article itself. What stands in lists is on other pages, whose views nobody counts. */
const placements = ['article_top', 'article_end', 'footer']

/**
 * Adds counted views to the sponsor links that stood on those pages: for each placement the article's own running links, else the
 * site's, as the page prints them. In the transaction that counts the views: two looks and one write for a whole batch.
 * @param now milliseconds since 1970
 */
export async function countSponsorsRead(transaction: Knex, views: readonly CountedView[], now: number): Promise<void> {
  if (views.length === 0) return
  const own = await ownLinks(transaction, [...new Set(views.map(({ predictionDocumentId }) => predictionDocumentId))], now)
  const general = await generalLinks(transaction, now)
  const counts = new Map<string, number>()
  for (const view of views) {
    for (const link of linksOn(view, own, general)) counts.set(link, (counts.get(link) ?? 0) + 1)
  }
  if (counts.size === 0) return
  const day = new Date(now).toISOString().slice(0, 10)
  // Rows are locked in the order they are written in. Where all instances keep to one order, none waits for another in a circle.
  const rows = [...counts].sort(([one], [other]) => (one < other ? -1 : 1))
  await transaction(sponsorViews)
    .insert(rows.map(([link, count]) => ({ sponsor_link_document_id: link, day, views: count })))
    .onConflict(['sponsor_link_document_id', 'day'])
    .merge({ views: transaction.raw(`${sponsorViews}.views + excluded.views`) })
}

function linksOn({ predictionDocumentId, language }: CountedView, own: readonly OwnLink[], general: readonly Carried[]): Set<string> {
  const ofArticle = own.filter(({ article, locale }) => article === predictionDocumentId && locale === language)
  // A language in which the site names none has the Chinese ones.
  const inLanguage = general.filter(({ locale }) => locale === language)
  const ofSite = inLanguage.length > 0 ? inLanguage : general.filter(({ locale }) => locale === 'zh-Hans')
  return new Set(placements.flatMap((placement) => {
    const here = ofArticle.filter((link) => link.placement === placement)
    return (here.length > 0 ? here : ofSite.filter((link) => link.placement === placement)).map(({ link }) => link)
  }))
}

async function ownLinks(transaction: Knex, articles: readonly string[], now: number): Promise<OwnLink[]> {
  return running<OwnLink>(
    transaction('predictions as article')
      .join('predictions_sponsor_links_lnk as usage', 'usage.prediction_id', 'article.id')
      .join('sponsor_links as link', 'link.id', 'usage.sponsor_link_id')
      .whereIn('article.document_id', [...articles])
      .whereNotNull('article.published_at')
      .select({ article: 'article.document_id', locale: 'article.locale', link: 'link.document_id', placement: 'link.placement' }),
    now,
  )
}

async function generalLinks(transaction: Knex, now: number): Promise<Carried[]> {
  return running<Carried>(
    transaction('sites as site')
      .join('sites_default_sponsor_links_lnk as usage', 'usage.site_id', 'site.id')
      .join('sponsor_links as link', 'link.id', 'usage.sponsor_link_id')
      .select({ locale: 'site.locale', link: 'link.document_id', placement: 'link.placement' }),
    now,
  )
}

/** From `startsAt` up to, but not including, `endsAt`. */
async function running<Row>(query: Knex.QueryBuilder, now: number): Promise<Row[]> {
  const moment = new Date(now)
  return (await query
    .where('link.enabled', true)
    .whereIn('link.placement', placements)
    .where((dates) => void dates.whereNull('link.starts_at').orWhere('link.starts_at', '<=', moment))
    .where((dates) => void dates.whereNull('link.ends_at').orWhere('link.ends_at', '>', moment))) as Row[]
}

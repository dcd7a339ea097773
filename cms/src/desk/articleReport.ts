import type { Core } from '@strapi/strapi'
import { predictionRows, type Referenced } from '../rules/predictionRows'
import { siteAddress } from '../siteAddress'

/** What a saved article's form cannot know by itself: Strapi's forms hold of a relation only what has been changed since. */
export interface ArticleReport {
  event: Referenced | null
  outcome: Referenced | null
  verdict: Referenced | null
  category: Referenced | null
  authors: Referenced[]
  slug: string | null
  /** Where readers find it, or will; null before the slug is known. */
  address: string | null
  /** The languages in which it is written, in any state. */
  locales: string[]
}

/** @returns null where the article is not written in this language */
export async function articleReport(strapi: Core.Strapi, documentId: string, locale: string): Promise<ArticleReport | null> {
  const drafts = await predictionRows(strapi, documentId, 'draft')
  const row = drafts.find((draft) => draft.locale === locale)
  if (!row) return null
  const { event, outcome, verdict, category, authors, slug } = row
  const address = slug === null ? null : siteAddress(locale, `/predictions/${slug}`)
  return { event, outcome, verdict, category, authors, slug, address, locales: drafts.map((draft) => draft.locale) }
}

import type { Core } from '@strapi/strapi'
import { findVersion, versionsOfArticle, type Version, type VersionHead, type VersionKind } from '../storage/articleVersions'
import type { ArticleContent } from './articleContent'
import { amountOf, contentDifference, type Amount, type FieldDifference } from './contentDifference'

/** A version in a list. `at` is ISO 8601. */
export interface VersionLine {
  id: number
  kind: VersionKind
  at: string
  by: string | null
  /** Against the version published before it; null for the first. */
  amount: Amount | null
  /** The published version that this is compared with by itself. */
  before: number | null
}

export interface VersionList {
  versions: VersionLine[]
  /** Whether there are older ones. */
  hasMore: boolean
  mayRestore: boolean
}

export interface Comparison {
  from: VersionLine | null
  /** Null for the draft as it is now. */
  to: VersionLine | null
  fields: FieldDifference[]
}

/** How many versions are listed at once: each is compared with the one before it. */
const lot = 20

/**
 * The versions of an article in a language, newest first.
 * @param before only those older than the version of this id
 */
export async function versionList(strapi: Core.Strapi, documentId: string, locale: string, before?: number): Promise<Omit<VersionList, 'mayRestore'>> {
  const found = await versionsOfArticle(strapi.db.connection, documentId, locale, { most: lot + 1, before })
  const versions = found.slice(0, lot).map((version, index) => {
    const earlier = found.slice(index + 1).find(({ kind }) => kind === 'published') ?? null
    return lineOf(version, earlier)
  })
  return { versions, hasMore: found.length > lot }
}

/** @returns null where the article has no such version */
export async function versionOf(strapi: Core.Strapi, documentId: string, id: number): Promise<Version | null> {
  const version = await findVersion(strapi.db.connection, id)
  return version?.prediction_document_id === documentId ? version : null
}

/** @param fields which fields the editor may read */
export function comparison(from: Version | null, to: Version | ArticleContent, fields: readonly string[]): Comparison {
  const content = 'content' in to ? to.content : to
  const differences = from ? contentDifference(from.content, content) : contentDifference(nothing, content)
  return {
    from: from && headLine(from),
    to: 'content' in to ? headLine(to) : null,
    fields: differences.filter(({ field }) => fields.includes(field)),
  }
}

function lineOf(version: Version, earlier: Version | null): VersionLine {
  const amount = earlier && amountOf(contentDifference(earlier.content, version.content))
  return { ...headLine(version), amount, before: earlier?.id ?? null }
}

function headLine({ id, kind, at, by_name }: VersionHead): VersionLine {
  return { id, kind, at: new Date(at).toISOString(), by: by_name, amount: null, before: null }
}

/** What an article says before anything has been written. */
const nothing: ArticleContent = {
  title: null,
  summary: null,
  rationale: null,
  heroAlt: null,
  heroCaption: null,
  heroCredit: null,
  disclaimer: null,
  body: null,
  hero: null,
  sources: [],
  disclosures: null,
  category: null,
  event: null,
  outcome: null,
  verdict: null,
  authors: [],
  sponsorLinks: [],
}

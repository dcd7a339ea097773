import { createHash } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { canonicalJson } from '@presage/forecast/canonicalJson'
import { PREDICTION } from '../rules/rule'

/** Something an article refers to, with its name as it was then. */
export interface NamedReference {
  documentId: string
  name: string
}

export interface ArticleSource {
  title: string | null
  publisher: string | null
  url: string | null
  at: string | null
}

/** The fields of an article that are running text. */
export const textFields = ['title', 'summary', 'rationale', 'heroAlt', 'heroCaption', 'heroCredit', 'disclaimer'] as const
export type TextField = (typeof textFields)[number]
export const oneReference = ['category', 'event', 'outcome', 'verdict'] as const
export const severalReferences = ['authors', 'sponsorLinks'] as const

/** All that an editor writes of an article in one language, with what it refers to. Body as Blocks. */
export interface ArticleContent extends Record<TextField, string | null> {
  body: unknown
  hero: { id: number; name: string } | null
  sources: ArticleSource[]
  disclosures: { holdings: string | null; aiAssistance: string | null } | null
  category: NamedReference | null
  event: NamedReference | null
  outcome: NamedReference | null
  verdict: NamedReference | null
  authors: NamedReference[]
  sponsorLinks: NamedReference[]
}

/** One stored row of an article with its content. */
export interface StoredArticle {
  id: number
  documentId: string
  locale: string
  slug: string | null
  publishedAt: string | null
  firstPublishedAt: string | null
  createdBy: { id: number } | null
  content: ArticleContent
}

type Row = Record<string, unknown>

const NAMED = { select: ['documentId', 'name'] }
const populate = {
  hero: { select: ['id', 'name'] },
  category: NAMED,
  outcome: NAMED,
  verdict: NAMED,
  authors: NAMED,
  sponsorLinks: NAMED,
  event: { select: ['documentId', 'title', 'titleZh'] },
  sources: true,
  disclosures: true,
  createdBy: { select: ['id'] },
}

/** The stored rows of articles that meet a condition, drafts or published ones. */
export async function storedArticles(strapi: Core.Strapi, where: object, version: 'draft' | 'published'): Promise<StoredArticle[]> {
  const publishedAt = version === 'draft' ? { $null: true } : { $notNull: true }
  const rows = (await strapi.db.query(PREDICTION).findMany({ where: { ...where, publishedAt }, populate, orderBy: { id: 'asc' } })) as unknown as Row[]
  return rows.map((row) => ({
    id: row.id as number,
    documentId: row.documentId as string,
    locale: row.locale as string,
    slug: textOf(row.slug),
    publishedAt: timeOf(row.publishedAt),
    firstPublishedAt: timeOf(row.firstPublishedAt),
    createdBy: row.createdBy as { id: number } | null,
    content: contentOf(row),
  }))
}

/** Reads the content out of a row, or out of the values of a form: what is not there is empty. */
export function contentOf(row: Row): ArticleContent {
  return {
    ...(Object.fromEntries(textFields.map((field) => [field, textOf(row[field])])) as Record<TextField, string | null>),
    body: Array.isArray(row.body) ? row.body : null,
    hero: heroOf(row.hero),
    sources: list(row.sources).map(({ title, publisher, url, at }) => ({
      title: textOf(title),
      publisher: textOf(publisher),
      url: textOf(url),
      at: timeOf(at),
    })),
    disclosures: disclosuresOf(row.disclosures),
    category: namedOf(row.category),
    event: namedOf(row.event),
    outcome: namedOf(row.outcome),
    verdict: namedOf(row.verdict),
    authors: list(row.authors).flatMap((author) => namedOf(author) ?? []),
    sponsorLinks: list(row.sponsorLinks).flatMap((link) => namedOf(link) ?? []),
  }
}

/**
 * By which two contents are known to be the same: of what an article refers to the documents count, not what they are called;
 * and what was emptied says what was never filled in says.
 */
export function contentHash(content: ArticleContent): string {
  const named = (reference: NamedReference | null) => reference?.documentId ?? null
  const compared = {
    ...content,
    hero: content.hero?.id ?? null,
    ...Object.fromEntries(oneReference.map((field) => [field, named(content[field])])),
    ...Object.fromEntries(severalReferences.map((field) => [field, content[field].map(({ documentId }) => documentId)])),
  }
  // As it is after having been stored as JSON.
  return createHash('sha256').update(canonicalJson(JSON.parse(JSON.stringify(compared)))).digest('hex')
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const timeOf = (value: unknown): string | null => (value instanceof Date ? value.toISOString() : textOf(value))
const list = (value: unknown): Row[] => (Array.isArray(value) ? value.filter((item): item is Row => typeof item === 'object' && item !== null) : [])

function heroOf(value: unknown): ArticleContent['hero'] {
  if (typeof value !== 'object' || value === null || !('id' in value) || typeof value.id !== 'number') return null
  return { id: value.id, name: ('name' in value && textOf(value.name)) || '' }
}

function disclosuresOf(value: unknown): ArticleContent['disclosures'] {
  if (typeof value !== 'object' || value === null) return null
  const { holdings, aiAssistance } = value as Row
  const told = { holdings: textOf(holdings), aiAssistance: textOf(aiAssistance) }
  return told.holdings === null && told.aiAssistance === null ? null : told
}

function namedOf(value: unknown): NamedReference | null {
  if (typeof value !== 'object' || value === null) return null
  const { documentId, name, title, titleZh } = value as Row
  if (typeof documentId !== 'string') return null
  return { documentId, name: textOf(name) ?? textOf(titleZh) ?? textOf(title) ?? '' }
}

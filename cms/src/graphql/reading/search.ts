import { partsOf, markMatches, type TextPart } from '@presage/text/highlight'
import { searchExcerpt } from '@presage/text/searchExcerpt'
import type { SearchQuery } from '@presage/text/searchQuery'
import type { VerdictResult } from '@presage/forecast/score'
import type { Core } from '@strapi/strapi'
import { textAfterSummary } from '../../searching/textAfterSummary'
import { factToken } from '../../storage/searchEntries'
import { searchIndex, type SearchMatches } from '../../storage/searchMatches'
import type { Language } from './language'
import type { Stretch } from './pagination'
import type { PredictionRow } from './publicTypes'
import { onlyPublished } from './published'
import { decodeRow, selectionOf, tableOf } from './table'

/** Beyond this many, how many there are is not counted. */
export const MOST_COUNTED = 1000
/** Of a hit's text so many UTF-16 units are shown. */
const EXCERPT_LENGTH = 120

export interface SearchChoice {
  query: SearchQuery
  language: Language
  category: string | null
  result: VerdictResult | null
}

export interface SearchHit {
  prediction: PredictionRow
  title: TextPart[]
  excerpt: TextPart[]
}

/** What was found for a query, the hits not read yet. */
export interface Found extends SearchMatches {
  choice: SearchChoice
}

/** Asks the index for published articles that answer a query, best first. */
export async function findArticles(strapi: Core.Strapi, choice: SearchChoice, stretch: Stretch): Promise<Found> {
  const { query, language, category, result } = choice
  if (query.groups.length === 0) return { choice, found: 0, articles: [] }
  const facts = [
    factToken('language', language),
    ...(result === null ? [] : [factToken('result', result)]),
    ...(category === null ? [] : [factToken('category', category)]),
  ]
  return { choice, ...(await searchIndex(strapi.db.connection, query, facts, stretch)) }
}

/** Reads what was found, in its order. */
export async function readHits(strapi: Core.Strapi, { choice: { query, language }, articles }: Found): Promise<SearchHit[]> {
  if (articles.length === 0) return []
  const rows = await readArticles(strapi, language, articles.map(({ documentId }) => documentId))
  return articles.flatMap(({ documentId }) => {
    const row = rows.get(documentId)
    return row ? [hitOf(row, query)] : []
  })
}

/** An article with the text it is found by, which is not a public column: excerpts of what is published are. */
interface FoundArticle {
  prediction: PredictionRow
  searchText: string | null
}

async function readArticles(strapi: Core.Strapi, language: Language, documentIds: readonly string[]): Promise<Map<string, FoundArticle>> {
  const table = tableOf(strapi, 'Prediction')
  const query = strapi.db
    .connection(`${table.name} as article`)
    .whereIn('article.document_id', [...documentIds])
    .where('article.locale', language)
    .select({ ...selectionOf(table, 'article'), searchText: 'article.search_text' })
  const stored = (await onlyPublished(query, 'article')) as (Record<string, unknown> & { searchText: string | null })[]
  return new Map(
    stored.map((row) => {
      const prediction = decodeRow<PredictionRow>(table, row)
      return [prediction.documentId, { prediction, searchText: row.searchText }]
    }),
  )
}

function hitOf({ prediction, searchText }: FoundArticle, query: SearchQuery): SearchHit {
  const summary = typeof prediction.summary === 'string' ? prediction.summary : ''
  const text = textAfterSummary({ title: prediction.title, summary, searchText })
  // The summary, which is written to be read alone, comes first where both answer alike.
  return {
    prediction,
    title: markMatches(prediction.title, query),
    excerpt: searchExcerpt([summary, text], query, EXCERPT_LENGTH) ?? partsOf(summary, []),
  }
}

import { searchTokens } from '@presage/text/searchTokens'
import type { Core } from '@strapi/strapi'
import { PREDICTION } from '../rules/rule'
import { inTransaction } from '../storage/inTransaction'
import { factToken, removeEntries, writeEntries, type SearchEntry } from '../storage/searchEntries'
import { textAfterSummary } from './textAfterSummary'

interface Named {
  name: string
  nameEn: string | null
}

interface PublishedRow {
  documentId: string
  locale: string
  title: string | null
  summary: string | null
  searchText: string | null
  firstPublishedAt: string | null
  publishedAt: string
  event: { title: string; titleZh: string | null } | null
  outcome: { label: string; labelZh: string | null } | null
  category: { documentId: string } | null
  verdict: { result: string | null } | null
  authors: Named[]
}

/**
 * Brings what search knows of articles up to what is published, in the transaction under way: every language that is published is
 * entered anew, every other leaves.
 */
export async function enterArticles(strapi: Core.Strapi, documentIds: readonly string[]): Promise<void> {
  const rows: PublishedRow[] = await strapi.db.query(PREDICTION).findMany({
    where: { documentId: { $in: [...documentIds] }, publishedAt: { $notNull: true } },
    select: ['documentId', 'locale', 'title', 'summary', 'searchText', 'firstPublishedAt', 'publishedAt'],
    populate: {
      event: { select: ['title', 'titleZh'] },
      outcome: { select: ['label', 'labelZh'] },
      category: { select: ['documentId'] },
      verdict: { select: ['result'] },
      authors: { select: ['name', 'nameEn'] },
    },
  })
  await inTransaction(strapi, async (knex) => {
    for (const documentId of documentIds) {
      await removeEntries(knex, documentId, rows.filter((row) => row.documentId === documentId).map(({ locale }) => locale))
    }
    await writeEntries(knex, rows.map(entryOf))
  })
}

function entryOf(row: PublishedRow): SearchEntry {
  const { event, outcome, category, verdict, authors } = row
  const names = [event?.title, event?.titleZh, outcome?.label, outcome?.labelZh, ...authors.flatMap(({ name, nameEn }) => [name, nameEn])]
  return {
    documentId: row.documentId,
    locale: row.locale,
    publishedAt: new Date(row.firstPublishedAt ?? row.publishedAt).getTime(),
    facts: [
      factToken('language', row.locale),
      factToken('result', verdict?.result ?? 'pending'),
      ...(category ? [factToken('category', category.documentId)] : []),
    ],
    title: searchTokens(row.title ?? ''),
    names: searchTokens(names.filter(Boolean).join('\n')),
    summary: searchTokens(row.summary ?? ''),
    body: searchTokens(textAfterSummary(row)),
  }
}

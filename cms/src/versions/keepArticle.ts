import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import { editorName } from '../rules/editorName'
import { keepVersion, type VersionKind } from '../storage/articleVersions'
import { inTransaction } from '../storage/inTransaction'
import { contentHash, type StoredArticle } from './articleContent'

/** Keeps what a row of an article says, in the transaction under way, in the name of whoever makes the request. */
export async function keepArticle(strapi: Core.Strapi, row: Pick<StoredArticle, 'documentId' | 'locale' | 'content'>, kind: VersionKind): Promise<void> {
  const { documentId, locale, content } = row
  await inTransaction(strapi, (knex) =>
    keepVersion(knex, {
      prediction_document_id: documentId,
      locale,
      kind,
      at: now().getTime(),
      by_name: editorName(strapi),
      hash: contentHash(content),
      content,
    }),
  )
}

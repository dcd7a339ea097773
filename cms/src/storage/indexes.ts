import type { Knex } from 'knex'
import { hasContact } from '../moderation/commenterContacts'

/**
 * Strapi's `unique` is a look before a leap: two requests at once both pass it, and publishing twice at once leaves two
 * published rows. These constraints make the database refuse. The plain indexes are the ones our own queries lean on.
 */
const indexes = [
  `unique index if not exists predictions_one_published on predictions (document_id, coalesce(locale, '')) where published_at is not null`,
  `unique index if not exists predictions_one_draft on predictions (document_id, coalesce(locale, '')) where published_at is null`,
  `index if not exists predictions_newest on predictions (locale, first_published_at desc) where published_at is not null`,
  `index if not exists predictions_changed on predictions (locale, updated_at desc) where published_at is not null`,
  `index if not exists predictions_scheduled on predictions (publish_at) where publish_at is not null`,
  `index if not exists predictions_by_slug on predictions (slug)`,
  `unique index if not exists verdicts_one_article on verdicts (prediction_document_id) where prediction_document_id is not null`,
  `index if not exists verdicts_resolved on verdicts (resolved_at desc) where resolved_at is not null`,
  `index if not exists verdicts_void on verdicts (document_id) where result = 'void'`,
  `index if not exists outcomes_resolution on outcomes (resolution)`,
  `unique index if not exists events_slug on events (slug) where slug is not null`,
  `unique index if not exists events_of_platform on events (platform, external_id) where external_id is not null`,
  `unique index if not exists authors_slug on authors (slug) where slug is not null`,
  `unique index if not exists categories_slug on categories (slug) where slug is not null`,
  `index if not exists comments_of_article on comments (prediction_document_id, comment_state, created_at)`,
  `index if not exists corrections_newest on corrections (language, at desc, id desc) where kind <> 'typo'`,
  `index if not exists comments_threads on comments (prediction_document_id, created_at, id, comment_state, document_id) where parent_document_id is null`,
  `index if not exists comments_replies on comments (parent_document_id, comment_state, created_at, id) where parent_document_id is not null`,
  `index if not exists comments_waiting on comments (created_at, id) where comment_state = 'pending'`,
  `index if not exists comments_reported on comments (reports desc, created_at desc, id desc)
    where comment_state = 'approved' and reports > coalesce(reports_seen, 0)`,
  `index if not exists comments_by_state on comments (comment_state, created_at desc, id desc)`,
  `index if not exists comments_of_network on comments (ip_hash) where ip_hash is not null`,
  `index if not exists comments_with_contact on comments (created_at) where ${hasContact}`,
  `index if not exists sponsor_links_ending on sponsor_links (ends_at) where ends_at is not null`,
  `index if not exists corrections_of_article on corrections (prediction_document_id, at)`,
]

export async function ensureIndexes(knex: Knex): Promise<void> {
  for (const index of indexes) await knex.raw(`create ${index}`)
}

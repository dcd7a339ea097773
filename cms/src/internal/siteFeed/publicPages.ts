import type { Knex } from 'knex'

/** A stretch of the paths of all that is public, and where the next one begins; null at the end. */
export interface PublicPages {
  paths: string[]
  next: string | null
}

const mostAtOnce = 1000
/** What a list is made for, and the relation of an article that leads to it. */
const lists = [
  ['events', 'predictions_event_lnk', 'event_id'],
  ['categories', 'predictions_category_lnk', 'category_id'],
  ['authors', 'predictions_authors_lnk', 'author_id'],
] as const

/**
 * Paths of every published article, each in its languages, then of every event, category and author that one of them uses.
 * @param after what `next` of the stretch before said; the empty text for the first
 */
export async function publicPages(knex: Knex, after: string): Promise<PublicPages> {
  const [kind = '', last = '0'] = after === '' ? ['predictions'] : after.split(':')
  const id = Number(last) || 0
  if (kind === 'predictions') {
    const rows: { id: number; locale: string; slug: string | null }[] = await knex('predictions')
      .where('id', '>', id)
      .whereNotNull('published_at')
      .orderBy('id')
      .limit(mostAtOnce)
      .select('id', 'locale', 'slug')
    const paths = rows.flatMap(({ locale, slug }) => (slug ? [`${locale === 'en' ? '/en' : ''}/predictions/${slug}`] : []))
    return { paths, next: nextOf(kind, rows) }
  }
  const list = lists.find(([name]) => name === kind)
  if (!list) return { paths: [], next: null }
  const [table, link, column] = list
  const rows: { id: number; slug: string | null }[] = await knex(`${table} as target`)
    .where('target.id', '>', id)
    .whereIn('target.id', knex(`${link} as usage`).join('predictions as article', 'article.id', 'usage.prediction_id').whereNotNull('article.published_at').select(`usage.${column}`))
    .orderBy('target.id')
    .limit(mostAtOnce)
    .select('target.id', 'target.slug')
  const paths = rows.flatMap(({ slug }) => (slug ? [`/${table}/${slug}`, `/en/${table}/${slug}`] : []))
  return { paths, next: nextOf(table, rows) }
}

function nextOf(kind: string, rows: readonly { id: number }[]): string | null {
  if (rows.length === mostAtOnce) return `${kind}:${rows.at(-1)?.id}`
  const following = kind === 'predictions' ? lists[0] : lists[lists.findIndex(([name]) => name === kind) + 1]
  return following ? `${following[0]}:0` : null
}

import type { Knex } from 'knex'
import type { ChangedPages } from '../../storage/siteChanges'
import type { SiteTouch } from '../../storage/siteTouches'

/** What an article's row says of where it is shown. */
interface ArticleRow {
  id: number
  document_id: string
  locale: string
  slug: string
}

const prefixOf = (locale: string | null) => (locale === 'en' ? '/en' : '')
const bothLanguages = (path: string) => [path, `/en${path}`]
const frontPages = ['/', '/en']
/** What counts every published verdict, and lists what became of articles afterwards. */
const records = ['/track-record', '/ledger', '/corrections'].flatMap(bothLanguages)
/** What an article comes onto when it is published: its author and its sponsors are perhaps the first time public with it. */
const onPublication = [...frontPages, ...['/about', '/disclosure'].flatMap(bothLanguages)]

/**
 * The pages that touched rows are shown on, as things stand now: the touches may be of several transactions, all of them committed.
 * What a page links to the site sees by itself; named here are the pages that do not show a thing yet, or that show it unlinked.
 */
export async function touchedPages(knex: Knex, touches: readonly SiteTouch[]): Promise<ChangedPages> {
  const found = new Found()
  const idsOf = (kind: SiteTouch['kind']) => [...new Set(touches.filter((touch) => touch.kind === kind).map((touch) => touch.document_id))]

  for (const touch of touches) {
    if (touch.kind === 'frame') found.all = true
    // The front page shows which articles close next, and it need not show this one yet.
    if (touch.kind === 'closing') for (const page of frontPages) found.pages.add(page)
    if (touch.kind === 'ledger') for (const page of records) found.pages.add(page)
    if (touch.kind === 'file' && touch.slug) found.files.add(touch.slug)
    if (touch.kind === 'event' && touch.slug) found.links.add(`/events/${touch.slug}`)
    if (touch.kind === 'author' && touch.slug) found.links.add(`/authors/${touch.slug}`)
  }
  await articles(knex, touches.filter(({ kind }) => kind === 'article'), found)
  for (const row of await published(knex, idsOf('comment'))) found.pages.add(`${prefixOf(row.locale)}/predictions/${row.slug}`)
  for (const slug of await eventSlugs(knex, [...idsOf('outcome'), ...idsOf('ending')])) found.links.add(`/events/${slug}`)
  await endings(knex, idsOf('ending'), found)
  return found.changed()
}

/** Whether nothing of it concerns any page. */
export function isNothing({ gone, pages, links, files, all }: ChangedPages): boolean {
  return !all && gone.length + pages.length + links.length + files.length === 0
}

class Found {
  readonly gone = new Set<string>()
  readonly pages = new Set<string>()
  readonly links = new Set<string>()
  readonly files = new Set<string>()
  all = false

  changed(): ChangedPages {
    const { all } = this
    return { gone: [...this.gone].sort(), pages: [...this.pages].sort(), links: [...this.links].sort(), files: [...this.files].sort(), all }
  }
}

async function articles(knex: Knex, touches: readonly SiteTouch[], found: Found): Promise<void> {
  const rows = await published(knex, [...new Set(touches.map((touch) => touch.document_id))])
  for (const { document_id, locale, slug } of touches) {
    if (!slug) continue
    found.links.add(`/predictions/${slug}`)
    const path = `${prefixOf(locale)}/predictions/${slug}`
    const row = rows.find((one) => one.document_id === document_id && one.locale === locale)
    if (row?.slug === slug) found.pages.add(path)
    else if (row) found.pages.add(path).add(`${prefixOf(locale)}/predictions/${row.slug}`)
    else found.gone.add(path)
  }
  if (touches.length > 0) for (const page of [...onPublication, ...records]) found.pages.add(page)
  await listsOf(knex, rows, found)
}

/** The pages that list these articles. */
async function listsOf(knex: Knex, rows: readonly ArticleRow[], found: Found): Promise<void> {
  if (rows.length === 0) return
  const ids = rows.map(({ id }) => id)
  const through = (link: string, table: string, column: string) =>
    knex(`${link} as link`).join(`${table} as target`, 'target.id', `link.${column}`).whereIn('link.prediction_id', ids).distinct('target.id', 'target.slug')
  const lists: [string, { id: number; slug: string | null }[]][] = [
    ['events', await through('predictions_event_lnk', 'events', 'event_id')],
    ['categories', await through('predictions_category_lnk', 'categories', 'category_id')],
    ['authors', await through('predictions_authors_lnk', 'authors', 'author_id')],
  ]
  for (const [kind, targets] of lists) {
    for (const { slug } of targets) if (slug) for (const path of bothLanguages(`/${kind}/${slug}`)) found.pages.add(path)
  }
  for (const { id } of lists[1]?.[1] ?? []) if (await isFirstOfCategory(knex, id)) found.all = true
}

/** A section stands in the head of every page once an article is in it. */
async function isFirstOfCategory(knex: Knex, category: number): Promise<boolean> {
  const found: unknown[] = await knex('predictions_category_lnk as link')
    .join('predictions as article', 'article.id', 'link.prediction_id')
    .where('link.category_id', category)
    .whereNotNull('article.published_at')
    .distinct('article.document_id')
    .limit(2)
  return found.length < 2
}

async function endings(knex: Knex, outcomes: readonly string[], found: Found): Promise<void> {
  if (outcomes.length === 0) return
  const rows: { slug: string | null }[] = await knex('predictions as article')
    .join('predictions_outcome_lnk as link', 'link.prediction_id', 'article.id')
    .join('outcomes as outcome', 'outcome.id', 'link.outcome_id')
    .whereIn('outcome.document_id', [...outcomes])
    .whereNotNull('article.published_at')
    .distinct('article.slug')
  for (const { slug } of rows) if (slug) found.links.add(`/predictions/${slug}`)
  // What was just resolved comes onto the front page.
  for (const page of [...frontPages, ...records]) found.pages.add(page)
}

async function published(knex: Knex, documentIds: readonly string[]): Promise<ArticleRow[]> {
  if (documentIds.length === 0) return []
  return knex<ArticleRow>('predictions').whereIn('document_id', [...documentIds]).whereNotNull('published_at').select('id', 'document_id', 'locale', 'slug')
}

async function eventSlugs(knex: Knex, outcomes: readonly string[]): Promise<string[]> {
  if (outcomes.length === 0) return []
  const rows: { slug: string | null }[] = await knex('events as event')
    .join('outcomes_event_lnk as link', 'link.event_id', 'event.id')
    .join('outcomes as outcome', 'outcome.id', 'link.outcome_id')
    .whereIn('outcome.document_id', [...outcomes])
    .distinct('event.slug')
  return rows.flatMap(({ slug }) => slug ?? [])
}

import type { Core } from '@strapi/strapi'
import { questionOf } from '../markets/question'
import { OUTCOME, PREDICTION } from '../rules/rule'

interface Source {
  documentId: string
  locale: string
  hero: { id: number } | null
  heroCredit: string | null
  sources: { title: string; publisher: string | null; url: string; at: string | null }[]
  event: { documentId: string; title: string; titleZh: string | null } | null
  outcome: { label: string; labelZh: string | null } | null
}

/**
 * Makes the draft of an article in another of its languages. What the languages share comes along (the rule `sharedRelations` adds event,
 * outcome, verdict, category, authors and sponsor links), and the sources, which are the same pages. What is written is left to be written:
 * the title is the event's own words in that language where there are any.
 *
 * @param by the editor who asked, whose draft it becomes
 * @returns false where there is no article to start from; what is there already is left as it is
 */
export async function startLanguage(strapi: Core.Strapi, documentId: string, locale: string, by: number): Promise<boolean> {
  const rows: Source[] = await strapi.db.query(PREDICTION).findMany({
    where: { documentId, publishedAt: { $null: true } },
    populate: { hero: true, sources: true, event: true, outcome: true },
  })
  const source = rows[0]
  if (!source || rows.some((row) => row.locale === locale)) return source !== undefined
  const data = {
    title: await questionIn(strapi, locale, source),
    hero: source.hero?.id ?? null,
    heroCredit: source.heroCredit,
    sources: source.sources.map(({ title, publisher, url, at }) => ({ title, publisher, url, at })),
    createdBy: by,
    updatedBy: by,
  }
  const documents = strapi.documents(PREDICTION)
  await documents.update({ documentId, locale, data } as unknown as Parameters<typeof documents.update>[0])
  return true
}

/** The question in the event's and the outcome's own words, where both are said in the language; else nothing. */
async function questionIn(strapi: Core.Strapi, locale: string, { event, outcome }: Source): Promise<string> {
  if (!event) return ''
  const outcomes = await strapi.db.query(OUTCOME).count({ where: { event: { documentId: event.documentId } } })
  if (locale === 'en') return /\p{Script=Han}/u.test(event.title) ? '' : questionOf(event.title, outcome?.label ?? '', outcomes)
  if (!event.titleZh || (outcomes > 1 && !outcome?.labelZh)) return ''
  return questionOf(event.titleZh, outcome?.labelZh ?? '', outcomes)
}

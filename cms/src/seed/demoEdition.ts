import type { Core } from '@strapi/strapi'
import { settings } from '../environment'
import { AUTHOR, CATEGORY, EVENT, OUTCOME, SPONSOR_LINK } from '../rules/rule'
import { chronicle, fillDemoOdds } from './demoHistory'
import { comments } from './edition/comments'
import { events } from './edition/events'
import { authors, categories, contactEmail, notice, sponsorLinks } from './edition/newsroom'
import { predictions } from './edition/predictions'
import { standing } from './edition/standing'
import { texts } from './edition/texts'
import { markdownToBlocks } from './markdownToBlocks'
import { once } from './once'

const COMMENT = 'api::comment.comment'
const SITE = 'api::site.site'

/** Pages that show every kind of page need withdrawn articles; a newcomer's paper keeps all of them to be read. */
const withdraws = process.env.PRESAGE_WITHDRAW_DEMO === '1'

/** Document ids of what the articles refer to, by kind and key. */
export type Cast = Record<'category' | 'author' | 'sponsor' | 'event' | 'outcome', Record<string, string>>

/** Prints the demo edition on a fresh database: sections, events, articles with their history, comments. Safe to call at every start. */
export async function seedDemoEdition({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  if (settings.SEED !== 'demo') return
  if (await strapi.store({ type: 'presage', name: 'demo-edition' }).get({ key: 'complete' })) return

  strapi.log.info('Printing the demo edition …')
  const cast = await castOfDocuments(strapi)
  const ids: Record<string, string> = {}
  for (const { happen } of chronicle(strapi, cast, ids, { withdraws })) await happen()
  for (const prediction of predictions) await fillDemoOdds(strapi, cast, prediction)
  for (const event of Object.keys(events)) await closeEvent(strapi, cast, event as keyof typeof events)
  await addComments(strapi, ids)
  await furnishSite(strapi, cast)
  await strapi.store({ type: 'presage', name: 'demo-edition' }).set({ key: 'complete', value: true })
}

async function castOfDocuments(strapi: Core.Strapi): Promise<Cast> {
  const cast: Cast = { category: {}, author: {}, sponsor: {}, event: {}, outcome: {} }
  for (const [key, data] of Object.entries(categories)) cast.category[key] = await make(strapi, CATEGORY, key, data)
  for (const [key, data] of Object.entries(authors)) cast.author[key] = await make(strapi, AUTHOR, key, data)
  for (const [key, data] of Object.entries(sponsorLinks)) cast.sponsor[key] = await make(strapi, SPONSOR_LINK, key, data)
  for (const [key, { outcomes, ...data }] of Object.entries(events)) {
    const event = (cast.event[key] = await make(strapi, EVENT, key, { ...data, eventState: 'open' }))
    for (const [name, outcome] of Object.entries(outcomes)) {
      cast.outcome[`${key}/${name}`] = await make(strapi, OUTCOME, `${key}/${name}`, { ...outcome, event })
    }
  }
  return cast
}

type MadeType = typeof CATEGORY | typeof AUTHOR | typeof SPONSOR_LINK | typeof EVENT | typeof OUTCOME

function make(strapi: Core.Strapi, uid: MadeType, key: string, data: object) {
  return once(strapi, `${uid}:${key}`, async () => {
    const documents = strapi.documents(uid)
    const { documentId } = await documents.create({ data })
    return documentId
  })
}

/** An event is open while its articles are published, as it was in life, and ends as it ended. */
async function closeEvent(strapi: Core.Strapi, cast: Cast, key: keyof typeof events): Promise<void> {
  const { eventState } = events[key]
  const documentId = String(cast.event[key])
  if (eventState === 'open') return
  await once(strapi, `closed:${key}`, async () => {
    const documents = strapi.documents(EVENT)
    await documents.update({ documentId, data: { eventState } } as Parameters<typeof documents.update>[0])
    return documentId
  })
}

async function addComments(strapi: Core.Strapi, ids: Record<string, string>): Promise<void> {
  const places: Record<string, { parentDocumentId: string; inReplyTo: string }> = {}
  for (const [index, { article, at, state, key, replyTo, ...comment }] of comments.entries()) {
    const parentDocumentId = await once(strapi, `comment:${index}`, async () => {
      const documents = strapi.documents(COMMENT)
      const { documentId } = await documents.create({
        data: {
          ...comment,
          ...(replyTo ? places[replyTo] : {}),
          articleTitle: texts[article]?.[comment.language === 'en' ? 'en' : 'zh']?.title,
          predictionDocumentId: ids[article],
          email: `reader${index + 1}@example.com`,
          commentState: state,
        },
      } as Parameters<typeof documents.create>[0])
      await strapi.db.query(COMMENT).update({ where: { documentId }, data: { createdAt: new Date(at) } })
      return documentId
    })
    if (key) places[key] = { parentDocumentId, inReplyTo: `${comment.name}：${comment.body}` }
  }
}

/** The notice of every page, what the paper says of itself, the address for errors, and the sponsor of the lists. */
async function furnishSite(strapi: Core.Strapi, cast: Cast): Promise<void> {
  const documents = strapi.documents(SITE)
  await once(strapi, 'site', async () => {
    for (const locale of ['zh-Hans', 'en'] as const) {
      const site = await documents.findFirst({ locale })
      const { about, methodology, correctionsPolicy } = standing[locale]
      const data = {
        notice: notice[locale],
        about: await markdownToBlocks(about),
        methodology: await markdownToBlocks(methodology),
        correctionsPolicy: await markdownToBlocks(correctionsPolicy),
        contactEmail,
        defaultSponsorLinks: [cast.sponsor.newsletter],
      }
      if (site) await documents.update({ documentId: site.documentId, locale, data } as Parameters<typeof documents.update>[0])
    }
    return 'site'
  })
}

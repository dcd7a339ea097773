import { errors } from '@strapi/utils'
import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { deskRoutes, idOf, type Right } from '../desk/deskRoute'
import { editorLanguage } from '../rules/editorLanguage'
import { SPONSOR_LINK } from '../rules/rule'
import { sponsorDisclosure, isAdvertisement, type SponsorRelationship } from './sponsorDisclosure'
import { lastDays, sponsorReport, sponsorSums } from './sponsorReport'

const mayRead: Right[] = [['read', SPONSOR_LINK]]
/** How far back a report may go; an unreadable number is a month. */
const daysQuery = z.object({ days: z.coerce.number().int().min(1).max(366).catch(30) })

const relationships: SponsorRelationship[] = ['sponsor', 'affiliate', 'market_operator', 'advertorial']

/** How each relationship is said to readers. */
export type DisclosureWords = Record<SponsorRelationship, { zh: string; en: string; isAdvertisement: boolean }>

/** Reports of sponsor links, for everyone who may see the links. Must run before Strapi sets up its routes. */
export function registerSponsorReports({ strapi }: { strapi: Core.Strapi }): void {
  const route = deskRoutes(strapi)
  const knex = () => strapi.db.connection
  const rangeOf = (query: unknown) => lastDays(daysQuery.parse(query).days, Date.now())
  strapi.server.routes({
    type: 'admin',
    routes: [
      route('GET', '/sponsors', mayRead, (context) => sponsorSums(knex(), rangeOf(context.query))),
      route('GET', '/sponsors/:id', mayRead, async (context) => {
        const report = await sponsorReport(knex(), idOf(context), rangeOf(context.query))
        if (!report) throw new errors.NotFoundError(gone[editorLanguage(strapi)])
        return report
      }),
      route('GET', '/disclosures', mayRead, () => Promise.resolve(disclosureWords())),
    ],
  })
}

const gone = {
  'zh-Hans': '没有这条赞助链接，可能已被删除。请刷新页面。',
  en: 'There is no such sponsor link; it may have been deleted. Reload the page.',
}

const disclosureWords = () =>
  Object.fromEntries(
    relationships.map((relationship) => [
      relationship,
      { zh: sponsorDisclosure(relationship, 'zh-Hans'), en: sponsorDisclosure(relationship, 'en'), isAdvertisement: isAdvertisement(relationship) },
    ]),
  ) as DisclosureWords

import { TrendUp } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'
import { sponsorReportsPlace, sponsorRights } from './places'
import { sponsorWords } from './words'

/** The reports' entry in the menu, for those who may see sponsor links. */
export function addSponsors(app: StrapiApp): void {
  app.addMenuLink({
    to: sponsorReportsPlace,
    icon: TrendUp,
    intlLabel: { id: sponsorWords.idOf('title'), defaultMessage: sponsorWords.words.title.en },
    permissions: sponsorRights.map(right => ({ ...right, id: 0, actionParameters: {}, conditions: [], properties: {} })),
    Component: () => import('./SponsorReportsPage'),
    // After the comments.
    position: 4,
  })
}

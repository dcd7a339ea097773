import { ChartCircle } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'
import { deskPlace, deskRights } from './places'
import { marketWords } from './words'

/** The desk's entry in the menu, for those who may see events and outcomes. */
export function addMarketDesk(app: StrapiApp): void {
  app.addMenuLink({
    to: deskPlace,
    icon: ChartCircle,
    intlLabel: { id: marketWords.idOf('title'), defaultMessage: marketWords.words.title.en },
    permissions: deskRights.read.map(right => ({ ...right, id: 0, actionParameters: {}, conditions: [], properties: {} })),
    Component: () => import('./DeskPage'),
    // After the content manager.
    position: 2,
  })
}

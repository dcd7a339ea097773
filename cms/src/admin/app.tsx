import type { StrapiApp } from '@strapi/strapi/admin'
import { addDeskPanels } from './desk/addDeskPanels'
import { addMarketDesk } from './desk/addMarketDesk'
import { dismissStrapiNews } from './quietStrapi'
import { translations } from './translations'
import { nameChoices } from './words/nameChoices'

export default {
  config: {
    locales: ['zh-Hans'],
    translations,
    // Strapi's tour and its release news are not the editors' business.
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    dismissStrapiNews(window.localStorage)
    addMarketDesk(app)
    nameChoices(app)
  },
  bootstrap(app: StrapiApp) {
    addDeskPanels(app)
  },
}

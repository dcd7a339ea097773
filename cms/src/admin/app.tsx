import type { StrapiApp } from '@strapi/strapi/admin'
import { addDeskPanels } from './desk/addDeskPanels'
import { addMarketDesk } from './desk/addMarketDesk'
import { chooseFirstLanguage } from './firstLanguage'
import { dismissStrapiNews } from './quietStrapi'
import { translations } from './translations'
import { addVersionPages, addVersionPanels } from './versions/addVersions'
import { nameChoices } from './words/nameChoices'
import { showHints } from './words/showHints'

export default {
  config: {
    locales: ['zh-Hans'],
    translations,
    // Strapi's tour and its release news are not the editors' business.
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    chooseFirstLanguage(window.localStorage, window.navigator.languages)
    dismissStrapiNews(window.localStorage)
    addMarketDesk(app)
    addVersionPages(app)
    nameChoices(app)
    showHints(app)
  },
  bootstrap(app: StrapiApp) {
    addDeskPanels(app)
    addVersionPanels(app)
  },
}

import type { StrapiApp } from '@strapi/strapi/admin'
import { addDeskPanels } from './desk/addDeskPanels'
import { addMarketDesk } from './desk/addMarketDesk'
import { chooseFirstLanguage } from './firstLanguage'
import { dismissStrapiNews } from './quietStrapi'
import { translations } from './translations'
import { nameChoices } from './words/nameChoices'
import { showHints } from './words/showHints'
import { addWritingFields, addWritingPanel } from './writing/addWriting'

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
    nameChoices(app)
    showHints(app)
    addWritingFields(app)
  },
  bootstrap(app: StrapiApp) {
    addWritingPanel(app)
    addDeskPanels(app)
  },
}

import type { StrapiApp } from '@strapi/strapi/admin'
import { addBodyEditor } from './body/addBodyEditor'
import { addDeskPanels } from './desk/addDeskPanels'
import { addMarketDesk } from './desk/addMarketDesk'
import { chooseFirstLanguage } from './firstLanguage'
import { addFrontDesk } from './frontDesk/addFrontDesk'
import { addHandbook } from './handbook/addHandbook'
import { mark } from './mark'
import { addModeration } from './moderation/addModeration'
import { dismissStrapiNews } from './quietStrapi'
import { addSponsorPanel } from './sponsors/addSponsorPanel'
import { addSponsors } from './sponsors/addSponsors'
import { translations } from './translations'
import { addVersionPages, addVersionPanels } from './versions/addVersions'
import { nameChoices } from './words/nameChoices'
import { showHints } from './words/showHints'
import { addWritingFields, addWritingPanel } from './writing/addWriting'

export default {
  config: {
    locales: ['zh-Hans'],
    translations,
    auth: { logo: mark },
    menu: { logo: mark },
    // Strapi's tour and its release news are not the editors' business.
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    chooseFirstLanguage(window.localStorage, window.navigator.languages)
    dismissStrapiNews(window.localStorage)
    addMarketDesk(app)
    addModeration(app)
    addSponsors(app)
    addFrontDesk(app)
    addVersionPages(app)
    addHandbook(app)
    nameChoices(app)
    showHints(app)
    addWritingFields(app)
  },
  bootstrap(app: StrapiApp) {
    addBodyEditor(app)
    addWritingPanel(app)
    addDeskPanels(app)
    addSponsorPanel(app)
    addVersionPanels(app)
  },
}

import { dismissStrapiNews } from './quietStrapi'
import { translations } from './translations'

export default {
  config: {
    locales: ['zh-Hans'],
    translations,
    // Strapi's tour and its release news are not the editors' business.
    tutorials: false,
    notifications: { releases: false },
  },
  register() {
    dismissStrapiNews(window.localStorage)
  },
  bootstrap() {},
}

import { aboutEn } from './standing/about.en'
import { correctionsEn } from './standing/corrections.en'
import { developersEn } from './standing/developers.en'
import { disclosureEn } from './standing/disclosure.en'
import { methodologyEn } from './standing/methodology.en'
import { privacyEn } from './standing/privacy.en'
import type { standingZhHans } from './standing.zh-Hans'

/** The same in English. */
export const standingEn: typeof standingZhHans = {
  standing: {
    nav: 'About this paper',
    contents: 'On this page',
    about: aboutEn,
    methodology: methodologyEn,
    corrections: correctionsEn,
    disclosure: disclosureEn,
    privacy: privacyEn,
    developers: developersEn,
  },
}

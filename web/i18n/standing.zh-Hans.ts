import { aboutZhHans } from './standing/about.zh-Hans'
import { correctionsZhHans } from './standing/corrections.zh-Hans'
import { developersZhHans } from './standing/developers.zh-Hans'
import { disclosureZhHans } from './standing/disclosure.zh-Hans'
import { methodologyZhHans } from './standing/methodology.zh-Hans'
import { privacyZhHans } from './standing/privacy.zh-Hans'

/** What the site says in Chinese on the pages about the paper itself. English says the same in ./standing.en.ts. */
export const standingZhHans = {
  standing: {
    nav: '关于本报',
    contents: '本页内容',
    about: aboutZhHans,
    methodology: methodologyZhHans,
    corrections: correctionsZhHans,
    disclosure: disclosureZhHans,
    privacy: privacyZhHans,
    developers: developersZhHans,
  },
}

import type { ArticleText } from './articleText'
import { article as aiMillennium2030Zh } from './articles/ai-millennium-2030.zh'
import { article as bitcoin150k2025Zh } from './articles/bitcoin-150k-2025.zh'
import { article as chinaMoon2030Zh } from './articles/china-moon-2030.zh'
import { article as chinaWorldCup2030Zh } from './articles/china-world-cup-2030.zh'
import { article as fedDecember2025Zh } from './articles/fed-december-2025.zh'
import { article as hottestYear2025En } from './articles/hottest-year-2025.en'
import { article as hottestYear2025Zh } from './articles/hottest-year-2025.zh'
import { article as moonLandingUs2028En } from './articles/moon-landing-us-2028.en'
import { article as nobelPeace2025En } from './articles/nobel-peace-2025.en'
import { article as nvidiaLargest2025Zh } from './articles/nvidia-largest-2025.zh'
import { article as paulDavis2025En } from './articles/paul-davis-2025.en'
import { article as shutdownOver35DaysZh } from './articles/shutdown-over-35-days.zh'
import { article as trumpKim2025En } from './articles/trump-kim-2025.en'
import { article as trumpKim2025Zh } from './articles/trump-kim-2025.zh'
import { article as trumpXi2025Zh } from './articles/trump-xi-2025.zh'
import { article as ukRejoinEu2030En } from './articles/uk-rejoin-eu-2030.en'

/** The words of every demo article, by its key and language. */
export const texts: Record<string, { zh?: ArticleText; en?: ArticleText }> = {
  'ai-millennium-2030': { zh: aiMillennium2030Zh },
  'bitcoin-150k-2025': { zh: bitcoin150k2025Zh },
  'china-moon-2030': { zh: chinaMoon2030Zh },
  'china-world-cup-2030': { zh: chinaWorldCup2030Zh },
  'fed-december-2025': { zh: fedDecember2025Zh },
  'hottest-year-2025': { zh: hottestYear2025Zh, en: hottestYear2025En },
  'moon-landing-us-2028': { en: moonLandingUs2028En },
  'nobel-peace-2025': { en: nobelPeace2025En },
  'nvidia-largest-2025': { zh: nvidiaLargest2025Zh },
  'paul-davis-2025': { en: paulDavis2025En },
  'shutdown-over-35-days': { zh: shutdownOver35DaysZh },
  'trump-kim-2025': { zh: trumpKim2025Zh, en: trumpKim2025En },
  'trump-xi-2025': { zh: trumpXi2025Zh },
  'uk-rejoin-eu-2030': { en: ukRejoinEu2030En },
}

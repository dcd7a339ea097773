import type { Core } from '@strapi/strapi'
import type { ContractPart, RequestContext } from '../contract'
import { readLanguage, type Language } from '../reading/language'
import type { PredictionRow } from '../reading/publicTypes'
import { siteRow } from '../reading/siteRow'

/** Stands behind the article's and the site's own, so that no article is ever without one. */
const builtIn: Record<Language, string> = {
  'zh-Hans': '本文的判断仅代表作者在发表时的看法，不构成投资建议，也不邀请任何人参与交易。预测市场在部分地区受到限制，请遵守当地法律。',
  en: 'The verdict is the author’s view at the time of publication. It is not investment advice and no invitation to trade. Prediction markets are restricted in some places; follow the law where you are.',
}

/** The disclaimer that applies to an article. */
export function disclaimer(strapi: Core.Strapi): ContractPart {
  return {
    typeDefs: `
      extend type Prediction {
        """The article's disclaimer, else the site's, else a text that is always there; in the article's language."""
        effectiveDisclaimer: String!
      }
    `,
    resolvers: {
      Prediction: {
        effectiveDisclaimer: async (article: PredictionRow, _args: unknown, context: RequestContext) => {
          const own = article.disclaimer?.trim()
          if (own) return own
          const language = readLanguage(article.locale)
          const site = await siteRow(strapi, context, language)
          return site?.disclaimer?.trim() || builtIn[language]
        },
      },
    },
  }
}

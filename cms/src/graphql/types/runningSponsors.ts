import type { Core } from '@strapi/strapi'
import type { ContractPart } from '../contract'
import { DEFAULT_LANGUAGE } from '../reading/language'
import { mostRunningLinks, readRunningLinks } from '../reading/runningLinks'

/** Who pays now: what readers see beside articles, in one list. */
export function runningSponsors(strapi: Core.Strapi): ContractPart {
  return {
    typeDefs: `
      type Query {
        """
        Every paid link that readers can come across now: enabled, within its dates, and named by a published article or by the paper itself.
        The most important first; at most 100. Disclosures are in Chinese unless another language is asked for.
        """
        sponsorLinks: [SponsorLink!]!
      }
    `,
    resolvers: {
      Query: { sponsorLinks: async () => (await readRunningLinks(strapi)).map((link) => ({ ...link, language: DEFAULT_LANGUAGE })) },
    },
    sizes: { 'Query.sponsorLinks': mostRunningLinks },
  }
}

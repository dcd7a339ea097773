import type { Core } from '@strapi/strapi'
import type { ContractPart } from './contract'
import { articleAddress } from './types/articleAddress'
import { articleText } from './types/articleText'
import { author } from './types/author'
import { category } from './types/category'
import { comment } from './types/comment'
import { commenting } from './types/commenting'
import { corrections } from './types/corrections'
import { disclaimer } from './types/disclaimer'
import { event } from './types/event'
import { ledger } from './types/ledger'
import { outcome } from './types/outcome'
import { outcomeHistory } from './types/outcomeHistory'
import { prediction } from './types/prediction'
import { predictionQueries } from './types/predictionQueries'
import { related } from './types/related'
import { revisions } from './types/revisions'
import { runningSponsors } from './types/runningSponsors'
import { scalars } from './types/scalars'
import { search } from './types/search'
import { site } from './types/site'
import { siteTexts } from './types/siteTexts'
import { sponsorLink } from './types/sponsorLink'
import { trackRecord } from './types/trackRecord'
import { trackRecordCall } from './types/trackRecordCall'
import { uploadFile } from './types/uploadFile'
import { verdict } from './types/verdict'
import { views } from './types/views'

/** Everything public. A new piece of the contract is a file in `types/` and a line here. */
export function contractParts(strapi: Core.Strapi): readonly ContractPart[] {
  return [
    scalars,
    prediction(strapi),
    predictionQueries(strapi),
    articleText(strapi),
    articleAddress(strapi),
    disclaimer(strapi),
    views(strapi),
    related(strapi),
    search(strapi),
    verdict(strapi),
    event(strapi),
    outcome(strapi),
    author(strapi),
    category(strapi),
    sponsorLink(strapi),
    runningSponsors(strapi),
    comment(strapi),
    commenting(strapi),
    corrections(strapi),
    revisions(strapi),
    outcomeHistory(strapi),
    trackRecord(strapi),
    trackRecordCall(strapi),
    ledger(strapi),
    site(strapi),
    siteTexts(strapi),
    uploadFile,
  ]
}

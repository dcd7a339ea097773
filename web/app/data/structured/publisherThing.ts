import { locales } from '#shared/locale'
import { homePath, standingPath, type StandingPage } from '#shared/paths'
import { siteName, type FrameView } from '../frameView'
import type { Thing } from './jsonLd'

/** How other things point to the paper. */
export const publisherId = (siteUrl: string): { '@id': string } => ({ '@id': `${siteUrl}/#publisher` })

/** How other things point to the site. */
export const websiteId = (siteUrl: string): { '@id': string } => ({ '@id': `${siteUrl}/#website` })

/** The paper, and where it says how it works, corrects itself, who makes it and who pays. */
export function publisherThing(frame: FrameView, siteUrl: string): Thing {
  const page = (name: StandingPage) => siteUrl + standingPath(frame.locale, name)
  return {
    '@type': 'NewsMediaOrganization',
    ...publisherId(siteUrl),
    'name': siteName(frame),
    'url': `${siteUrl}/`,
    'description': frame.tagline,
    'logo': { '@type': 'ImageObject', 'url': `${siteUrl}/favicon.svg`, 'contentUrl': `${siteUrl}/favicon.svg` },
    'email': frame.contactEmail,
    'sameAs': frame.social.map(({ url }) => url),
    'publishingPrinciples': page('methodology'),
    'correctionsPolicy': page('corrections'),
    'masthead': page('about'),
    'ownershipFundingInfo': page('disclosure'),
  }
}

/** The site that the paper is printed as. */
export function websiteThing(frame: FrameView, siteUrl: string): Thing {
  return {
    '@type': 'WebSite',
    ...websiteId(siteUrl),
    'name': siteName(frame),
    'url': siteUrl + homePath(frame.locale),
    'inLanguage': [...locales],
    'publisher': publisherId(siteUrl),
  }
}

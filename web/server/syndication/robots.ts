import { plainType } from './contentTypes'
import type { Publication } from './publication'

/**
 * What machines that crawl are asked to leave alone: ways out to sponsors, and endpoints. Pages of search results say themselves that they
 * are the form, and no link between them is to be followed.
 */
export function robots(siteUrl: string): Publication {
  const lines = [
    'User-agent: *',
    ...['/api/', '/beacon/', '/go/', '/graphql'].map(path => `Disallow: ${path}`),
    '',
    `Sitemap: ${siteUrl}/sitemap.xml`,
    `Sitemap: ${siteUrl}/news-sitemap.xml`,
    '',
  ]
  return { body: lines.join('\n'), contentType: plainType, lastModified: null, maxAge: 86_400 }
}

import { plainType } from './contentTypes'
import type { Publication } from './publication'

/**
 * What machines that crawl are asked to leave alone: ways out to sponsors, endpoints, and pages of search results. The form to search
 * with is a page like others.
 */
export function robots(siteUrl: string): Publication {
  const lines = [
    'User-agent: *',
    ...['/api/', '/beacon/', '/go/', '/graphql', '/search?', '/en/search?'].map(path => `Disallow: ${path}`),
    '',
    `Sitemap: ${siteUrl}/sitemap.xml`,
    `Sitemap: ${siteUrl}/news-sitemap.xml`,
    '',
  ]
  return { body: lines.join('\n'), contentType: plainType, lastModified: null, maxAge: 86_400 }
}

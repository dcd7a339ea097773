import type { CardView } from '../cardView'
import type { SiteLink } from '../frameView'
import type { Thing } from './jsonLd'

/** Articles in the order of a page; nothing where there are none. */
export function articleList(cards: readonly CardView[], siteUrl: string): Thing | null {
  if (cards.length === 0) return null
  return {
    '@type': 'ItemList',
    'numberOfItems': cards.length,
    'itemListElement': cards.map(({ title, href }, index) => ({
      '@type': 'ListItem', 'position': index + 1, 'name': title.text, 'url': siteUrl + href,
    })),
  }
}

/** The way from the front page to a page, that page included. */
export function breadcrumbs(way: readonly { name: string, path: string }[], siteUrl: string): Thing {
  return {
    '@type': 'BreadcrumbList',
    'itemListElement': way.map(({ name, path }, index) => ({
      '@type': 'ListItem', 'position': index + 1, name, 'item': { '@id': siteUrl + path },
    })),
  }
}

/** A link of the site as a step of the way to a page. */
export const step = ({ label, href }: SiteLink): { name: string, path: string } => ({ name: label.text, path: href })

/** What an answer leads to, as it is written there; and the places in it that an address can end with. */
export interface Links {
  /** Addresses that a reader, a browser or a machine may follow. */
  addresses: string[]
  /** Of these, what a browser fetches to show the page: scripts, style, pictures. */
  parts: string[]
  /** What `#…` may name. */
  ids: ReadonlySet<string>
  canonical: string | null
  /** Addresses of the page in other languages, by language. */
  languages: ReadonlyMap<string, string>
}

const entities: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&#39;': '\'', '&apos;': '\'', '&lt;': '<', '&gt;': '>' }
const plain = (text: string) => text.replace(/&(?:amp|quot|#39|apos|lt|gt);/g, entity => entities[entity] ?? entity)
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => plain(found))

/**
 * Reads the links of an HTML page, a feed, a sitemap, a JSON feed, a Markdown twin or a plain list.
 * @param siteUrl origin of the site: of data for machines only addresses there are links to be followed
 */
export function linksOf(body: string, contentType: string, siteUrl: string): Links {
  const none = { parts: [], ids: new Set<string>(), canonical: null, languages: new Map<string, string>() }
  if (contentType.startsWith('text/html')) return linksOfPage(body, siteUrl)
  return { ...none, addresses: ownAddressesIn(plain(body), siteUrl) }
}

function linksOfPage(html: string, siteUrl: string): Links {
  const data = [...html.matchAll(/<script type="application\/ld\+json"[^>]*>([^<]*)<\/script>/g)].map(([, json = '']) => json)
  const markup = html.replace(/<script type="application\/ld\+json"[^>]*>[^<]*<\/script>/g, '').replace(/<textarea[^>]*>[^<]*/g, '')
  const tags = [...markup.matchAll(/<[a-z][^>]*>/g)].map(([tag]) => tag)
  const attribute = (tag: string, name: string) => all(tag, new RegExp(`\\s${name}="([^"]*)"`, 'g'))[0]
  const having = (names: string[]) => tags.flatMap(tag => names.flatMap(name => attribute(tag, name) ?? []))
  const links = tags.filter(tag => tag.startsWith('<link '))
  const relOf = (rel: string) => links.filter(tag => attribute(tag, 'rel')?.split(' ').includes(rel))
  const sets = having(['srcset', 'imagesrcset']).flatMap(set => set.split(',').map(one => one.trim().split(/\s+/)[0] ?? ''))
  const parts = [...having(['src']), ...sets, ...[...relOf('stylesheet'), ...relOf('icon'), ...relOf('preload')].flatMap(tag => attribute(tag, 'href') ?? [])]
  const metas = tags.filter(tag => tag.startsWith('<meta ')).flatMap(tag => attribute(tag, 'content') ?? []).filter(text => text.startsWith(`${siteUrl}/`))
  return {
    addresses: [...new Set([...having(['href', 'action', 'cite']), ...parts, ...metas, ...data.flatMap(json => thingsNamedIn(json, siteUrl))])],
    parts,
    ids: new Set(having(['id'])),
    canonical: relOf('canonical').flatMap(tag => attribute(tag, 'href') ?? [])[0] ?? null,
    languages: new Map(relOf('alternate').flatMap((tag) => {
      const [language, href] = [attribute(tag, 'hreflang'), attribute(tag, 'href')]
      return language && href ? [[language, href] as const] : []
    })),
  }
}

// Behind "#" structured data names things that are no places in the page.
const thingsNamedIn = (json: string, siteUrl: string) => ownAddressesIn(json, siteUrl).map(address => address.replace(/#.*$/, ''))

function ownAddressesIn(text: string, siteUrl: string): string[] {
  const pattern = new RegExp(`${siteUrl.replace(/[.]/g, '\\.')}(?:/[^\\s"'<>()\\\\\\]]*)?`, 'g')
  return [...new Set([...text.matchAll(pattern)].map(([address]) => address))]
}

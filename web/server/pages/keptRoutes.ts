// Which addresses are answered with a page that is kept. Only what is named here is: an address that is not goes to the framework
// every time. A page that understands a parameter must say so here, else the parameter is ignored.

import { commentParameters } from '../../shared/commentPaths'

type KeptRoute = {
  /** Of the path without its language. */
  path: RegExp
  /** Parameters that make another page of it, and what they may be; everything else would let anyone fill the store. */
  params?: Record<string, RegExp>
  /** Parameters with which the page is printed for this one request and not kept; `true` for any that `params` does not name. */
  fresh?: readonly string[] | true
}

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*'
const page = { page: /^[1-9]\d{0,3}$/ }

const keptRoutes: readonly KeptRoute[] = [
  { path: /^\/$/ },
  { path: new RegExp(`^/predictions/${slug}$`), fresh: commentParameters },
  { path: new RegExp(`^/predictions/${slug}\\.md$`) },
  { path: new RegExp(`^/(?:events|categories|authors)/${slug}$`), params: page },
  { path: /^\/(?:track-record|ledger|corrections)$/, params: page, fresh: true },
  { path: /^\/(?:about|methodology|disclosure|privacy|developers)$/ },
  { path: new RegExp(`^(?:/(?:events|categories|authors)/${slug})?/(?:feed\\.xml|atom\\.xml|feed\\.json)$`) },
  { path: /^\/(?:resolutions\.xml|llms\.txt)$/ },
  { path: new RegExp(`^/embed/${slug}$`), params: { theme: /^(?:light|dark)$/ } },
  { path: new RegExp(`^/og(?:/${slug})?\\.png$`) },
]

const fixed = ['/', '/track-record', '/ledger', '/corrections', '/about', '/methodology', '/disclosure', '/privacy', '/developers', '/feed.xml',
  '/atom.xml', '/feed.json', '/resolutions.xml', '/llms.txt']

/** Kept pages that are there whatever is published, in both languages. */
export const everyPath: readonly string[] = fixed.flatMap(path => [path, path === '/' ? '/en' : `/en${path}`])

/** Where an address leads: to a kept page under `key` (a path and the parameters it understands), or past what is kept. */
export type Destination = { key: string } | 'fresh'

/**
 * The kept page that an address stands for; every spelling of the address has the same. `null` where no kept page has it.
 * @param url path and query, as a request has it
 */
export function keptPageOf(url: string): Destination | null {
  const mark = url.indexOf('?')
  const path = withoutSlash(mark < 0 ? url : url.slice(0, mark))
  const route = keptRoutes.find(one => one.path.test(withoutLanguage(path)))
  if (!route) return null
  if (mark < 0) return { key: path }

  const { params = {}, fresh = [] } = route
  const given = new URLSearchParams(url.slice(mark))
  const isFresh = fresh === true ? [...given.keys()].some(name => !(name in params)) : fresh.some(name => given.has(name))
  // What is no page number is refused by the page, in its own words.
  const isWrong = Object.entries(params).some(([name, allowed]) => given.getAll(name).some(value => !allowed.test(value)))
  if (isFresh || isWrong) return 'fresh'
  const understood = Object.keys(params).flatMap(name => (given.has(name) ? [`${name}=${given.get(name)}`] : []))
  return { key: understood.length > 0 ? `${path}?${understood.join('&')}` : path }
}

/** A path without its language: `/en/events/a` is `/events/a`, `/en` is `/`. */
export function withoutLanguage(path: string): string {
  return path === '/en' ? '/' : path.startsWith('/en/') ? path.slice(3) : path
}

const withoutSlash = (path: string) => (path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path)

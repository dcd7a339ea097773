import type { ReadersPage } from '../readersPages.js'
import { linksOf } from './pageLinks.js'
import { responseSize } from './responseSize.js'

/** Bytes on the wire, by how they are packed. */
export interface Weight { raw: number, gzip: number, brotli: number }

/** What a page ships without its pictures: the page itself, and the style and script it asks for. */
export interface PageWeight {
  kind: string
  html: Weight
  css: Weight
  script: Weight
  /** The page and every part that is no picture. */
  requests: number
}

/** Weighs what the pages ship. @param pages one of each kind is enough */
export async function weighPages(siteUrl: string, pages: readonly ReadersPage[]): Promise<PageWeight[]> {
  const known = new Map<string, Promise<Weight>>()
  const weigh = (address: string) => {
    const weight = known.get(address) ?? weightOf(address)
    known.set(address, weight)
    return weight
  }
  return Promise.all(pages.map(async ({ kind, path }) => {
    const address = siteUrl + path
    const html = await (await fetch(address)).text()
    const { parts } = linksOf(html, 'text/html', siteUrl)
    const all = [...new Set(parts.map(part => new URL(part, address).href))]
    const having = (ending: string) => all.filter(part => new URL(part).pathname.endsWith(ending))
    const [styles, scripts] = [having('.css'), having('.js')]
    return {
      kind,
      html: await weigh(address),
      css: sum(await Promise.all(styles.map(weigh))),
      script: sum(await Promise.all(scripts.map(weigh))),
      requests: 1 + styles.length + scripts.length,
    }
  }))
}

/** One page of each kind, the Chinese where there is one. */
export function oneOfEachKind(pages: readonly ReadersPage[]): ReadersPage[] {
  return pages.filter((page, index) => pages.findIndex(({ kind }) => kind === page.kind) === index)
}

async function weightOf(address: string): Promise<Weight> {
  const [raw, gzip, brotli] = await Promise.all((['identity', 'gzip', 'br'] as const).map(encoding => responseSize(address, encoding)))
  return { raw: raw ?? 0, gzip: gzip ?? 0, brotli: brotli ?? 0 }
}

const sum = (weights: readonly Weight[]): Weight => weights.reduce((one, other) => ({
  raw: one.raw + other.raw, gzip: one.gzip + other.gzip, brotli: one.brotli + other.brotli,
}), { raw: 0, gzip: 0, brotli: 0 })

import type { NuxtPage } from 'nuxt/schema'

/** Gives every page of the site an English twin under `/en`. The language of a page is read from its path. */
export function pagesInBothLanguages(pages: NuxtPage[]): void {
  pages.push(...pages.map(page => ({
    ...page,
    name: `${page.name}-en`,
    path: page.path === '/' ? '/en' : `/en${page.path}`,
  })))
}

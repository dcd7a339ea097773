import { keptPageOf, withoutLanguage } from './keptRoutes'

/** What a page leans on, as it can be seen from outside. */
export type Mentions = {
  /** Paths without a language: what the page is about, and every article, event, section, author and sponsor it links to. */
  about: string[]
  /** Paths of uploaded files it shows. */
  uploads: string[]
  /** The `documentId` of the article it is the page of. */
  article: string | null
  /** Further pages of the list that it begins or goes on with. */
  next: string[]
}

const linked = /\/(predictions|events|categories|authors|go)\/([a-z0-9]+(?:-[a-z0-9]+)*)/gi
const shown = /\/uploads\/[\w.-]+/g
const numbered = / href="([^"&?]*\?page=\d+)"/g

/**
 * Reads from a printed page what it leans on. Every page links to what it shows, so that nothing has to be declared, and a page
 * that is new is refreshed like the others.
 */
export function mentionsOf(key: string, body: string): Mentions {
  const about = new Set<string>()
  const subject = subjectOf(key)
  if (subject) about.add(withoutLanguage(subject))
  for (const [, kind, name] of body.matchAll(linked)) about.add(`/${kind}/${name}`)
  return ownText({
    about: [...about],
    uploads: [...new Set(Array.from(body.matchAll(shown), ([path]) => path))],
    article: / data-view="([a-z0-9]+)"/.exec(body)?.[1] ?? null,
    next: [...new Set(Array.from(body.matchAll(numbered), ([, url = '']) => nextOf(key, url)).filter(next => next !== null))],
  })
}

// A piece cut from a text keeps the whole text in memory, as V8 stores it; what is remembered of a page must not keep its HTML.
const ownText = (mentions: Mentions): Mentions => JSON.parse(JSON.stringify(mentions)) as Mentions

function nextOf(key: string, url: string): string | null {
  const found = keptPageOf(url)
  if (!found || found === 'fresh' || found.key === key) return null
  return found.key.split('?')[0] === key.split('?')[0] ? found.key : null
}

/**
 * The path of the article, event, section or author that a kept page is about, its language included: also of its Markdown twin,
 * its embedded card, its picture and its feeds. `null` for a page about nothing in particular.
 */
export function subjectOf(key: string): string | null {
  const [path = ''] = key.split('?')
  const match = /^(\/en)?\/(predictions|events|categories|authors|embed|og)\/([a-z0-9-]+)/.exec(path)
  if (!match) return null
  const [, language = '', kind = '', name = ''] = match
  return `${language}/${kind === 'embed' || kind === 'og' ? 'predictions' : kind}/${name}`
}

/** What the CMS says of a change in public, in paths of the site. */
export type SiteChange = {
  /** Paths of articles that are no longer public, language included. */
  gone: string[]
  /** Paths to be printed anew, also where they have not been yet. */
  pages: string[]
  /** Paths without a language: every page that is about one of them or links to it is printed anew. */
  links: string[]
  /** Addresses of uploaded files that are not what they were. */
  files: string[]
  /** Something stands on every page. */
  all: boolean
}

/** The CMS's answer to "what changed since?". */
export type ChangesAnswer = { reset: boolean, changes: SiteChange[], cursor: string }

/** A stretch of the paths of all that is public. */
export type PathsAnswer = { paths: string[], next: string | null }

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(one => typeof one === 'string')

/** @throws Error for an answer that is none: the site would rather ask again than miss a change */
export function readChanges(answer: unknown): ChangesAnswer {
  if (isObject(answer) && typeof answer.reset === 'boolean' && typeof answer.cursor === 'string' && Array.isArray(answer.changes)) {
    return { reset: answer.reset, cursor: answer.cursor, changes: answer.changes.map(readChange) }
  }
  throw new Error('The CMS did not say what changed')
}

function readChange(change: unknown): SiteChange {
  if (isObject(change)) {
    const { gone, pages, links, files, all } = change
    if (isTexts(gone) && isTexts(pages) && isTexts(links) && isTexts(files) && typeof all === 'boolean') return { gone, pages, links, files, all }
  }
  throw new Error('The CMS told of a change that cannot be read')
}

/** @throws Error for an answer that is none */
export function readPaths(answer: unknown): PathsAnswer {
  if (isObject(answer) && isTexts(answer.paths) && (answer.next === null || typeof answer.next === 'string')) {
    return { paths: answer.paths, next: answer.next }
  }
  throw new Error('The CMS did not say what is public')
}

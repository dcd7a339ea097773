import { pictureOf } from '../uploads/pictureOf'
import type { PageFacts } from './keptPage'
import { subjectOf } from './mentions'

/** What is known of a kept page while the site runs. */
export type Known = PageFacts & {
  /** When it was last as new as the CMS, in milliseconds since 1970. */
  checkedAt: number
  /** Something it shows is not what it was. */
  isStale: boolean
  /** It shows something that was taken down: not to be sent after this moment. */
  expiresAt: number | null
}

/** Every kept page, in memory or on disk, and which of them lean on what. */
export class PageIndex {
  private readonly known = new Map<string, Known>()
  private readonly byMention = new Map<string, Set<string>>()
  private readonly bySubject = new Map<string, Set<string>>()
  private readonly byArticle = new Map<string, Set<string>>()
  /** Each path once: on a large paper the same few stand on every page. */
  private readonly paths = new Map<string, string>()

  get size(): number {
    return this.known.size
  }

  get(key: string): Known | undefined {
    return this.known.get(key)
  }

  /** All that is known, the oldest entry first. */
  all(): IterableIterator<Known> {
    return this.known.values()
  }

  set(facts: PageFacts, state: Pick<Known, 'checkedAt' | 'isStale'>): void {
    this.delete(facts.key)
    const known = { ...facts, about: facts.about.map(path => this.once(path)), ...state, expiresAt: null }
    this.known.set(facts.key, known)
    for (const [map, name] of this.entriesOf(known)) {
      const keys = map.get(name)
      if (keys) keys.add(facts.key)
      else map.set(name, new Set([facts.key]))
    }
  }

  delete(key: string): void {
    const known = this.known.get(key)
    if (!known) return
    this.known.delete(key)
    for (const [map, name] of this.entriesOf(known)) {
      const keys = map.get(name)
      keys?.delete(key)
      if (keys?.size === 0) map.delete(name)
    }
  }

  /** Keys of the pages that are about a path without a language, link to it, or show an uploaded picture (named by `pictureOf`). */
  mentioning(path: string): string[] {
    return [...this.byMention.get(path) ?? []]
  }

  /** Keys of the pages that are about a path, its language included. */
  about(path: string): string[] {
    return [...this.bySubject.get(path) ?? []]
  }

  /** Keys of the pages of an article, by its `documentId`. */
  ofArticle(documentId: string): string[] {
    return [...this.byArticle.get(documentId) ?? []]
  }

  private once(path: string): string {
    const before = this.paths.get(path)
    if (before === undefined) this.paths.set(path, path)
    return before ?? path
  }

  private entriesOf({ key, about, uploads, article }: PageFacts): [Map<string, Set<string>>, string][] {
    const subject = subjectOf(key)
    return [
      ...[...about, ...uploads.map(pictureOf)].map((path): [Map<string, Set<string>>, string] => [this.byMention, path]),
      ...subject ? [[this.bySubject, subject] satisfies [Map<string, Set<string>>, string]] : [],
      ...article ? [[this.byArticle, article] satisfies [Map<string, Set<string>>, string]] : [],
    ]
  }
}

import type { PageFacts } from './keptPage'
import { withoutLanguage } from './keptRoutes'
import { subjectOf } from './mentions'
import type { SiteState } from './siteState'

/** How long a note of a takedown is kept, in milliseconds: it only has to outlive what was being printed or written at that moment. */
const keptFor = 24 * 60 * 60 * 1000

/** Notes that articles are taken down, and forgets notes that are of no more use. `paths` have their language. */
export function noteGone(state: SiteState, paths: readonly string[], now: number): void {
  const recent = Object.entries(state.gone).filter(([, at]) => at > now - keptFor)
  state.gone = Object.fromEntries([...recent, ...paths.map(path => [path, now] as const)])
}

/** Whether a page was printed before something that it shows, or is about, was taken down. */
export function showsGone(state: Pick<SiteState, 'gone'>, { key, about, printedAt }: Pick<PageFacts, 'key' | 'about' | 'printedAt'>): boolean {
  const subject = subjectOf(key)
  return Object.entries(state.gone).some(([path, at]) => {
    if (printedAt > at) return false
    if (subject === path) return true
    // The same article in another language names it and shows nothing of it.
    return about.includes(withoutLanguage(path)) && withoutLanguage(subject ?? '') !== withoutLanguage(path)
  })
}

import { bodySaysSomething, saysSomething } from '../rules/saysSomething'

/** What an article must have before it can be published. */
export type Part = 'title' | 'body' | 'category' | 'authors' | 'event' | 'outcome' | 'verdict' | 'slug'

/** What is looked at: texts as they are stored or typed, and of everything else whether it is there. */
export interface ArticleParts extends Record<Exclude<Part, 'title' | 'body'>, boolean> {
  title: string | null
  /** A Blocks document. */
  body: unknown
}

/** What each is called where it is missing. */
export const partWords: Record<Part, { zh: string; en: string }> = {
  title: { zh: '标题', en: 'title' },
  body: { zh: '正文', en: 'body' },
  category: { zh: '栏目', en: 'category' },
  authors: { zh: '作者', en: 'at least one author' },
  event: { zh: '事件', en: 'event' },
  outcome: { zh: '结果（事件里的哪一个）', en: 'outcome (which one of the event’s)' },
  verdict: { zh: '判断', en: 'verdict' },
  slug: { zh: '网址别名', en: 'slug' },
}

/** What an article still lacks, in the order in which editors are told. The form shows it while they write; publishing insists on it. */
export function missingParts(parts: ArticleParts): Part[] {
  const present: Record<Part, boolean> = {
    title: saysSomething(parts.title),
    body: bodySaysSomething(parts.body),
    category: parts.category,
    authors: parts.authors,
    event: parts.event,
    outcome: parts.outcome,
    verdict: parts.verdict,
    // Made from event and outcome; without them it is not the editor's to supply.
    slug: parts.slug || !parts.event || !parts.outcome,
  }
  return (Object.keys(present) as Part[]).filter((part) => !present[part])
}

type Args = Record<string, unknown>
type BySlug = { slug?: { eq?: string } }
type Time = { gte?: string, lt?: string }
type Filters = {
  category?: BySlug, authors?: BySlug, event?: BySlug, documentId?: { in?: string[] }, firstPublishedAt?: Time
  verdict?: { result?: { in?: string[] } }
}

/** What choosing looks at. */
export type Choosable = {
  documentId: string, locale: string, firstPublishedAt: string, updatedAt: string
  category?: { slug: string } | null, authors: readonly { slug: string }[], event?: { slug: string, closesAt?: string } | null
  verdict: { result: string, resolvedAt: string | null } | null
}

/** The articles of `Query.predictions`, as the CMS chooses and sorts them: filters, one order, a stretch of at most 100. */
export function chosen<Article extends Choosable>(articles: readonly Article[], { locale, filters, sort, pagination }: Args): Article[] {
  const { category, authors, event, documentId, firstPublishedAt: time, verdict } = (filters ?? {}) as Filters
  const [by = 'firstPublishedAt', direction = 'asc'] = String((sort as string[] | undefined)?.[0] ?? 'firstPublishedAt:desc').split(':')
  const { page, pageSize, start, limit } = (pagination ?? {}) as Record<string, number | undefined>
  const size = Math.min(pageSize ?? limit ?? 20, 100)
  const first = start ?? ((page ?? 1) - 1) * size
  const keys: Record<string, (article: Article) => string | null | undefined> = {
    'firstPublishedAt': article => article.firstPublishedAt, 'updatedAt': article => article.updatedAt,
    'verdict.resolvedAt': article => article.verdict?.resolvedAt, 'event.closesAt': article => article.event?.closesAt,
  }
  const key = (article: Article) => String(keys[by]?.(article))
  return articles
    .filter(article => article.locale === (locale ?? 'zh-Hans'))
    .filter(article => !documentId?.in || documentId.in.includes(article.documentId))
    .filter(article => !category?.slug?.eq || article.category?.slug === category.slug.eq)
    .filter(article => !event?.slug?.eq || article.event?.slug === event.slug.eq)
    .filter(article => !authors?.slug?.eq || article.authors.some(({ slug }) => slug === authors.slug?.eq))
    .filter(article => !verdict?.result?.in || verdict.result.in.includes(article.verdict?.result ?? ''))
    .filter(article => !time?.gte || Date.parse(article.firstPublishedAt) >= Date.parse(time.gte))
    .filter(article => !time?.lt || Date.parse(article.firstPublishedAt) < Date.parse(time.lt))
    .filter(article => by !== 'verdict.resolvedAt' || Boolean(article.verdict?.resolvedAt))
    .filter(article => by !== 'event.closesAt' || (article.verdict?.result === 'pending' && Date.parse(article.event?.closesAt ?? '') > Date.now()))
    .sort((one, other) => key(one).localeCompare(key(other)) * (direction === 'desc' ? -1 : 1))
    .slice(first, first + size)
}

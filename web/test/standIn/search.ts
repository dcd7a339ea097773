// Search as the stand-in has it: whatever holds every word of the query in its title or summary.

type Found = { locale: string, title: string, summary: string, category?: { documentId: string }, verdict: { result: string } }
type Asked = { query: string, locale?: string, category?: string | null, result?: string | null, page?: number, pageSize?: number }

/** "many" is found in more articles than there are. */
const many = 'many'

export const search = (paper: readonly Found[]) => ({ query, locale = 'zh-Hans', category, result, page = 1, pageSize = 20 }: Asked) => {
  const wanted = query.split(/\s+/)
  const all = paper
    .filter(article => article.locale === locale)
    .filter(article => query === many || wanted.every(word => `${article.title} ${article.summary}`.includes(word)))
    .filter(article => !category || article.category?.documentId === category)
    .filter(article => !result || article.verdict.result === result)
  const total = query === many ? 1000 : all.length
  const hits = query === many && page <= 50 ? all.slice(0, pageSize) : all.slice((page - 1) * pageSize, page * pageSize)
  return {
    total, totalIsExact: query !== many, page, pageSize, pageCount: Math.ceil(total / pageSize),
    hits: hits.map(prediction => ({ prediction, title: parts(prediction.title, wanted[0] ?? ''), excerpt: parts(prediction.summary, wanted[0] ?? '') })),
  }
}

function parts(text: string, word: string): { text: string, marked: boolean }[] {
  return text.split(word).flatMap((part, index) => [
    ...index > 0 ? [{ text: word, marked: true }] : [],
    ...part ? [{ text: part, marked: false }] : [],
  ])
}

/** What an article's stored search text holds. */
interface Searchable {
  title: string | null
  summary: string | null
  searchText: string | null
}

/** The text of an article alone: `searchText` is title, summary and text, a line each (rules/articleText.ts). */
export function textAfterSummary({ title, summary, searchText }: Searchable): string {
  const before = [title, summary].filter(Boolean).map((line) => `${line}\n`).join('')
  return searchText?.startsWith(before) ? searchText.slice(before.length) : (searchText ?? '')
}

/** Whose and which calls: empty for all authors, for all categories. */
export interface RecordScope {
  author: string
  category: string
}

/** Scopes by their parts: every author with every category. */
export interface RecordScopes {
  authors: readonly string[]
  categories: readonly string[]
}

/** In the place of an author or a category: all of them. */
export const EVERY = ''

/**
 * The scopes that some calls count in: all, each author, each category, each author in each category. Pairs that none of these calls
 * has may be among them, and are as right when they are made anew.
 */
export function scopesOf(
  calls: readonly { category_document_id: string | null }[],
  authors: readonly { author_document_id: string }[],
): RecordScopes {
  return {
    authors: [...new Set([EVERY, ...authors.map(({ author_document_id }) => author_document_id)])],
    categories: [...new Set([EVERY, ...calls.flatMap(({ category_document_id }) => category_document_id ?? [])])],
  }
}

/** Each scope by itself. */
export function eachScope({ authors, categories }: RecordScopes): RecordScope[] {
  return authors.flatMap((author) => categories.map((category) => ({ author, category })))
}

import type { CategoryPageQuery } from '@presage/client/generated/documents'
import type { Locale } from '#shared/locale'
import { cardView, type CardView } from './cardView'
import { present } from './present'
import { wordsOfPair, type Words } from './words'

/** A section of the paper. */
export type CategoryView = { name: Words, description: Words | null, articles: CardView[] }

/** The page of a category; `null` where no category has that slug. */
export function categoryView(page: Pick<CategoryPageQuery, 'categories' | 'predictions'>, slug: string, locale: Locale): CategoryView | null {
  const category = present(page.categories).find(one => one.slug === slug)
  if (!category) return null
  return {
    name: wordsOfPair(category.name, category.nameEn, locale),
    description: category.description ? wordsOfPair(category.description, category.descriptionEn, locale) : null,
    articles: present(page.predictions).flatMap(article => cardView(article, locale) ?? []),
  }
}

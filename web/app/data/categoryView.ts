import type { CategoryPageQuery } from '@presage/client/generated/documents'
import type { Locale } from '#shared/locale'
import { categoryPath } from '#shared/paths'
import { listPage, type ListPage } from './listPage'
import { present } from './present'
import { wordsOfPair, type Words } from './words'

/** A section of the paper. */
export type CategoryView = ListPage & { name: Words, description: Words | null }

/** A page of a category; `null` where no category has that slug, or where its list has ended before. */
export function categoryView(
  { categories, predictions }: Pick<CategoryPageQuery, 'categories' | 'predictions'>,
  { slug, page }: { slug: string, page: number },
  locale: Locale,
): CategoryView | null {
  const category = present(categories).find(one => one.slug === slug)
  const list = listPage(predictions, { page, path: categoryPath(locale, slug) }, locale)
  if (!category || !list) return null
  return {
    name: wordsOfPair(category.name, category.nameEn, locale),
    description: category.description ? wordsOfPair(category.description, category.descriptionEn, locale) : null,
    ...list,
  }
}

import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { PREDICTION } from '../rules/rule'
import { storedArticles, type ArticleContent, type StoredArticle } from './articleContent'

type Verb = 'read' | 'create' | 'update' | 'delete' | 'publish'

/** What permissions ask about an article: whose it is, and whether it was public. */
export interface ArticleSubject {
  documentId: string
  locale: string
  createdBy: { id: number } | null
  firstPublishedAt: string | null
}

interface PermissionChecker {
  can: Record<Verb, (entity?: object, field?: string) => boolean>
}

/** What the editor who makes a request may do with articles, as in the content manager: role, owner, language, field. */
export class ArticleRights {
  private readonly checker: PermissionChecker

  constructor(strapi: Core.Strapi, context: Context) {
    const service = strapi.plugin('content-manager').service('permission-checker') as {
      create(of: { userAbility: unknown; model: string }): PermissionChecker
    }
    this.checker = service.create({ userAbility: (context.state as { userAbility: unknown }).userAbility, model: PREDICTION })
  }

  may(verb: Verb, subject?: ArticleSubject, field?: string): boolean {
    return this.checker.can[verb](subject, field)
  }

  /** The fields of a content that the editor may read or write of an article. */
  fields(verb: 'read' | 'create' | 'update', subject: ArticleSubject, content: ArticleContent): (keyof ArticleContent)[] {
    // A component is allowed by its fields.
    const permitted = (field: string) =>
      field === 'sources' ? 'sources.title' : field === 'disclosures' ? 'disclosures.holdings' : field
    return (Object.keys(content) as (keyof ArticleContent)[]).filter((field) => this.may(verb, subject, permitted(field)))
  }
}

/** An article in a language, as its draft stands or, where that language has none, as it was published; null where there is neither. */
export async function articleSubject(strapi: Core.Strapi, documentId: string, locale: string): Promise<StoredArticle | null> {
  const [draft] = await storedArticles(strapi, { documentId, locale }, 'draft')
  if (draft) return draft
  const [published] = await storedArticles(strapi, { documentId, locale }, 'published')
  return published ?? null
}

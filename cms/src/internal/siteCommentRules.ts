import type { Core } from '@strapi/strapi'
import { usualContactDays } from '../moderation/commenterContacts'

/** What the editors decided about comments. */
export interface SiteCommentRules {
  commentsOpen: boolean
  commentModeration: 'before_publication' | 'after_publication'
  /** By so many networks' reports a comment goes back to waiting; null for never. */
  commentsHiddenAfterReports: number | null
  /** So many days after a comment its writer's e-mail address and network are deleted from it. */
  commentContactDays: number
}

/** What holds for comments; open, moderated and never hidden by reports before the editors have decided anything. */
export async function siteCommentRules(strapi: Core.Strapi): Promise<SiteCommentRules> {
  const site = (await strapi.db.query('api::site.site').findOne({
    where: { locale: 'zh-Hans' },
    select: ['commentsOpen', 'commentModeration', 'commentsHiddenAfterReports', 'commentContactDays'],
  })) as Partial<SiteCommentRules> | null
  return {
    commentsOpen: site?.commentsOpen ?? true,
    commentModeration: site?.commentModeration ?? 'before_publication',
    commentsHiddenAfterReports: site?.commentsHiddenAfterReports ?? null,
    commentContactDays: site?.commentContactDays ?? usualContactDays,
  }
}

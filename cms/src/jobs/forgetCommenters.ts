import type { Core } from '@strapi/strapi'
import { siteCommentRules } from '../internal/siteCommentRules'
import { forgetOldBans } from '../moderation/commentBans'
import { forgetContacts } from '../moderation/commenterContacts'

/** Deletes what is known of readers who commented, once it is as old as the paper's setting says, and bans that are over. */
export async function forgetCommenters(strapi: Core.Strapi, signal: AbortSignal): Promise<void> {
  const { commentContactDays } = await siteCommentRules(strapi)
  await forgetContacts(strapi.db.connection, commentContactDays, Date.now(), signal)
  await forgetOldBans(strapi.db.connection, Date.now())
}

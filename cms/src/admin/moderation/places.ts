export const moderationPlace = 'moderation'
/** A comment on the moderation screen; a path within the admin. */
export const commentPlace = (documentId: string) => `/${moderationPlace}?comment=${documentId}`
export const sitePlace = '/content-manager/single-types/api::site.site'

const right = (verb: 'read' | 'update', subject: string) => ({ action: `plugin::content-manager.explorer.${verb}`, subject })

/** What the moderation screen's API asks of whoever uses it. */
export const moderationRights = [right('read', 'api::comment.comment'), right('update', 'api::comment.comment')]
export const settingsRights = [right('update', 'api::site.site')]

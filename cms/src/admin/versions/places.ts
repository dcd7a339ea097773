/** Where the admin shows the versions of an article and the bin; paths within the admin. */
export const versionsPlace = 'article-versions'
export const binPlace = 'bin'

export const versionsOf = (documentId: string, locale: string) => `/${versionsPlace}/${documentId}?locale=${locale}`

const right = (verb: 'read' | 'delete') => ({ action: `plugin::content-manager.explorer.${verb}`, subject: 'api::prediction.prediction' })

export const versionRights = { read: [right('read')], bin: [right('delete')] }

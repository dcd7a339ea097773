const manager = '/content-manager/collection-types'

/** Where the admin shows things of ours; paths within the admin. */
export const eventPlace = (documentId: string) => `${manager}/api::event.event/${documentId}`
export const outcomePlace = (documentId: string) => `${manager}/api::outcome.outcome/${documentId}`
export const articlePlace = (documentId: string, locale: string) =>
  `${manager}/api::prediction.prediction/${documentId}?plugins[i18n][locale]=${locale}`
export const newEventPlace = `${manager}/api::event.event/create`
export const deskPlace = 'market-desk'

const right = (verb: 'read' | 'create' | 'update', type: 'event' | 'outcome' | 'prediction') => ({
  action: `plugin::content-manager.explorer.${verb}`,
  subject: `api::${type}.${type}`,
})

/** What the desk's API asks of whoever uses it. */
export const deskRights = {
  read: [right('read', 'event'), right('read', 'outcome')],
  import: [right('create', 'event'), right('update', 'event'), right('create', 'outcome'), right('update', 'outcome')],
  draft: [right('create', 'prediction')],
  settle: [right('update', 'outcome')],
  sync: [right('update', 'event'), right('update', 'outcome')],
}

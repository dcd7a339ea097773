import type { Core } from '@strapi/strapi'
import type { Change } from './notifySite'

/** When a document of a type has changed in public. Of an article only the published version is public. */
const publicEvents: Record<string, string[]> = {
  'api::prediction.prediction': ['entry.publish', 'entry.unpublish', 'entry.delete'],
  'api::event.event': ['entry.create', 'entry.update', 'entry.delete'],
  'api::outcome.outcome': ['entry.create', 'entry.update', 'entry.delete'],
  'api::verdict.verdict': ['entry.create', 'entry.update', 'entry.delete'],
  'api::category.category': ['entry.create', 'entry.update', 'entry.delete'],
  'api::author.author': ['entry.create', 'entry.update', 'entry.delete'],
  'api::sponsor-link.sponsor-link': ['entry.create', 'entry.update', 'entry.delete'],
  'api::site.site': ['entry.create', 'entry.update', 'entry.delete'],
}

/** What stands under an article without being related to it: their change is a change of the article. */
const partsOfArticles = ['api::comment.comment', 'api::correction.correction']

/** Calls `changed` after each public change is committed, whoever made it. What `changed` does is no part of the change. */
export function watchChanges(strapi: Core.Strapi, changed: (change: Change) => void): void {
  for (const name of new Set(Object.values(publicEvents).flat())) {
    strapi.eventHub.on(name, async (payload: unknown) => {
      const { uid, model, entry } = payload as { uid: string; model: string; entry?: { documentId?: string } }
      if (publicEvents[uid]?.includes(name) && entry?.documentId) changed({ type: model, documentId: entry.documentId })
    })
  }
  watchPartsOfArticles(strapi, changed)
}

/** Events leave out private fields, and with them the article; so these are watched where rows are written. */
function watchPartsOfArticles(strapi: Core.Strapi, changed: (change: Change) => void) {
  const tell = async ({ result }: { result?: unknown }) => {
    const { predictionDocumentId } = (result ?? {}) as { predictionDocumentId?: string }
    if (!predictionDocumentId) return
    const tellNow = () => changed({ type: 'prediction', documentId: predictionDocumentId })
    if (!strapi.db.inTransaction()) {
      tellNow()
      return
    }
    await strapi.db.transaction(({ onCommit }: { onCommit: (callback: () => void) => void }) => {
      onCommit(tellNow)
    })
  }
  strapi.db.lifecycles.subscribe({
    models: partsOfArticles,
    afterCreate: (event) => {
      // Most comments wait for an editor first.
      const { commentState } = (event.result ?? {}) as { commentState?: string }
      return commentState === undefined || commentState === 'approved' ? tell(event) : undefined
    },
    afterUpdate: tell,
    afterDelete: tell,
  })
}

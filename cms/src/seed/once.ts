import type { Core } from '@strapi/strapi'

const store = (strapi: Core.Strapi) => strapi.store({ type: 'presage', name: 'demo-edition' })

/**
 * Creates a document of the demo edition once in the life of a database and remembers its id: a start that was cut off goes
 * on where it stopped, and what an editor has changed or deleted since is left alone.
 * @returns the document's id, also where it has been deleted meanwhile
 */
export async function once(strapi: Core.Strapi, key: string, create: () => Promise<string>): Promise<string> {
  const made = await store(strapi).get({ key })
  if (typeof made === 'string') return made
  return strapi.db.transaction(async () => {
    const documentId = await create()
    await store(strapi).set({ key, value: documentId })
    return documentId
  })
}

import { createHash } from 'node:crypto'
import type { Core, UID } from '@strapi/strapi'
import { fieldWords, type FieldWords } from './fieldWords'
import { keptFields } from './keptFields'
import { storedHint } from './storedHint'
import { views, type EditorView } from './views'

interface Configuration {
  settings: Record<string, unknown>
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>
  layouts: { list: string[]; edit: { name: string; size: number }[][] }
}

/** What of the content manager's services is used here: it keeps one configuration of columns and form per type. */
interface Configurations {
  findConfiguration(model: unknown): Promise<Configuration>
  updateConfiguration(model: unknown, configuration: Configuration): Promise<unknown>
}

/**
 * Gives the admin our columns, forms, labels and hints. Done when they have changed, not at every start, so that what an
 * administrator rearranges under "configure the view" stays until we ship something new.
 */
export async function applyViews({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const store = strapi.store({ type: 'presage', name: 'editor-views' })
  const version = createHash('sha256').update(JSON.stringify([fieldWords, keptFields, views])).digest('hex')
  if ((await store.get({ key: 'version' })) === version) return

  const contentTypes: Configurations & { findContentType(uid: string): unknown } = strapi.plugin('content-manager').service('content-types')
  for (const [uid, view] of Object.entries(views)) {
    const contentType = contentTypes.findContentType(uid)
    const configuration = await contentTypes.findConfiguration(contentType)
    const arrangement = arranged(configuration, view, fieldWords[uid] ?? {})
    const metadatas = pickable(arrangement.metadatas, strapi.getModel(uid as UID.ContentType).attributes)
    await contentTypes.updateConfiguration(contentType, { ...arrangement, metadatas })
  }
  const components: Configurations & { findComponent(uid: string): unknown } = strapi.plugin('content-manager').service('components')
  for (const uid of Object.keys(fieldWords).filter((name) => !(name in views))) {
    const component = components.findComponent(uid)
    const configuration = await components.findConfiguration(component)
    const metadatas = worded(configuration.metadatas, fieldWords[uid] ?? {}, [])
    await components.updateConfiguration(component, { ...configuration, metadatas })
  }
  await store.set({ key: 'version', value: version })
}

function arranged(configuration: Configuration, view: EditorView, words: Record<string, FieldWords>): Configuration {
  return {
    settings: {
      ...configuration.settings,
      mainField: view.mainField,
      defaultSortBy: view.sortBy,
      defaultSortOrder: view.sortOrder,
      pageSize: 20,
    },
    metadatas: worded(configuration.metadatas, words, view.readOnly ?? []),
    layouts: { list: view.list, edit: view.edit.map((row) => row.map(([name, size]) => ({ name, size }))) },
  }
}

function worded(metadatas: Configuration['metadatas'], words: Record<string, FieldWords>, readOnly: string[]): Configuration['metadatas'] {
  return Object.fromEntries(
    Object.entries(metadatas).map(([field, { edit, list }]) => {
      const { zh, hint }: Partial<FieldWords> = words[field] ?? keptFields[field] ?? {}
      return [
        field,
        {
          edit: {
            ...edit,
            ...(zh && { label: zh }),
            ...(hint && { description: storedHint(hint) }),
            ...(readOnly.includes(field) && { editable: false }),
          },
          list: { ...list, ...(zh && { label: zh }) },
        },
      ]
    }),
  )
}

/** A relation is picked by what its target is called in its own list: an outcome by label and event, not by "Yes" alone. */
function pickable(metadatas: Configuration['metadatas'], attributes: Record<string, object>): Configuration['metadatas'] {
  return Object.fromEntries(
    Object.entries(metadatas).map(([field, { edit, list }]) => {
      const attribute = attributes[field]
      const target = attribute && 'target' in attribute ? views[String(attribute.target)] : undefined
      return [field, { edit: target ? { ...edit, mainField: target.mainField } : edit, list }]
    }),
  )
}

/** Readers have no accounts, so Strapi's list of them has no place in the admin. Must run before the admin reads the types. */
export function hideReaderAccounts({ strapi }: { strapi: Core.Strapi }): void {
  const users = strapi.contentType('plugin::users-permissions.user')
  users.pluginOptions = { ...users.pluginOptions, 'content-manager': { visible: false } }
}

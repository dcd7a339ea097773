import { Trash } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'
import type { ReactNode } from 'react'
import { askFirst, type DocumentAction } from './askedActions'
import { CorrectionsPanel } from './CorrectionsPanel'
import { FormKeeper } from './FormKeeper'
import { binPlace, versionRights, versionsPlace } from './places'
import { watchSaving } from './savingRequests'
import { useVersionWords } from './useVersionWords'
import { VersionsPanel } from './VersionsPanel'
import { versionWords } from './words'

/** What the content manager tells a panel: which document its form is of; none while it is new. */
interface Form {
  model: string
  documentId?: string
  document?: { locale?: string | null, updatedAt?: string, publishedAt?: string | null, status?: string }
}

type Panel = (form: Form) => { title: string, content: ReactNode } | null

interface ContentManager {
  apis: {
    addEditViewSidePanel: (panels: Panel[]) => void
    addDocumentAction: (change: (actions: DocumentAction[]) => DocumentAction[]) => void
  }
  injectComponent: (page: string, zone: string, component: { name: string, Component: () => ReactNode }) => void
}

/** The bin's entry in the menu, the page of an article's versions, and the watch over what forms save. */
export function addVersionPages(app: StrapiApp): void {
  watchSaving(window)
  app.addMenuLink({
    to: binPlace,
    icon: Trash,
    intlLabel: { id: versionWords.idOf('bin.title'), defaultMessage: versionWords.words['bin.title'].en },
    permissions: versionRights.bin.map(right => ({ ...right, id: 0, actionParameters: {}, conditions: [], properties: {} })),
    Component: () => import('./BinPage'),
    position: 9,
  })
  app.router.addRoute({
    path: `${versionsPlace}/*`,
    lazy: async () => ({ Component: (await import('./VersionsPage')).default }),
  })
}

/** Beside the forms: the article's versions and corrections; what keeps unsaved text; and the questions before text changes in public. */
export function addVersionPanels(app: Pick<StrapiApp, 'getPlugin'>): void {
  const manager = app.getPlugin('content-manager') as unknown as ContentManager
  manager.apis.addEditViewSidePanel([correctionsPanel, versionsPanel])
  manager.apis.addDocumentAction(askFirst)
  manager.injectComponent('editView', 'right-links', { name: 'presage-form-keeper', Component: FormKeeper })
}

function versionsPanel({ model, documentId, document }: Form) {
  const { say } = useVersionWords()
  if (!isArticle(model, documentId) || !document?.locale) return null
  return { title: say('panel.title'), content: <VersionsPanel documentId={documentId} locale={document.locale} changed={document.updatedAt} /> }
}

function correctionsPanel({ model, documentId, document }: Form) {
  const { say } = useVersionWords()
  const wasPublic = document?.status === 'published' || document?.status === 'modified'
  if (!isArticle(model, documentId) || !document?.locale || !wasPublic) return null
  return { title: say('corrections.title'), content: <CorrectionsPanel documentId={documentId} locale={document.locale} changed={document.updatedAt} /> }
}

function isArticle(model: string, documentId: string | undefined): documentId is string {
  return model === 'api::prediction.prediction' && documentId !== undefined && documentId !== 'create'
}

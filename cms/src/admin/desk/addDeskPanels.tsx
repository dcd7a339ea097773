import type { StrapiApp } from '@strapi/strapi/admin'
import { EventPanel } from './EventPanel'
import { OutcomePanel } from './OutcomePanel'
import { useWords } from './useWords'

/** What the content manager tells a panel: which document its form is of; none while it is new. */
interface Form {
  model: string
  documentId?: string
}

interface ContentManager {
  addEditViewSidePanel: (panels: ((form: Form) => { title: string, content: React.ReactNode } | null)[]) => void
}

/** Beside the forms of events and outcomes: how they stand with their platform. */
export function addDeskPanels(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as unknown as ContentManager
  addEditViewSidePanel([marketPanel])
}

function marketPanel({ model, documentId }: Form) {
  const { say } = useWords()
  if (!documentId || documentId === 'create') return null
  if (model === 'api::event.event') return { title: say('panel.title'), content: <EventPanel documentId={documentId} /> }
  if (model === 'api::outcome.outcome') return { title: say('panel.title'), content: <OutcomePanel documentId={documentId} /> }
  return null
}

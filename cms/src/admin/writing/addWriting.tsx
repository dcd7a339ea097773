import type { StrapiApp } from '@strapi/strapi/admin'
import { groupForm, GroupHeading } from './groupForm'
import { groupHeading, outcomeField } from './grouped'
import { OutcomeField } from './OutcomeField'
import { useSay } from './useSay'
import { WritingPanel } from './WritingPanel'

/** What the content manager tells a panel. */
interface Form {
  model: string
  activeTab: string
}

type Panel = (form: Form) => { title: string, content: React.ReactNode } | null

interface ContentManager {
  addEditViewSidePanel: (arrange: (panels: Panel[]) => Panel[]) => void
}

/** The inputs and groups of an article's form. Must run while the admin registers. */
export function addWritingFields(app: Pick<StrapiApp, 'addFields' | 'registerHook'>): void {
  app.addFields([
    { type: groupHeading, Component: GroupHeading as never },
    { type: outcomeField, Component: OutcomeField as never },
  ])
  groupForm(app)
}

/** The panel beside an article's form, right under the buttons that save and publish. */
export function addWritingPanel(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as unknown as ContentManager
  addEditViewSidePanel(panels => [...panels.slice(0, 1), writingPanel, ...panels.slice(1)])
}

function writingPanel({ model, activeTab }: Form) {
  const say = useSay()
  if (model !== 'api::prediction.prediction' || activeTab === 'published') return null
  return { title: say('panel.title'), content: <WritingPanel /> }
}

import type { StrapiApp } from '@strapi/strapi/admin'
import { useSay } from '../words/useSay'
import { SponsorPreview } from './SponsorPreview'
import { sponsorWords } from './words'

interface Form {
  model: string
  documentId?: string
}

interface ContentManager {
  addEditViewSidePanel: (panels: ((form: Form) => { title: string, content: React.ReactNode } | null)[]) => void
}

/** Beside the form of a sponsor link: how readers will see it. */
export function addSponsorPanel(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as unknown as ContentManager
  addEditViewSidePanel([sponsorPanel])
}

function sponsorPanel({ model, documentId }: Form) {
  const { say } = useSay(sponsorWords)
  if (model !== 'api::sponsor-link.sponsor-link') return null
  return { title: say('panel'), content: <SponsorPreview documentId={documentId && documentId !== 'create' ? documentId : null} /> }
}

import { createGlobalStyle } from 'styled-components'
import { CorrectionDialog } from './CorrectionDialog'
import { NewerVersionDialog } from './NewerVersionDialog'
import { TakedownDialog } from './TakedownDialog'
import { copyName } from './unsavedCopies'
import { UnsavedTextOffer } from './UnsavedTextOffer'
import { useFormPlace } from './useFormPlace'

/**
 * Strapi connects what is made from inside a form only to an entry that is saved already: for a new one it would be made, and not be
 * connected. So it is offered once the entry is saved. The offer is the one choice that stands outside the list of what there is.
 */
const NothingMadeInside = createGlobalStyle`
  [role=listbox] > [role=option] {
    display: none;
  }
`

/** What is picked from is named in full: two names may begin alike. */
const WholeNames = createGlobalStyle`
  [role=listbox] [role=option] span {
    white-space: normal;
    overflow-wrap: anywhere;
  }

  [role=listbox] [role=option] svg {
    flex: none;
  }
`

/** Stands unseen beside every form of ours: nothing typed is lost, and what has to be said before an article changes in public is asked. */
export function FormKeeper() {
  const place = useFormPlace()
  if (!place?.model.startsWith('api::')) return null
  const { model, documentId } = place
  return (
    <>
      <WholeNames />
      {documentId === null && <NothingMadeInside />}
      <UnsavedTextOffer key={copyName(place)} place={place} />
      {model === 'api::prediction.prediction' && documentId && (
        <>
          <NewerVersionDialog key={`newer ${documentId} ${place.locale}`} place={place} documentId={documentId} />
          <CorrectionDialog key={`correction ${documentId} ${place.locale}`} documentId={documentId} locale={place.locale} />
          <TakedownDialog key={`takedown ${documentId} ${place.locale}`} documentId={documentId} locale={place.locale} />
        </>
      )}
    </>
  )
}

import { CorrectionDialog } from './CorrectionDialog'
import { NewerVersionDialog } from './NewerVersionDialog'
import { NothingMadeInside, WholeNames } from './pickers'
import { TakedownDialog } from './TakedownDialog'
import { copyName } from './unsavedCopies'
import { UnsavedTextOffer } from './UnsavedTextOffer'
import { useFormPlace } from './useFormPlace'

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

import { useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { useErrorMessage } from './useDeskData'
import { useWords } from './useWords'

interface Proposed {
  documentId: string
  label: string
  labelZh: string | null
  proposedResolution: 'yes' | 'no' | 'void' | null
}

/** Accepts or dismisses what a platform reports about an outcome, and reads anew how things stand. */
export function useSettling(outcome: Proposed, reload: () => Promise<void>) {
  const { post } = useFetchClient()
  const { toggleNotification } = useNotification()
  const { say, label } = useWords()
  const errorMessage = useErrorMessage()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const decide = async (verb: 'confirm' | 'dismiss', told: string) => {
    setBusy(true)
    setError(null)
    try {
      await post(`/presage-desk/outcomes/${outcome.documentId}/${verb}`, { resolution: outcome.proposedResolution })
      toggleNotification({ type: 'success', message: told })
      await reload()
    } catch (refusal) {
      setError(errorMessage(refusal))
    } finally {
      setBusy(false)
    }
  }
  const ending = say(`ending.${outcome.proposedResolution ?? 'pending'}`)
  return {
    busy,
    error,
    settle: () => decide('confirm', say('waiting.confirmed', { label: label(outcome), ending })),
    dismiss: () => decide('dismiss', say('waiting.dismissed')),
  }
}

import { useFetchClient } from '@strapi/strapi/admin'
import { useRef, useState } from 'react'
import type { Decided, Decision } from '../../moderation/decideComments'
import type { CommentState, ModeratedComment } from '../../moderation/moderatedComments'
import { useErrorMessage } from '../desk/useDeskData'
import { useSay } from '../words/useSay'
import { moderationWords } from './words'

export interface Decisions {
  busy: boolean
  /** What was done last, to be read out; null before anything was. */
  told: string | null
  error: string | null
  /** Takes the last action back; null where there is none. */
  undo: (() => Promise<void>) | null
  decide: (comments: readonly ModeratedComment[], to: CommentState) => Promise<void>
  /** Notes something that was done elsewhere on the screen, with the way to undo it. */
  note: (told: string, undo: () => Promise<unknown>) => void
}

/** Decides about comments and remembers how to take the last decision back. @param reload reads the list anew */
export function useDecisions(reload: () => Promise<void>): Decisions {
  const { post } = useFetchClient()
  const { say } = useSay(moderationWords)
  const errorMessage = useErrorMessage()
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [last, setLast] = useState<(() => Promise<unknown>) | null>(null)
  // A key that is held down asks many times before anything is drawn anew.
  const isBusy = useRef(false)

  const attempt = async (work: () => Promise<void>) => {
    if (isBusy.current) return
    isBusy.current = true
    setBusy(true)
    setError(null)
    await work().catch((refusal: unknown) => setError(errorMessage(refusal)))
    // The next key is heard while the list is still read anew: a decision that comes too late is passed over by the server.
    isBusy.current = false
    setBusy(false)
    await reload()
  }
  const send = async (decisions: Decision[]): Promise<Decided> =>
    (await post<{ data: Decided }>('/presage-desk/comments/decisions', { decisions })).data.data

  const note = (text: string, undo: () => Promise<unknown>) => {
    setTold(text)
    setLast(() => undo)
  }
  return {
    busy,
    told,
    error,
    note,
    decide: (comments, to) => attempt(async () => {
      const { undo, passed } = await send(comments.map(({ documentId, state }) => ({ documentId, from: state, to })))
      const done = undo.length === 0 ? '' : say(`done.${to}`, { count: undo.length, name: comments.find(({ documentId }) => documentId === undo[0]?.documentId)?.name ?? '' })
      setTold([done, passed.length === 0 ? '' : say('done.passed', { count: passed.length })].filter(Boolean).join(' '))
      setLast(undo.length === 0 ? null : () => () => send(undo))
    }),
    undo: last && (() => attempt(async () => {
      await last()
      setTold(say('done.undone'))
      setLast(null)
    })),
  }
}

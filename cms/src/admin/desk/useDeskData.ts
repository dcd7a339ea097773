import { useFetchClient } from '@strapi/strapi/admin'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useWords } from './useWords'

export interface DeskData<Data> {
  /** Undefined until it has come; kept while it is read again. */
  data: Data | undefined
  /** In the editor's language; null when all is well. */
  error: string | null
  reload: () => Promise<void>
}

/** What the desk's API answers under a path; null reads nothing. */
export function useDeskData<Data>(path: string | null): DeskData<Data> {
  const { get } = useFetchClient()
  const message = useErrorMessage()
  const [state, setState] = useState<{ data?: Data, error: string | null }>({ error: null })
  // An answer that comes after another has been asked for is not shown.
  const asked = useRef(0)
  const fallback = useRef(message)
  fallback.current = message

  const reload = useCallback(async () => {
    if (path === null) return
    const mine = ++asked.current
    const next = await get<{ data: Data }>(`/presage-desk${path}`).then(
      answer => ({ data: answer.data.data, error: null }),
      (error: unknown) => ({ error: fallback.current(error) }),
    )
    if (mine === asked.current) setState(before => ({ ...before, ...next }))
  }, [path, get])

  useEffect(() => {
    void reload()
    return () => {
      asked.current += 1
    }
  }, [reload])
  return { data: state.data, error: state.error, reload }
}

/** Says what the server said, which is in the editor's language already; else that it could not be reached. */
export function useErrorMessage(): (error: unknown) => string {
  const { say } = useWords()
  return (error) => {
    const answer = typeof error === 'object' && error !== null && 'response' in error ? error.response : null
    const said = (answer as { data?: { error?: { message?: string } } } | null)?.data?.error?.message
    return said ?? say('error')
  }
}

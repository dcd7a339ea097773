import { useQueryParams } from '@strapi/strapi/admin'
import { useEffect, useRef } from 'react'
import { formKey, noteFormVersion } from './savingRequests'

/** What the content manager gives an action of the form, as far as it matters here. */
interface ActionProps {
  model: string
  documentId?: string
  activeTab?: string | null
  document?: { status?: string, locale?: string | null } | null
  meta?: { presageVersion?: number } | null
}

interface ActionDescription {
  disabled?: boolean
  onClick?: (event: unknown) => unknown
  dialog?: { type?: string }
}

export interface DocumentAction {
  (props: ActionProps): ActionDescription | null
  type?: string
  position?: unknown
}

/** What is asked before an article changes in public. */
export type Question = 'correction' | 'takedown'

/** Asks, and goes on or not; settles when it has asked, or has gone on. */
type Asker = (goOn: () => Promise<unknown>) => Promise<unknown>

const PREDICTION = 'api::prediction.prediction'
const askers: Record<Question, Map<string, Asker>> = { correction: new Map(), takedown: new Map() }

/** Lets a dialog beside the form be asked. @returns stops it */
export function answerQuestion(question: Question, documentId: string, locale: string, ask: Asker): () => void {
  const key = formKey(documentId, locale)
  askers[question].set(key, ask)
  return () => {
    if (askers[question].get(key) === ask) askers[question].delete(key)
  }
}

function askerOf(question: Question, { model, documentId }: ActionProps, locale: string): Asker | undefined {
  return model === PREDICTION && documentId ? askers[question].get(formKey(documentId, locale)) : undefined
}

/** The language of the document an action is for; of one that is not there yet, the form's. */
function useLocaleOf({ document }: ActionProps): string {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>()
  return document?.locale ?? query.plugins?.i18n?.locale ?? 'zh-Hans'
}

/**
 * Strapi's actions of the form, which ask first: publishing an article whose readers knew another text, and taking one down. In a list,
 * where there is no form to ask beside, they are as they were.
 */
export function askFirst(actions: DocumentAction[]): DocumentAction[] {
  return actions.map((action) => {
    if (action.type === 'publish') return asked(action, 'correction')
    if (action.type === 'unpublish') return asked(action, 'takedown')
    if (action.type === 'update') return notesVersion(action)
    return action.type === undefined ? inOneLanguage(action) : action
  })
}

function asked(action: DocumentAction, question: Question): DocumentAction {
  const Asked: DocumentAction = (props) => {
    const description = action(props)
    const locale = useLocaleOf(props)
    // What goes on later does so with the form as it is then.
    const latest = useRef(description)
    latest.current = description
    // Whoever presses twice means once.
    const isUnderWay = useRef(false)
    const once = async (work: () => unknown) => {
      if (isUnderWay.current) return true
      isUnderWay.current = true
      try {
        return await work()
      } finally {
        isUnderWay.current = false
      }
    }
    const ask = (event: unknown) => once(async () => {
      const asker = askerOf(question, props, locale)
      const act = async () => latest.current?.onClick?.(event)
      if (!asker) return act()
      let isAsked = false
      await asker(() => isAsked ? once(act) : act())
      isAsked = true
      // Its own dialog stays closed.
      return true
    })
    const isAsking = useRef(ask)
    isAsking.current = ask
    const isPublish = question === 'correction' && props.model === PREDICTION && props.activeTab !== undefined
    useEffect(() => {
      if (!isPublish) return
      const byKeyboard = (event: KeyboardEvent) => {
        const isShortcut = (event.ctrlKey || event.metaKey) && event.shiftKey && event.key === 'Enter'
        if (!isShortcut || latest.current?.disabled || !askerOf(question, props, locale)) return
        event.preventDefault()
        event.stopImmediatePropagation()
        void isAsking.current(event)
      }
      window.addEventListener('keydown', byKeyboard, true)
      return () => window.removeEventListener('keydown', byKeyboard, true)
    })
    if (!description) return null
    return { ...description, onClick: ask }
  }
  return Object.assign(Asked, { type: action.type, position: action.position })
}

/**
 * Publishing or taking down in several languages at once cannot ask for the reason in each of them, so articles are not offered it. Strapi
 * gives these two actions no type; that they choose languages in a window of their own tells them from others.
 */
function inOneLanguage(action: DocumentAction): DocumentAction {
  const InOneLanguage: DocumentAction = (props) => {
    const description = action(props)
    return props.model === PREDICTION && description?.dialog?.type === 'modal' ? null : description
  }
  return Object.assign(InOneLanguage, { type: action.type, position: action.position })
}

/** The button "Save" knows which save of the draft its form shows. */
function notesVersion(action: DocumentAction): DocumentAction {
  const Noting: DocumentAction = (props) => {
    const { model, documentId, document, meta, activeTab } = props
    const version = meta?.presageVersion
    const locale = useLocaleOf(props)
    useEffect(() => {
      if (model !== PREDICTION || !documentId || version === undefined || activeTab === 'published') return
      noteFormVersion(documentId, locale, version)
      // With each reading of the document anew.
    }, [model, documentId, document, locale, version, activeTab])
    return action(props)
  }
  return Object.assign(Noting, { type: action.type, position: action.position })
}

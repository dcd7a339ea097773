import { useForm, useNotification } from '@strapi/strapi/admin'
import { useCallback, useEffect, useRef, useState } from 'react'
import { formVersion, isBeingSaved, noteFormVersion, onSaving, readFormBy } from './savingRequests'
import {
  copyName, differingFields, dropCopy, dropOldCopies, keepCopy, readCopy, withoutRowIds, type FormPlace, type UnsavedCopy,
} from './unsavedCopies'
import { useVersionWords } from './useVersionWords'

/** How long nothing is typed before a copy is kept, in milliseconds. */
const pause = 400

/** For how long after a save that failed the admin may still fill the form anew, in milliseconds. */
const settling = 5_000

/** By which an editor changes a form; what changes without is the admin's doing. */
const touches = ['keydown', 'pointerdown', 'input', 'paste', 'drop'] as const

type Values = Record<string, unknown>

/** What the form held when a save did not succeed, and what the server has filled it with since. */
interface Refused extends UnsavedCopy {
  fromServer: Values[]
}

/** Whether a field of a form holds what one of these forms held. */
const isKnown = (values: Values, forms: readonly Values[]) => (name: string) =>
  forms.some(known => differingFields({ [name]: values[name] }, { [name]: known[name] }).length === 0)

/** Drops the copy of a form that nobody shows any more, unless its save fails. */
function dropOnceSaved(store: Storage, place: FormPlace): void {
  const stop = onSaving(({ request, saved }) => {
    if (request.model !== place.model || request.documentId !== place.documentId || request.locale !== place.locale) return
    stop()
    const copy = readCopy(store, copyName(place))
    if (saved && copy && copy.at <= request.sentAt) dropCopy(store, copyName(place))
  })
}

export interface UnsavedText {
  /** What was typed before and never saved; null where there is none. */
  offer: UnsavedCopy | null
  fields: string[]
  /** Whether it was put off, and is shown in a small place until it is decided. */
  isPutOff: boolean
  restore: () => void
  discard: () => void
  putOff: () => void
}

/**
 * Keeps a copy of what is typed into the form in the browser, and offers it when the form no longer shows it: opened again after a crash,
 * a reload or a sign-out, or filled anew from the server while somebody was typing.
 * @param isComponent tells which fields are components, `isTyped` which an editor fills in
 */
export function useUnsavedText(place: FormPlace, { isComponent, isTyped }: Record<'isComponent' | 'isTyped', (field: string) => boolean>): UnsavedText {
  const form = useForm('UnsavedText', state => state)
  const { getValues } = form
  const { say } = useVersionWords()
  const { toggleNotification } = useNotification()
  const store = window.localStorage
  const name = copyName(place)
  const earlier = `${name}.earlier`
  const [offer, setOffer] = useState<UnsavedCopy | null>(null)
  const [isPutOff, setIsPutOff] = useState(false)
  const pending = useRef<UnsavedCopy | null>(null)
  const timer = useRef<number>()
  const typedOn = useRef<object>()
  const saved = useRef<Values>(form.initialValues as Values)
  const refused = useRef<Refused | null>(null)
  const accepted = useRef<{ at: number, known: Values[] }>({ at: Date.now(), known: [] })
  const touchedAt = useRef(0)
  const isFull = useRef(false)
  const { user, model, documentId, locale } = place

  const write = useCallback(() => {
    window.clearTimeout(timer.current)
    const copy = pending.current
    pending.current = null
    if (!copy || keepCopy(store, name, copy) || isFull.current) return
    isFull.current = true
    toggleNotification({ type: 'warning', message: say('unsaved.noRoom') })
  }, [name, say, store, toggleNotification])
  const writeNow = useRef(write)
  writeNow.current = write

  /** After a save that did not succeed the admin fills the form anew from the server, or takes it for saved: what was typed stays in it. */
  const putBack = (): boolean => {
    const failed = refused.current
    if (!failed) return false
    const values = form.values as Values
    const initial = form.initialValues as Values
    const isRefilled = !failed.fromServer.includes(initial)
    failed.fromServer.push(initial)
    const others = differingFields(values, failed.values)
    const isSettling = isRefilled || Date.now() - failed.at < settling
    const isFilled = touchedAt.current <= failed.at || (isSettling && others.every(isKnown(values, failed.fromServer)))
    const isOverwritten = others.length > 0 && isFilled
    if (!isOverwritten && (others.length > 0 || form.modified)) {
      if (others.length > 0) refused.current = { ...failed, values }
      return false
    }
    if (differingFields(initial, failed.values).length === 0) form.resetForm(saved.current)
    form.setValues(failed.values)
    if (documentId && failed.version !== null) noteFormVersion(documentId, locale, failed.version)
    return true
  }

  /** After a save that succeeded the admin fills the form several times, with what was sent and with what came back: nobody typed that. */
  const isFilledIn = (): boolean => {
    const settled = accepted.current
    // Nobody has touched anything since the form was opened, or saved.
    if (touchedAt.current <= settled.at) return true
    if (Date.now() - settled.at > settling) return false
    const values = form.values as Values
    settled.known.push(form.initialValues as Values)
    return differingFields(values, form.initialValues as Values).every(isKnown(values, settled.known))
  }

  // What is typed is kept after a pause; what was typed and taken back is not.
  useEffect(() => {
    if (form.disabled || putBack()) return
    if (form.modified) {
      if (isFilledIn()) return
      pending.current = { at: Date.now(), version: documentId ? formVersion(documentId, locale) : null, values: form.values as Values }
      typedOn.current = form.initialValues
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => writeNow.current(), pause)
    } else if (typedOn.current === form.initialValues && !refused.current) {
      window.clearTimeout(timer.current)
      pending.current = null
      dropCopy(store, name)
    }
    // Only what is typed, or filled in, counts.
  }, [form.values, form.modified, form.initialValues])

  // Whenever the form is filled from the server: is there something that it does not show?
  useEffect(() => {
    if (form.disabled || refused.current) return
    write()
    const copy = readCopy(store, name) ?? readCopy(store, earlier)
    const isShown = copy !== null && differingFields(copy.values, form.values as Values).filter(isTyped).length === 0
    // The admin may build the form anew while it saves: whether that succeeds is told in a moment.
    if (copy && !isShown && !isBeingSaved(model, documentId, locale)) setOffer(copy)
    // What the server holds as well is not unsaved; the editor of the body touches what it is given.
    if (copy && isShown && !form.modified) {
      dropCopy(store, name)
      dropCopy(store, earlier)
    }
    saved.current = form.initialValues as Values
  }, [form.initialValues, form.disabled])

  useEffect(() => {
    const touch = () => {
      touchedAt.current = Date.now()
    }
    for (const event of touches) document.addEventListener(event, touch, true)
    return () => touches.forEach(event => document.removeEventListener(event, touch, true))
  }, [])

  useEffect(() => readFormBy(model, documentId, locale, () => getValues() as Values), [model, documentId, locale, getValues])

  // A form that is left while it is being saved is not there any more when the answer comes.
  useEffect(() => () => {
    if (isBeingSaved(model, documentId, locale)) dropOnceSaved(store, { user, model, documentId, locale })
  }, [store, user, model, documentId, locale])

  useEffect(() => onSaving(({ request, sent, saved: isSaved }) => {
    if (request.model !== model || request.documentId !== documentId || request.locale !== locale) return
    if (!isSaved) {
      // The admin may have filled the form anew before it is told.
      const values = sent && touchedAt.current <= request.sentAt ? sent : getValues() as Values
      const copy = readCopy(store, name)
      if (!sent && !pending.current && copy && differingFields(values, saved.current).length === 0) return setOffer(copy)
      const version = documentId ? formVersion(documentId, locale) : null
      refused.current = { at: Date.now(), version, values, fromServer: [saved.current] }
      pending.current = { at: Date.now(), version, values }
      return writeNow.current()
    }
    refused.current = null
    accepted.current = { at: request.sentAt, known: [getValues() as Values, saved.current] }
    // What was typed while it was being saved stays; the form may tell of the rest only after it was sent.
    const isNewer = (copy: UnsavedCopy | null) => copy !== null && copy.at > request.sentAt && touchedAt.current > request.sentAt
    if (isNewer(pending.current)) return
    pending.current = null
    window.clearTimeout(timer.current)
    if (!isNewer(readCopy(store, name))) dropCopy(store, name)
  }), [model, documentId, locale, name, store, getValues])

  useEffect(() => {
    dropOldCopies(store, Date.now())
    const leave = () => writeNow.current()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      leave()
    }
  }, [store])

  const decide = (work?: (copy: UnsavedCopy) => void) => {
    if (offer) work?.(offer)
    dropCopy(store, earlier)
    setOffer(null)
    setIsPutOff(false)
  }
  return {
    offer,
    fields: offer ? differingFields(offer.values, form.values as Values).filter(isTyped) : [],
    isPutOff,
    restore: () => decide((copy) => {
      form.setValues({ ...form.values, ...withoutRowIds(copy.values, isComponent) })
      // A newer version of somebody else's is found out when it is saved.
      if (documentId && copy.version !== null) noteFormVersion(documentId, locale, copy.version)
      toggleNotification({ type: 'info', message: say('unsaved.restored') })
    }),
    discard: () => decide(() => dropCopy(store, name)),
    putOff: () => {
      if (!offer) return
      keepCopy(store, earlier, offer)
      dropCopy(store, name)
      setIsPutOff(true)
    },
  }
}

import { useForm, useNotification } from '@strapi/strapi/admin'
import { useCallback, useEffect, useRef, useState } from 'react'
import { formVersion, noteFormVersion, onSaving, onSending } from './savingRequests'
import {
  copyName, differingFields, dropCopy, dropOldCopies, keepCopy, readCopy, withoutRowIds, type FormPlace, type UnsavedCopy,
} from './unsavedCopies'
import { useVersionWords } from './useVersionWords'

/** How long nothing is typed before a copy is kept, in milliseconds. */
const pause = 400

type Values = Record<string, unknown>

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
 * @param isComponent tells which fields are components
 */
export function useUnsavedText(place: FormPlace, isComponent: (field: string) => boolean): UnsavedText {
  const form = useForm('UnsavedText', state => state)
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
  const hasFailed = useRef(false)
  /** What the last save sent, unless it failed: it may be looked at, as if it had just been typed, until the form is filled anew. */
  const sent = useRef<Values | null>(null)
  const isFull = useRef(false)
  const { model, documentId, locale } = place

  const isSent = ({ values }: UnsavedCopy) => sent.current !== null && differingFields(values, sent.current).length === 0

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

  // What is typed is kept after a pause; what was typed and taken back is not.
  useEffect(() => {
    if (form.disabled) return
    if (form.modified) {
      pending.current = { at: Date.now(), version: documentId ? formVersion(documentId, locale) : null, values: form.values as Values }
      typedOn.current = form.initialValues
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => writeNow.current(), pause)
    } else if (typedOn.current === form.initialValues && !hasFailed.current) {
      window.clearTimeout(timer.current)
      pending.current = null
      dropCopy(store, name)
    }
    // Only what is typed counts.
  }, [form.values, form.modified])

  // Whenever the form is filled from the server: is there something that it does not show?
  useEffect(() => {
    if (form.disabled) return
    write()
    const copy = readCopy(store, name) ?? readCopy(store, earlier)
    const isShown = copy !== null && differingFields(copy.values, form.values as Values).length === 0
    if (copy && hasFailed.current) {
      // After a save that did not succeed the admin fills the form anew from the server, or takes it for saved: what was typed stays in it.
      if (isShown) form.resetForm(saved.current)
      else saved.current = form.initialValues as Values
      form.setValues(withoutRowIds(copy.values, isComponent))
      if (documentId && copy.version !== null) noteFormVersion(documentId, locale, copy.version)
      return
    }
    if (copy && !isShown && !isSent(copy)) setOffer(copy)
    // What the server holds as well is not unsaved; the editor of the body touches what it is given.
    if (copy && (isSent(copy) || (isShown && !form.modified))) {
      dropCopy(store, name)
      dropCopy(store, earlier)
    }
    saved.current = form.initialValues as Values
  }, [form.initialValues, form.disabled])

  useEffect(() => onSending((request) => {
    if (request.model === model && request.documentId === documentId && request.locale === locale) sent.current = form.getValues() as Values
  }), [model, documentId, locale, form.getValues])

  useEffect(() => onSaving(({ request, saved: isSaved }) => {
    if (request.model !== model || request.documentId !== documentId || request.locale !== locale) return
    hasFailed.current = !isSaved
    if (!isSaved) {
      sent.current = null
      return writeNow.current()
    }
    // What was typed while it was being saved stays.
    const isLater = (copy: UnsavedCopy) => copy.at > request.sentAt && !isSent(copy)
    if (pending.current && isLater(pending.current)) return
    pending.current = null
    window.clearTimeout(timer.current)
    const kept = readCopy(store, name)
    if (kept && !isLater(kept)) dropCopy(store, name)
  }), [model, documentId, locale, name, store])

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
    fields: offer ? differingFields(offer.values, form.values as Values) : [],
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

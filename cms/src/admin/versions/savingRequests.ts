/** A request with which a form is saved, or saved and published. */
export interface SavingRequest {
  model: string
  /** Null where it is the first. */
  documentId: string | null
  locale: string
  /** When it was sent, in milliseconds since 1970. */
  sentAt: number
}

type Values = Record<string, unknown>

/** What the server said to somebody who would have saved over a newer version. */
export interface NewerVersion {
  /** Milliseconds since 1970. */
  at: number
  by: string | null
  own: boolean
}

export interface SavingOutcome {
  request: SavingRequest
  /** What the form held when it was sent; null where nobody has said how to read it. */
  sent: Values | null
  saved: boolean
  newer: NewerVersion | null
}

type Listener = (outcome: SavingOutcome) => void

const listeners = new Set<Listener>()
const versions = new Map<string, number>()
const takingPlace = new Set<string>()
/** How to read what a form holds. */
const forms = new Map<string, () => Values>()
/** Forms whose text was refused: however often the admin reads the article again, they are of the save they began from. */
const refused = new Set<string>()
/** How many saves of a form are on their way. */
const onTheirWay = new Map<string, number>()

/** Marks a request that saves something beside what the form holds, which stays unsaved. */
export const besideForm = 'x-presage-beside-form'

const formVersionHeader = 'x-presage-form-version'
const takesPlaceHeader = 'x-presage-takes-place'
const defaultLocale = 'zh-Hans'
const path = /\/content-manager\/collection-types\/(api::[\w.-]+)(?:\/(?!actions\/|clone\/)(\w+))?(\/actions\/publish)?$/

export const formKey = (documentId: string, locale: string) => `${documentId} ${locale}`

/** Notes which save of a draft the form shows; the next save says so. Nothing is noted of a form that was refused and not decided about. */
export function noteFormVersion(documentId: string, locale: string, version: number): void {
  const key = formKey(documentId, locale)
  if (!refused.has(key)) versions.set(key, version)
}

export const formVersion = (documentId: string, locale: string): number | null => versions.get(formKey(documentId, locale)) ?? null

/** Lets the next save take the place of a newer one, knowingly. */
export function takePlaceOf(documentId: string, locale: string, version: number): void {
  const key = formKey(documentId, locale)
  refused.delete(key)
  versions.set(key, version)
  takingPlace.add(key)
}

const placeKey = (model: string, documentId: string | null, locale: string) => `${model} ${formKey(documentId ?? '', locale)}`

/** Whether a save has been sent and not been answered yet. */
export function isBeingSaved(model: string, documentId: string | null, locale: string): boolean {
  return (onTheirWay.get(placeKey(model, documentId, locale)) ?? 0) > 0
}

/** Says how to read what a form holds, so that a save that is refused can be told with it. @returns takes it back */
export function readFormBy(model: string, documentId: string | null, locale: string, read: () => Values): () => void {
  const key = placeKey(model, documentId, locale)
  forms.set(key, read)
  return () => {
    if (forms.get(key) === read) forms.delete(key)
  }
}

/** Tells of every save how it ended. @returns stops telling */
export function onSaving(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Stands between the admin's forms and the server: Strapi's own actions send no more than the fields, and tell nobody how it ended. Touches
 * nothing but requests that save an entry of ours.
 */
export function watchSaving(host: { fetch: typeof fetch }): void {
  const send = host.fetch.bind(host)
  host.fetch = async (input, init) => {
    const request = savingRequest(input, init)
    if (!request) return send(input, init)
    const headers = new Headers(init?.headers)
    const key = request.documentId && formKey(request.documentId, request.locale)
    const version = key ? versions.get(key) : undefined
    if (version !== undefined) headers.set(formVersionHeader, String(version))
    if (key && takingPlace.delete(key)) headers.set(takesPlaceHeader, 'yes')
    const sent = forms.get(placeKey(request.model, request.documentId, request.locale))?.() ?? null
    count(request, 1)
    const answer = await send(input, { ...init, headers }).catch((error: unknown) => {
      count(request, -1)
      tell({ request, sent, saved: false, newer: null })
      throw error
    })
    // Until the article has been read again: this save was the next one, or it would have been refused.
    if (key && version !== undefined && answer.ok) versions.set(key, version + 1)
    const newer = answer.ok ? null : await newerIn(answer)
    if (key && newer) refused.add(key)
    if (key && answer.ok) refused.delete(key)
    count(request, -1)
    tell({ request, sent, saved: answer.ok, newer })
    return answer
  }
}

/** Tells that what a form held is kept elsewhere, and need not be kept for it any more. */
export function noteSettled(model: string, documentId: string, locale: string): void {
  refused.delete(formKey(documentId, locale))
  tell({ request: { model, documentId, locale, sentAt: Date.now() }, sent: null, saved: true, newer: null })
}

function count({ model, documentId, locale }: SavingRequest, change: 1 | -1): void {
  const key = placeKey(model, documentId, locale)
  onTheirWay.set(key, (onTheirWay.get(key) ?? 0) + change)
}

const tell = (outcome: SavingOutcome) => listeners.forEach(listener => listener(outcome))

/** What a request would save; null where it is of another kind. */
export function savingRequest(input: Parameters<typeof fetch>[0], init?: RequestInit): SavingRequest | null {
  const method = init?.method?.toUpperCase()
  if ((method !== 'PUT' && method !== 'POST') || new Headers(init?.headers).has(besideForm)) return null
  const url = new URL(typeof input === 'object' && 'url' in input ? input.url : String(input), 'http://admin.invalid')
  const [, model, documentId = null, publishes] = path.exec(url.pathname) ?? []
  if (!model || (method === 'POST' && documentId !== null && !publishes)) return null
  return { model, documentId, locale: url.searchParams.get('locale') ?? defaultLocale, sentAt: Date.now() }
}

async function newerIn(answer: Response): Promise<NewerVersion | null> {
  try {
    const { error } = (await answer.clone().json()) as { error?: { details?: { newerVersion?: NewerVersion[] } } }
    return error?.details?.newerVersion?.[0] ?? null
  } catch {
    return null
  }
}

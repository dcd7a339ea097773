import { call, jsonOf, type Answer } from './httpCall.js'
import type {
  AuthorFields, CategoryFields, EventFields, Locale, OutcomeFields, PredictionFields, SponsorLinkFields, Stored, StoredPrediction,
  StoredVerdict, VerdictFields,
} from './contentTypes.js'
import { asForm, uidOf, type ContentType } from './contentTypes.js'

/** What the admin refused, with the words an editor sees. */
export class Refused extends Error {
  override readonly name = 'Refused'

  constructor(readonly status: number, message: string, readonly details: unknown) {
    super(message)
  }
}

interface ErrorBody {
  error?: { message?: string, details?: unknown }
}

/**
 * An editor at work: signs in to the admin and makes the requests the admin's pages make.
 * Every method throws `Refused` when the CMS says no.
 */
export class EditorApi {
  /** @param session token of somebody who has signed in */
  constructor(private readonly url: string, readonly session: string) {}

  static async signIn(url: string, { email, password }: { email: string, password: string }): Promise<EditorApi> {
    const answer = await call(`${url}/admin/login`, { method: 'POST', body: { email, password } })
    if (answer.status !== 200) throw refusal(answer)
    return new EditorApi(url, (jsonOf(answer) as { data: { token: string } }).data.token)
  }

  /** Any request of the admin. @returns the answer's JSON, `null` where there is none */
  async request<Body = unknown>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Body> {
    const answer = await call(this.url + path, { method, body, headers: { ...headers, authorization: `Bearer ${this.session}` } })
    if (answer.status >= 400) throw refusal(answer)
    return (answer.text === '' ? null : jsonOf(answer)) as Body
  }

  /** In which language the editor's profile asks to be spoken to. */
  async speaks(language: Locale): Promise<void> {
    await this.request('PUT', '/admin/users/me', { preferedLanguage: language })
  }

  createAuthor(fields: AuthorFields) {
    return this.create<Stored & { slug: string }>('author', fields)
  }

  createCategory(fields: CategoryFields) {
    return this.create<Stored & { slug: string }>('category', fields)
  }

  createEvent(fields: EventFields) {
    return this.create<Stored & { slug: string }>('event', fields)
  }

  createOutcome(fields: OutcomeFields) {
    return this.create<Stored & { name: string }>('outcome', fields)
  }

  createVerdict(fields: VerdictFields) {
    return this.create<StoredVerdict>('verdict', fields)
  }

  createSponsorLink(fields: SponsorLinkFields) {
    return this.create('sponsor-link', fields)
  }

  /** Saves a new article as a draft in one language. */
  createPrediction(fields: PredictionFields, locale: Locale = 'zh-Hans') {
    return this.create<StoredPrediction>('prediction', fields, locale)
  }

  async create<Saved extends Stored = Stored>(type: ContentType, fields: object, locale?: Locale): Promise<Saved> {
    const { data } = await this.request<{ data: Saved }>('POST', this.path(type, '', { locale }), asForm(type, fields))
    return data
  }

  /** Saves a draft of an article in one language, which may be a new one. */
  saveLanguage(documentId: string, locale: Locale, fields: Partial<PredictionFields>) {
    return this.save<StoredPrediction>('prediction', documentId, fields, locale)
  }

  async save<Saved extends Stored = Stored>(type: ContentType, documentId: string, fields: object, locale?: Locale): Promise<Saved> {
    const { data } = await this.request<{ data: Saved }>('PUT', this.path(type, `/${documentId}`, { locale }), asForm(type, fields))
    return data
  }

  async read<Saved extends Stored = Stored>(
    type: ContentType, documentId: string, query: { locale?: Locale, status?: 'draft' | 'published' } = {},
  ): Promise<Saved> {
    const { data } = await this.request<{ data: Saved }>('GET', this.path(type, `/${documentId}`, query))
    return data
  }

  /** The documents of a type as the admin lists them; the newest hundred. */
  async list<Saved extends Stored = Stored>(type: ContentType, locale?: Locale): Promise<Saved[]> {
    const { results } = await this.request<{ results: Saved[] }>('GET', this.path(type, '', { locale, pageSize: '100', sort: 'id:DESC' }))
    return results
  }

  /** What a document refers to by one field, as the admin's relation picker shows it. */
  async relation(type: ContentType, documentId: string, field: string, query: { locale?: Locale, status?: 'draft' | 'published' } = {}) {
    const path = `/content-manager/relations/${uidOf(type)}/${documentId}/${field}?${textOf({ pageSize: '50', ...query })}`
    const { results } = await this.request<{ results: Stored[] }>('GET', path)
    return results.map(({ documentId }) => documentId).sort()
  }

  /** Presses "Publish": saves what is in the form, then publishes this language. */
  async publish(documentId: string, locale: Locale = 'zh-Hans', fields: Partial<PredictionFields> = {}): Promise<StoredPrediction> {
    const path = this.path('prediction', `/${documentId}/actions/publish`, { locale })
    return (await this.request<{ data: StoredPrediction }>('POST', path, asForm('prediction', fields))).data
  }

  /** Presses "Publish" on a form that was never saved. */
  async createPublished(fields: PredictionFields, locale: Locale = 'zh-Hans'): Promise<StoredPrediction> {
    const path = this.path('prediction', '/actions/publish', { locale })
    return (await this.request<{ data: StoredPrediction }>('POST', path, asForm('prediction', fields))).data
  }

  /** Chooses articles in the list and publishes them. */
  async bulkPublish(documentIds: string[], locale: Locale = 'zh-Hans'): Promise<void> {
    await this.request('POST', this.path('prediction', '/actions/bulkPublish', { locale }), { documentIds })
  }

  /** Publishes a change to an article that has been public, with the note that such a change needs. */
  correct(documentId: string, fields: Partial<PredictionFields>, locale: Locale = 'zh-Hans'): Promise<StoredPrediction> {
    return this.publish(documentId, locale, { correctionKind: 'correction', correctionNote: '改正了一处错误。', ...fields })
  }

  /** Writes down why an article is to be taken down, which taking down and deleting ask for. */
  async giveReason(documentId: string, locale: Locale = 'zh-Hans', takedownReason = '依据的报道已被撤回。'): Promise<void> {
    await this.saveLanguage(documentId, locale, { takedownReason })
  }

  /** Gives the reason, then presses "Unpublish". */
  async unpublish(documentId: string, locale: Locale = 'zh-Hans', { discardDraft = false } = {}): Promise<void> {
    await this.giveReason(documentId, locale)
    await this.request('POST', this.path('prediction', `/${documentId}/actions/unpublish`, { locale }), { discardDraft })
  }

  async discardDraft(documentId: string, locale: Locale = 'zh-Hans'): Promise<void> {
    await this.request('POST', this.path('prediction', `/${documentId}/actions/discard`, { locale }), {})
  }

  /** Duplicates an article with some fields changed. */
  async clone(documentId: string, fields: Partial<PredictionFields>, locale: Locale = 'zh-Hans'): Promise<StoredPrediction> {
    const path = this.path('prediction', `/clone/${documentId}`, { locale })
    return (await this.request<{ data: StoredPrediction }>('POST', path, asForm('prediction', fields))).data
  }

  /** Deletes one language of an article, every language (`*`), or a document of another type. */
  async remove(type: ContentType, documentId: string, locale?: Locale | '*'): Promise<void> {
    await this.request('DELETE', this.path(type, `/${documentId}`, { locale }))
  }

  /** Chooses documents in the list and deletes them. */
  async bulkDelete(type: ContentType, documentIds: string[], locale?: Locale): Promise<void> {
    await this.request('POST', this.path(type, '/actions/bulkDelete', { locale }), { documentIds })
  }

  async approveComment(documentId: string): Promise<void> {
    await this.save('comment', documentId, { commentState: 'approved' })
  }

  /** Uploads an image to the media library. @returns its id, as `hero` wants it, and its address, as a body wants it */
  async uploadImage(image: Uint8Array<ArrayBuffer>, name: string, type = 'image/png'): Promise<{ id: number, url: string }> {
    const form = new FormData()
    form.set('files', new File([image], name, { type }))
    const [file] = await this.request<{ id: number, url: string }[]>('POST', '/upload', form)
    if (!file) throw new Error('The upload was answered without a file.')
    return file
  }

  /** Makes an API token that may do everything, only read, or only the named actions. @returns the key */
  async apiToken(may: 'full-access' | 'read-only' | string[]): Promise<string> {
    const type = Array.isArray(may) ? 'custom' : may
    const name = `token ${Date.now()} ${Math.random()}`
    const { data } = await this.request<{ data: { accessKey: string } }>('POST', '/admin/api-tokens', {
      name, description: '', type, lifespan: null, permissions: Array.isArray(may) ? may : null,
    })
    return data.accessKey
  }

  private path(type: ContentType, rest: string, query: Record<string, string | undefined>): string {
    const text = textOf(query)
    return `/content-manager/collection-types/${uidOf(type)}${rest}${text && `?${text}`}`
  }
}

function textOf(query: Record<string, string | undefined>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return new URLSearchParams(given).toString()
}

function refusal(answer: Answer): Refused {
  const { error } = jsonOf(answer) as ErrorBody
  return new Refused(answer.status, error?.message ?? answer.text, error?.details)
}

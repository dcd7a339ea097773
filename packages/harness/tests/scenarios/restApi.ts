import type { Locale, PredictionFields } from '../../src/contentTypes.js'
import { call, type Answer } from '../../src/httpCall.js'

/** A program that works through Strapi's REST API with an API token, or with none. */
export class RestApi {
  constructor(private readonly url: string, private readonly token?: string) {}

  /** Any request below `/api`. */
  request(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const authorization: Record<string, string> = this.token ? { authorization: `Bearer ${this.token}` } : {}
    return call(`${this.url}/api${path}`, { method, body, headers: { ...authorization, ...headers } })
  }

  createPrediction(fields: Partial<PredictionFields>, query: Query = {}, headers = {}): Promise<Answer> {
    return this.request('POST', `/predictions${queryText(query)}`, { data: fields }, headers)
  }

  updatePrediction(documentId: string, fields: Partial<PredictionFields>, query: Query = {}, headers = {}): Promise<Answer> {
    return this.request('PUT', `/predictions/${documentId}${queryText(query)}`, { data: fields }, headers)
  }
}

interface Query { locale?: Locale, status?: 'draft' | 'published' }

function queryText(query: Query): string {
  const text = new URLSearchParams(Object.entries(query)).toString()
  return text && `?${text}`
}

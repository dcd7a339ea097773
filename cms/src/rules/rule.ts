import type { Core } from '@strapi/strapi'

type Middleware = Parameters<Core.Strapi['documents']['use']>[0]

/** What a call to the document service answers. */
export type Written = Awaited<ReturnType<Parameters<Middleware>[1]>>

/** What a rule sees of one call to the document service, narrowed to what the rules use. */
export interface Write {
  strapi: Core.Strapi
  uid: string
  action: string
  /** The parameters of the call. A rule may change `data` before the call goes on. */
  params: {
    documentId?: string
    locale?: string | string[] | null
    status?: string
    data?: Record<string, unknown>
    [name: string]: unknown
  }
}

/** An editorial rule: looks at a write before it happens, lets it go on with `next`, looks at what it left behind. */
export type Rule = (write: Write, next: () => Promise<Written>) => Promise<Written>

export const PREDICTION = 'api::prediction.prediction'
export const EVENT = 'api::event.event'
export const OUTCOME = 'api::outcome.outcome'
export const VERDICT = 'api::verdict.verdict'
export const AUTHOR = 'api::author.author'
export const CATEGORY = 'api::category.category'
export const COMMENT = 'api::comment.comment'
export const CORRECTION = 'api::correction.correction'
export const SPONSOR_LINK = 'api::sponsor-link.sponsor-link'

export const DEFAULT_LOCALE = 'zh-Hans'

/** Restricts a rule to some types and some actions of the document service. */
export function rule(on: { types: string[]; actions: string[] }, apply: Rule): Rule {
  return (write, next) => (on.types.includes(write.uid) && on.actions.includes(write.action) ? apply(write, next) : next())
}

/** The document a write made or changed. A clone names the document it copies, and answers with the copy. */
export function documentIdOf(write: Write, result: unknown): string {
  if (write.params.documentId && write.action !== 'clone') return write.params.documentId
  if (typeof result === 'object' && result !== null && 'documentId' in result && typeof result.documentId === 'string') return result.documentId
  throw new Error(`${write.action} of ${write.uid} did not say which document it wrote.`)
}

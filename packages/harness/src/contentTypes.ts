export type Locale = 'zh-Hans' | 'en'
export type ContentType = 'author' | 'category' | 'comment' | 'correction' | 'event' | 'outcome' | 'prediction' | 'sponsor-link' | 'verdict'

/** A document as the admin answers it: its own fields, and counts in the place of relations. */
export interface Stored {
  id: number
  documentId: string
}

export interface StoredPrediction extends Stored {
  locale: Locale
  title: string
  slug: string | null
  firstPublishedAt: string | null
  publishedAt: string | null
  readingMinutes: number | null
  characterCount: number | null
}

export interface StoredVerdict extends Stored {
  name: string
  answer: 'YES' | 'NO'
  probability: number | null
  issuedAt: string | null
  marketPrice: number | null
  result: 'pending' | 'right' | 'wrong' | 'void'
  brier: number | null
  marketBrier: number | null
}

export interface AuthorFields { name: string, nameEn?: string, desk?: boolean }
export interface CategoryFields { name: string, nameEn?: string, order?: number }

export interface EventFields {
  title: string
  titleZh?: string
  platform?: 'polymarket' | 'kalshi' | 'manifold' | 'metaculus' | 'other'
  externalId?: string
  marketUrl?: string
  rules?: string
  closesAt?: string
}

/** Relations are given by documentId. */
export interface OutcomeFields {
  label: string
  labelZh?: string
  event: string
  price?: number
  priceKind?: 'last' | 'mid' | 'close'
  priceAt?: string
  volume?: number
  currency?: string
  resolution?: 'pending' | 'yes' | 'no' | 'void'
  resolvedAt?: string | null
  resolutionNote?: string
}

export interface VerdictFields {
  answer: 'YES' | 'NO'
  probability?: number | null
  revisedAnswer?: 'YES' | 'NO' | null
  revisedProbability?: number | null
  revisionReason?: string | null
  revisionReasonEn?: string | null
}

export interface SponsorLinkFields {
  name: string
  text: string
  textEn?: string
  label?: string
  labelEn?: string
  url: string
  relationship?: 'sponsor' | 'affiliate' | 'market_operator' | 'advertorial'
  placement?: 'article_top' | 'article_end' | 'list' | 'footer'
  startsAt?: string
  endsAt?: string
  enabled?: boolean
  priority?: number
}

/** Relations are given by documentId, the hero image by its id in the media library. */
export interface PredictionFields {
  title: string
  summary?: string
  body?: unknown
  rationale?: string
  category?: string | null
  authors?: string[]
  event?: string | null
  outcome?: string | null
  verdict?: string | null
  sponsorLinks?: string[]
  hero?: number
  heroAlt?: string
  heroCaption?: string
  heroCredit?: string
  disclaimer?: string
  sources?: { title: string, publisher?: string, url?: string, at?: string }[]
  disclosures?: { holdings?: string, aiAssistance?: string }
  correctionKind?: 'typo' | 'clarification' | 'correction' | null
  correctionNote?: string | null
  takedownReason?: string | null
  publishAt?: string | null
}

const relations: Partial<Record<ContentType, string[]>> = {
  outcome: ['event'],
  prediction: ['category', 'authors', 'event', 'outcome', 'verdict', 'sponsorLinks'],
}

/** The name Strapi knows a type by. */
export function uidOf(type: ContentType): string {
  return `api::${type}.${type}`
}

/**
 * Fields in the shape of the admin's form: relations as what to connect, and every relation that was left alone as an empty
 * choice, which is how the admin sends it.
 */
export function asForm(type: ContentType, fields: object): Record<string, unknown> {
  const form: Record<string, unknown> = { ...fields }
  for (const field of relations[type] ?? []) form[field] = relationForm(form[field])
  return form
}

function relationForm(chosen: unknown): unknown {
  if (chosen === undefined) return { connect: [], disconnect: [] }
  if (chosen === null) return { set: [] }
  if (Array.isArray(chosen)) return { set: chosen.map((documentId: unknown) => ({ documentId })) }
  return { connect: [{ documentId: chosen }], disconnect: [] }
}

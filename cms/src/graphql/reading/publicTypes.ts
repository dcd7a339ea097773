/** One stored row as the API sees it: its number inside the database, which never leaves, and its public columns. */
export interface Row {
  id: number
  documentId: string
  [column: string]: unknown
}

/** A row of `predictions`: one language of an article, as published or, for a preview, as draft. */
export interface PredictionRow extends Row {
  locale: string
  title: string
  slug: string | null
  disclaimer: string | null
  publishedAt: Date | null
}

export interface SponsorLinkRow extends Row {
  relationship: 'sponsor' | 'affiliate' | 'market_operator' | 'advertorial'
  placement: string
  textEn: string | null
}

interface PublicType {
  /** Strapi's name for the type. */
  uid: string
  /** The columns that may be read at all; a list does not pay for an article's text, which has a reader of its own. */
  columns: readonly string[]
}

/**
 * The types that clients see, and the only columns of theirs that are ever read for them. What stands between a private
 * attribute and the world is that it is not named here.
 */
export const publicTypes = {
  Prediction: {
    uid: 'api::prediction.prediction',
    columns: [
      'documentId', 'locale', 'title', 'slug', 'summary', 'rationale', 'heroAlt', 'heroCaption', 'heroCredit', 'disclaimer',
      'firstPublishedAt', 'readingMinutes', 'characterCount', 'createdAt', 'updatedAt', 'publishedAt',
    ],
  },
  Event: {
    uid: 'api::event.event',
    columns: [
      'documentId', 'title', 'titleZh', 'slug', 'platform', 'externalId', 'marketUrl', 'rules', 'rulesHash', 'rulesFetchedAt',
      'resolutionSource', 'exclusive', 'opensAt', 'closesAt', 'eventState',
    ],
  },
  Outcome: {
    uid: 'api::outcome.outcome',
    columns: [
      'documentId', 'label', 'labelZh', 'price', 'priceKind', 'bid', 'ask', 'volume', 'currency', 'priceAt', 'resolution', 'resolvedAt',
    ],
  },
  Verdict: {
    uid: 'api::verdict.verdict',
    columns: ['documentId', 'answer', 'probability', 'result', 'brier', 'marketBrier', 'logScore', 'resolvedAt'],
  },
  Author: { uid: 'api::author.author', columns: ['documentId', 'name', 'nameEn', 'slug', 'bio', 'bioEn', 'desk'] },
  Category: { uid: 'api::category.category', columns: ['documentId', 'name', 'nameEn', 'slug', 'description', 'descriptionEn', 'order'] },
  SponsorLink: {
    uid: 'api::sponsor-link.sponsor-link',
    columns: ['documentId', 'name', 'text', 'textEn', 'label', 'labelEn', 'relationship', 'placement'],
  },
  Site: {
    uid: 'api::site.site',
    columns: ['documentId', 'locale', 'name', 'tagline', 'notice', 'disclaimer', 'contactEmail', 'commentsOpen', 'commentModeration'],
  },
  Comment: { uid: 'api::comment.comment', columns: ['documentId', 'name', 'body', 'createdAt'] },
  Correction: { uid: 'api::correction.correction', columns: ['documentId', 'kind', 'note', 'language', 'at'] },
  UploadFile: {
    uid: 'plugin::upload.file',
    columns: ['documentId', 'name', 'alternativeText', 'caption', 'width', 'height', 'focalPoint', 'formats', 'ext', 'mime', 'size', 'url'],
  },
  ComponentArticleSource: { uid: 'article.source', columns: ['title', 'publisher', 'url', 'at'] },
  ComponentArticleDisclosures: { uid: 'article.disclosures', columns: ['holdings', 'aiAssistance'] },
  ComponentSiteSocialLink: { uid: 'site.social-link', columns: ['label', 'url'] },
} as const satisfies Record<string, PublicType>

export type PublicTypeName = keyof typeof publicTypes

/** The public name of a type that Strapi knows by its uid. */
export function publicNameOf(uid: string): PublicTypeName {
  const name = (Object.keys(publicTypes) as PublicTypeName[]).find((candidate) => publicTypes[candidate].uid === uid)
  if (!name) throw new Error(`${uid} is not part of the public contract.`)
  return name
}

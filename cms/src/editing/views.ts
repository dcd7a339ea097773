/** How one content type is shown in the admin: columns of its list, rows of its form. Sizes are twelfths of the form's width. */
export interface EditorView {
  mainField: string
  list: string[]
  sortBy: string
  sortOrder: 'ASC' | 'DESC'
  edit: [field: string, size: number][][]
  /** Shown in the form but kept up by the system. */
  readOnly?: string[]
}

export const views: Record<string, EditorView> = {
  'api::prediction.prediction': {
    mainField: 'title',
    list: ['title', 'category', 'event', 'verdict', 'firstPublishedAt'],
    sortBy: 'updatedAt',
    sortOrder: 'DESC',
    edit: [
      [['title', 12]],
      [['event', 6], ['outcome', 6]],
      [['category', 6], ['authors', 6]],
      [['summary', 12]],
      [['hero', 6], ['heroAlt', 6]],
      [['heroCaption', 6], ['heroCredit', 6]],
      [['body', 12]],
      [['verdict', 6], ['rationale', 6]],
      [['sponsorLinks', 6], ['disclaimer', 6]],
      [['sources', 12]],
      [['disclosures', 12]],
      [['slug', 6], ['publishAt', 6]],
      [['firstPublishedAt', 4], ['readingMinutes', 4], ['characterCount', 4]],
      [['correctionKind', 4], ['correctionNote', 8]],
      [['takedownReason', 12]],
    ],
    readOnly: ['slug', 'firstPublishedAt', 'readingMinutes', 'characterCount'],
  },
  'api::event.event': {
    mainField: 'title',
    list: ['title', 'titleZh', 'platform', 'eventState', 'closesAt'],
    sortBy: 'updatedAt',
    sortOrder: 'DESC',
    edit: [
      [['title', 12]],
      [['titleZh', 6], ['platform', 6]],
      [['marketUrl', 6], ['externalId', 6]],
      [['rules', 12]],
      [['resolutionSource', 6], ['eventState', 6]],
      [['opensAt', 6], ['closesAt', 6]],
      [['exclusive', 6], ['slug', 6]],
      [['rulesHash', 6], ['rulesFetchedAt', 6]],
    ],
    readOnly: ['slug', 'rulesHash', 'rulesFetchedAt'],
  },
  'api::outcome.outcome': {
    mainField: 'name',
    list: ['name', 'event', 'price', 'resolution', 'resolvedAt'],
    sortBy: 'updatedAt',
    sortOrder: 'DESC',
    edit: [
      [['label', 6], ['labelZh', 6]],
      [['event', 6], ['resolution', 6]],
      // Date and time need half the form; in less they overlap on a small screen.
      [['price', 6], ['priceKind', 6]],
      [['priceAt', 6], ['volume', 6]],
      [['bid', 4], ['ask', 4], ['currency', 4]],
      [['resolvedAt', 6], ['proposedAt', 6]],
      [['proposedResolution', 6]],
      [['resolutionNote', 12]],
      [['externalId', 6], ['tokenId', 6]],
      [['name', 12]],
    ],
    readOnly: ['name', 'proposedResolution', 'proposedAt'],
  },
  'api::verdict.verdict': {
    mainField: 'name',
    list: ['name', 'result', 'issuedAt', 'brier', 'marketBrier'],
    sortBy: 'updatedAt',
    sortOrder: 'DESC',
    edit: [
      [['answer', 6], ['probability', 6]],
      [['name', 12]],
      [['issuedAt', 6], ['result', 6]],
      [['marketPrice', 4], ['marketPriceKind', 4], ['marketPriceAt', 4]],
      [['marketVolume', 4], ['marketCurrency', 4], ['resolvedAt', 4]],
      [['brier', 4], ['marketBrier', 4], ['logScore', 4]],
      [['marketPriceSource', 4], ['rulesHash', 4], ['ledgerHash', 4]],
      [['revisedAnswer', 6], ['revisedProbability', 6]],
      [['revisionReason', 6], ['revisionReasonEn', 6]],
    ],
    readOnly: [
      'name', 'issuedAt', 'result', 'marketPrice', 'marketPriceKind', 'marketPriceSource', 'marketPriceAt', 'marketVolume', 'marketCurrency', 'resolvedAt',
      'brier', 'marketBrier', 'logScore', 'rulesHash', 'ledgerHash',
    ],
  },
  'api::sponsor-link.sponsor-link': {
    mainField: 'name',
    list: ['name', 'relationship', 'placement', 'enabled', 'endsAt'],
    sortBy: 'updatedAt',
    sortOrder: 'DESC',
    edit: [
      [['name', 6], ['url', 6]],
      [['text', 6], ['textEn', 6]],
      [['label', 6], ['labelEn', 6]],
      [['relationship', 6], ['placement', 6]],
      [['startsAt', 6], ['endsAt', 6]],
      [['enabled', 6], ['priority', 6]],
    ],
  },
  'api::author.author': {
    mainField: 'name',
    list: ['name', 'nameEn', 'desk', 'slug'],
    sortBy: 'name',
    sortOrder: 'ASC',
    edit: [[['name', 6], ['nameEn', 6]], [['bio', 6], ['bioEn', 6]], [['avatar', 6], ['desk', 6]], [['slug', 6]]],
    readOnly: ['slug'],
  },
  'api::category.category': {
    mainField: 'name',
    list: ['name', 'nameEn', 'order', 'slug'],
    sortBy: 'order',
    sortOrder: 'ASC',
    edit: [[['name', 6], ['nameEn', 6]], [['description', 6], ['descriptionEn', 6]], [['order', 6], ['slug', 6]]],
    readOnly: ['slug'],
  },
  'api::comment.comment': {
    mainField: 'name',
    list: ['name', 'body', 'articleTitle', 'commentState', 'reports', 'createdAt'],
    sortBy: 'createdAt',
    sortOrder: 'DESC',
    edit: [
      [['commentState', 6], ['name', 6]],
      [['body', 12]],
      [['inReplyTo', 12]],
      [['reports', 4], ['reportSummary', 8]],
      [['articleTitle', 6], ['language', 6]],
      [['email', 6], ['ipHash', 6]],
      [['userAgent', 12]],
      [['predictionDocumentId', 6], ['parentDocumentId', 6]],
    ],
    readOnly: [
      'inReplyTo', 'reports', 'reportSummary', 'articleTitle', 'language', 'email', 'ipHash', 'userAgent', 'predictionDocumentId', 'parentDocumentId',
    ],
  },
  'api::correction.correction': {
    mainField: 'note',
    list: ['note', 'kind', 'language', 'at'],
    sortBy: 'at',
    sortOrder: 'DESC',
    edit: [[['kind', 4], ['language', 4], ['at', 4]], [['note', 12]], [['predictionDocumentId', 6], ['by', 6]]],
    readOnly: ['kind', 'language', 'at', 'note', 'predictionDocumentId', 'by'],
  },
  'api::site.site': {
    mainField: 'name',
    list: ['name'],
    sortBy: 'name',
    sortOrder: 'ASC',
    edit: [
      [['name', 6], ['tagline', 6]],
      [['notice', 6], ['disclaimer', 6]],
      [['contactEmail', 6], ['defaultSponsorLinks', 6]],
      [['commentsOpen', 6], ['commentModeration', 6]],
      [['commentsHiddenAfterReports', 6], ['resolutionMode', 6]],
      [['socialLinks', 12]],
      [['about', 12]],
      [['methodology', 12]],
      [['correctionsPolicy', 12]],
    ],
  },
}

import { AUTHOR, CATEGORY, EVENT, OUTCOME, PREDICTION, rule, VERDICT, type Rule } from './rule'

/** Fields the system keeps up. Whatever a form or a client sends for them is left out of the write. */
const maintained: Record<string, string[]> = {
  [PREDICTION]: ['slug', 'publishProblem', 'firstPublishedAt', 'readingMinutes', 'characterCount', 'searchText'],
  [VERDICT]: [
    'name',
    'predictionDocumentId',
    'issuedAt',
    'marketPrice',
    'marketPriceKind',
    'marketPriceSource',
    'marketVolume',
    'marketCurrency',
    'marketPriceAt',
    'rulesHash',
    'ledgerHash',
    'result',
    'brier',
    'marketBrier',
    'logScore',
    'resolvedAt',
  ],
  [OUTCOME]: ['name', 'proposedResolution', 'proposedAt'],
  [EVENT]: ['name', 'slug', 'rulesHash'],
  [AUTHOR]: ['slug'],
  [CATEGORY]: ['slug'],
}

/** Fields of a form that one act consumes: a copy has nothing to explain yet, and is not about to be published. */
const consumed: Record<string, string[]> = {
  [PREDICTION]: ['correctionKind', 'correctionNote', 'takedownReason', 'publishAt'],
  [OUTCOME]: ['resolutionNote'],
}

export const systemFields: Rule = rule({ types: Object.keys(maintained), actions: ['create', 'update', 'clone'] }, (write, next) => {
  const data = write.params.data ?? {}
  for (const field of maintained[write.uid] ?? []) {
    // A copy starts afresh: without the original's address, owner, times and scores.
    if (write.action === 'clone') data[field] = field === 'result' ? 'pending' : null
    else delete data[field]
  }
  if (write.action === 'clone') for (const field of consumed[write.uid] ?? []) data[field] = null
  write.params.data = data
  return next()
})

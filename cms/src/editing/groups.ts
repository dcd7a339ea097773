/** A part of a form, headed by what is done there; it begins with the row that begins with its field. */
export interface FormGroup {
  field: string
  heading?: { zh: string; en: string }
  /** It has no box of its own, and is not there at all while its field is not. */
  isWithin?: true
}

/** A form that is shown in parts. */
export interface GroupedForm {
  groups: FormGroup[]
  /**
   * Fields that are shown only while another has a value. Kept out of the type's schema on purpose: Strapi drops what a hidden field of its
   * own kind holds, and checks nothing of it on the server.
   */
  shownWith: Partial<Record<string, string>>
  /** Fields that this type has and no other. */
  marks: string[]
}

const frozen = [
  'issuedAt', 'result', 'marketPrice', 'marketPriceKind', 'marketPriceSource', 'marketPriceAt', 'marketVolume', 'marketCurrency', 'rulesHash', 'ledgerHash',
]
const scored = ['resolvedAt', 'brier', 'marketBrier', 'logScore']
const revised = ['revisedAnswer', 'revisedProbability', 'revisionReason', 'revisionReasonEn']
const allWith = (fields: string[], other: string) => Object.fromEntries(fields.map((field) => [field, other]))

/** The parts of forms, in the order of the work, by content type. */
export const groupedForms = {
  'api::prediction.prediction': {
    marks: ['rationale', 'outcome', 'takedownReason'],
    groups: [
      { field: 'title', heading: { zh: '问题', en: 'The question' } },
      { field: 'summary', heading: { zh: '摘要和题图', en: 'Summary and picture' } },
      { field: 'body' },
      { field: 'verdict', heading: { zh: '判断和理由', en: 'Verdict and rationale' } },
      { field: 'sources', heading: { zh: '来源、披露和赞助', en: 'Sources, disclosures and sponsors' } },
      { field: 'slug', heading: { zh: '发表', en: 'Publishing' } },
      { field: 'correctionKind', heading: { zh: '公开之后', en: 'After publication' }, isWithin: true },
    ],
    shownWith: {
      ...allWith(['heroAlt', 'heroCaption', 'heroCredit'], 'hero'),
      publishProblem: 'publishProblem',
      ...allWith(['correctionKind', 'correctionNote', 'takedownReason'], 'firstPublishedAt'),
    },
  },
  'api::verdict.verdict': {
    marks: ['revisedAnswer', 'ledgerHash'],
    groups: [
      { field: 'answer' },
      { field: 'issuedAt', heading: { zh: '发表时冻结，不能再改', en: 'Frozen when published; nobody can change it' }, isWithin: true },
      { field: 'revisedAnswer', heading: { zh: '改变看法', en: 'A change of mind' }, isWithin: true },
    ],
    shownWith: { name: 'name', ...allWith([...frozen, ...revised], 'issuedAt'), ...allWith(scored, 'resolvedAt') },
  },
} satisfies Record<string, GroupedForm>

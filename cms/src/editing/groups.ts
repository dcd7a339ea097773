/** A part of the writing screen, headed by what is done there; it begins with the row that begins with its field. */
export interface FormGroup {
  field: string
  heading?: { zh: string; en: string }
  /** It has no box of its own, and is not there at all while its field is not. */
  isWithin?: true
}

/** The parts of an article's form, in the order of the work. */
export const articleGroups: FormGroup[] = [
  { field: 'title', heading: { zh: '问题', en: 'The question' } },
  { field: 'summary', heading: { zh: '摘要和题图', en: 'Summary and picture' } },
  { field: 'body' },
  { field: 'verdict', heading: { zh: '判断和理由', en: 'Verdict and rationale' } },
  { field: 'sources', heading: { zh: '来源、披露和赞助', en: 'Sources, disclosures and sponsors' } },
  { field: 'slug', heading: { zh: '发表', en: 'Publishing' } },
  { field: 'correctionKind', heading: { zh: '公开之后', en: 'After publication' }, isWithin: true },
]

/**
 * Fields of an article's form that are shown only while another has a value. Kept out of the type's schema on purpose: Strapi drops what a
 * hidden field of its own kind holds, and checks nothing of it on the server.
 */
export const shownWith: Partial<Record<string, string>> = {
  heroAlt: 'hero',
  heroCaption: 'hero',
  heroCredit: 'hero',
  publishProblem: 'publishProblem',
  correctionKind: 'firstPublishedAt',
  correctionNote: 'firstPublishedAt',
  takedownReason: 'firstPublishedAt',
}

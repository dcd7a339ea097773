import type { SyndicationMessages } from './syndication.zh-Hans'

/** The same in English. */
export const syndicationEn: SyndicationMessages = {
  part: (name, site) => `${name} · ${site}`,
  resolutions: 'Resolutions',
  resolutionsAbout: 'An entry whenever a verdict has its result: right, wrong, or void.',
  resolutionTitle: (label, question) => `${label}: ${question}`,
  paid: 'This article contains paid content',
  updates: 'Updates',
  dated: (date, text) => `${date}: ${text}`,
  correction: (note) => `Correction. ${note}`,
  clarification: (note) => `Clarification. ${note}`,
  revision: (answer, chance, reason) => `Verdict changed to ${answer}${chance === null ? '' : `, chance of yes ${chance}`}. ${reason}`,
  resolution: (outcome, label) => `${outcome}. Our verdict: ${label.toLowerCase()}.`,
  ended: (outcome) => `${outcome}.`,
  readOn: 'Read the article',
  credit: (credit) => ` (${credit})`,
}

import type { correctionsZhHans } from './corrections.zh-Hans'

/** The same in English. */
export const correctionsEn: typeof correctionsZhHans = {
  title: 'Corrections',
  deck: 'What was changed in articles after they were published, the latest first.',
  page: (page) => `Corrections: page ${page}`,
  policyHeading: 'How we correct',
  policy: [
    'Once an article is public, a change to its title, summary, text or caption is published with its type and a sentence of explanation. Without them the system refuses; nothing can be changed quietly.',
    {
      list: [
        'Correction: a fact was wrong. A line at the top of the article says so, and the note at its foot says what stood there and what is right.',
        'Clarification: nothing was wrong, but it was unclear or incomplete.',
        'Typo: the meaning is as it was. These are entered in the [ledger](ledger) and not listed here.',
      ],
    },
    'Verdicts and probabilities cannot be corrected: they are frozen when they are published. A change of mind is written down separately, with its reason, and stands beside the first verdict.',
  ],
  report: 'Have you found a mistake?',
  reportText: 'Tell us which article and which sentence, and what your source is: ',
  reportNone: 'Leave a comment under the article that says which sentence, and what your source is. An editor reads it.',
  reportSubject: 'Report an error',
  list: 'Corrections and clarifications',
  none: 'There has been no correction in English yet.',
  elsewhere: (count) => (count === '1' ? 'There is one in the Chinese edition' : `There are ${count} in the Chinese edition`),
  withdrawn: 'Withdrawn articles',
  withdrawnNote: 'Their text is no longer available, and what was corrected in them is no longer listed above. Verdict, probability and result stay in the [track record](record); every correction and every withdrawal is an entry in the [ledger](ledger).',
}

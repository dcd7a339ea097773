import type { aboutZhHans } from './about.zh-Hans'

/** The same in English. */
export const aboutEn: typeof aboutZhHans = {
  title: 'About us',
  deck: 'A newsroom that keeps score: we write down what we think, and the result marks it.',
  text: [
    'Every article here answers one question, about something that people are trading on a prediction market. It ends in a verdict, yes or no, and usually in how likely we think yes is.',
    'The verdict is frozen when it is first published, together with the market’s price at that moment, and nobody can change it afterwards, ourselves included. Once the result is in, it is scored by [rules set out in full](methodology), and right or wrong it enters the [track record](record).',
    'Every verdict, every change of mind and every correction is entered in a [ledger](ledger) that is only ever added to. Anyone can download it and check it.',
  ],
  writers: 'Who writes',
  writersNote: 'A byline may be a person or a desk that signs collectively. Each name leads to its articles and its own record.',
  funding: 'Where the money comes from',
  fundingText: 'Reading is free. Some pages carry paid lines; whatever is paid for says so before it says anything else. Whoever pays sees no article before it is published and has no hand in a verdict. Who is paying now, and how authors declare what they hold, is under [sponsors and disclosure](disclosure).',
  contact: 'Contact',
  contactText: 'To report an error, ask about reprints or tell us what you think, write to: ',
  contactNone: 'Leave a comment under any article; an editor reads it.',
}

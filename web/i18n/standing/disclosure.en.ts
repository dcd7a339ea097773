import type { disclosureZhHans } from './disclosure.zh-Hans'

/** The same in English. */
export const disclosureEn: typeof disclosureZhHans = {
  title: 'Sponsors and disclosure',
  deck: 'Who pays, what they get for it, and what cannot be bought.',
  rules: [
    { heading: 'The rules', id: 'rules' },
    {
      list: [
        'Sponsors see no article before it is published, choose no question and have no hand in a verdict or a probability. A verdict is frozen when it is published, and no sum changes it.',
        'Whatever is paid for says so, before it says anything else. Its link leaves only through our own `/go/…` and is marked `rel="sponsored"`, so that no search engine takes it for our recommendation.',
        'We count how often each link is followed in a day. We do not note by whom.',
        '“View the market” is no sponsor’s link: it leads to the question on its platform, so that you can check it.',
      ],
    },
    { heading: 'Four relationships', id: 'relationships' },
    {
      facts: [
        { term: 'Sponsor', text: 'Pays for a line or a link to stand on a page, and gets nothing else for it.' },
        { term: 'Affiliate', text: 'If you sign up or buy through the link, we may earn a commission, at no extra cost to you.' },
        { term: 'Market operator', text: 'A company that runs markets of the kind we write about. It may profit when you trade, which is why it is marked most strongly. It has no hand in a verdict either.' },
        { term: 'Paid content', text: 'The link leads to something an advertiser paid for and supplied. It is not our journalism and does not speak for us.' },
      ],
    },
  ],
  running: 'Who is paying now',
  runningNote: 'Every paid link that you can come across here at the moment.',
  none: 'Nobody, at the moment.',
  authors: [
    { heading: 'What authors hold', id: 'holdings' },
    'Authors who hold contracts or assets that bear on the question must say so under “Disclosures” at the foot of the article. “Holds none” is the author’s own statement; where nothing is said, nothing was declared.',
    { heading: 'The use of AI', id: 'ai' },
    'An article for which AI helped with research, translation, proofreading or drafting says so under “Disclosures”, and for what. Verdict and probability are decided, and answered for, by whoever signs.',
    { heading: 'Not investment advice', id: 'advice' },
    'Our verdicts are not investment advice and no invitation to trade. On a prediction market you can lose everything you stake, and taking part is not allowed everywhere: follow the law where you are.',
  ],
}

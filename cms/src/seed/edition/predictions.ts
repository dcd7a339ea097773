import type { EventKey } from './events'
import type { authors, categories, sponsorLinks } from './newsroom'

/** A passage of the text that stood otherwise until it was corrected. */
export interface DemoCorrection {
  at: string
  language: 'zh' | 'en'
  kind: 'clarification' | 'correction'
  note: string
  passage: string
  before: string
}

/** Everything about a demo article that is not words. Probabilities and prices are 0..1, prices and volumes illustrative. */
export interface DemoPrediction {
  /** Names its texts in articles/ and its picture in demo/heroes/. */
  key: string
  languages: ('zh' | 'en')[]
  event: EventKey
  outcome: string
  category: keyof typeof categories
  author: keyof typeof authors
  sponsors: (keyof typeof sponsorLinks)[]
  answer: 'YES' | 'NO'
  probability: number | null
  market: { price: number; volume: number } | null
  publishedAt: string
  /** A change of mind after publication, at the price of its day. */
  revised?: { at: string; answer: 'YES' | 'NO'; probability: number; price: number; reason: string; reasonEn: string }
  corrected?: DemoCorrection[]
  resolved?: { as: 'yes' | 'no' | 'void'; at: string }
  /** Why it is taken down, in the one language it is in; only where the edition is printed with withdrawn articles. */
  withdrawn?: { at: string; reason: string }
}

/** The last day that the edition knows of. */
export const editionWritten = '2026-11-25T00:00:00Z'

export const predictions: DemoPrediction[] = [
  {
    key: 'hottest-year-2025', languages: ['zh', 'en'], event: 'hottest-year', outcome: 'yes', category: 'science', author: 'science',
    sponsors: ['atlas'], answer: 'NO', probability: 0.09, market: { price: 0.14, volume: 412_000 },
    publishedAt: '2025-06-18T01:30:00Z',
    corrected: [{
      at: '2025-06-19T07:40:00Z', language: 'zh', kind: 'correction', passage: '比刚刚过去的5月高出0.22℃', before: '比刚刚过去的5月高出0.32℃',
      note: '原文说余下七个月的平均要“比刚刚过去的5月高出0.32℃”。5月是1.40℃，要追平的是1.62℃，高出的是0.22℃。',
    }, {
      at: '2025-06-19T07:40:00Z', language: 'en', kind: 'correction', passage: '0.22 °C warmer than last month', before: '0.32 °C warmer than last month',
      note: 'An earlier version said that the last seven months would have to be “0.32 °C warmer than last month”. May stood at 1.40 °C and the months to come need 1.62 °C, which is 0.22 °C more.',
    }],
    resolved: { as: 'no', at: '2026-01-14T09:00:00Z' },
  },
  {
    key: 'trump-xi-2025', languages: ['zh'], event: 'trump-meets', outcome: 'xi', category: 'politics', author: 'world',
    sponsors: ['bookshop'], answer: 'YES', probability: 0.77, market: { price: 0.66, volume: 2_870_000 },
    publishedAt: '2025-08-20T02:00:00Z', resolved: { as: 'yes', at: '2025-10-30T05:00:00Z' },
  },
  {
    key: 'trump-kim-2025', languages: ['zh', 'en'], event: 'trump-meets', outcome: 'kim', category: 'politics', author: 'world',
    sponsors: ['bookshop', 'exchange'], answer: 'NO', probability: 0.08, market: { price: 0.21, volume: 1_940_000 },
    publishedAt: '2025-09-08T01:00:00Z', resolved: { as: 'no', at: '2026-01-01T06:00:00Z' },
  },
  {
    key: 'shutdown-over-35-days', languages: ['zh'], event: 'shutdown', outcome: 'over-35', category: 'politics', author: 'editors',
    sponsors: [], answer: 'NO', probability: 0.28, market: { price: 0.24, volume: 1_260_000 },
    publishedAt: '2025-10-06T02:30:00Z',
    corrected: [{
      at: '2025-10-06T09:00:00Z', language: 'zh', kind: 'clarification', passage: '35天是现在的纪录，从2018年12月22日到2019年1月25日。', before: '35天是现在的纪录。',
      note: '补上了现有纪录的起止日期，好让读者核对“超过35天”是从哪一天算起。',
    }],
    resolved: { as: 'yes', at: '2025-11-05T05:00:00Z' },
    withdrawn: {
      at: '2025-12-02T03:20:00Z',
      reason: '参与写作的一名编辑在发表当天持有这一事件的合约，文末的利益声明因此不实。正文撤下，判断照旧计分。',
    },
  },
  {
    key: 'nobel-peace-2025', languages: ['en'], event: 'nobel-peace', outcome: 'trump', category: 'politics', author: 'world',
    sponsors: ['bookshop'], answer: 'NO', probability: 0.04, market: { price: 0.06, volume: 3_300_000 },
    publishedAt: '2025-10-07T08:00:00Z', resolved: { as: 'no', at: '2025-10-10T09:05:00Z' },
    withdrawn: {
      at: '2026-02-16T14:10:00Z',
      reason: 'Several sentences on how the committee works were taken from another publication almost word for word, without saying so. The text is withdrawn; the call stays in the record.',
    },
  },
  {
    key: 'bitcoin-150k-2025', languages: ['zh'], event: 'bitcoin', outcome: '150k', category: 'economy', author: 'economy',
    sponsors: ['exchange'], answer: 'NO', probability: 0.12, market: { price: 0.19, volume: 5_100_000 },
    publishedAt: '2025-10-09T03:00:00Z', resolved: { as: 'no', at: '2026-01-01T00:10:00Z' },
  },
  {
    key: 'paul-davis-2025', languages: ['en'], event: 'paul-davis', outcome: 'davis', category: 'sport', author: 'editors',
    sponsors: [], answer: 'YES', probability: 0.84, market: { price: 0.8, volume: 760_000 },
    publishedAt: '2025-10-20T10:00:00Z',
    corrected: [{
      at: '2025-11-04T10:20:00Z', language: 'en', kind: 'clarification', before: '',
      passage: '*Update, 4 November 2025: the promoter announced last night that the bout will not take place. Under the event’s rules the question is void, and this call will not be scored. The article stands as it was published.*',
      note: 'The bout of 14 November was called off by its promoter on the evening of the 3rd. We have said so at the top of the article, and settled the question as void; nothing else was changed.',
    }],
    resolved: { as: 'void', at: '2025-11-04T10:00:00Z' },
  },
  {
    key: 'nvidia-largest-2025', languages: ['zh'], event: 'largest-company', outcome: 'nvidia', category: 'economy', author: 'economy',
    sponsors: ['bookshop'], answer: 'YES', probability: 0.76, market: { price: 0.7, volume: 2_040_000 },
    publishedAt: '2025-11-06T02:00:00Z', resolved: { as: 'yes', at: '2026-01-01T00:30:00Z' },
  },
  {
    key: 'fed-december-2025', languages: ['zh'], event: 'fed-december', outcome: 'cut25', category: 'economy', author: 'economy',
    sponsors: ['exchange', 'bookshop'], answer: 'NO', probability: 0.38, market: { price: 0.57, volume: 4_120_000 },
    publishedAt: '2025-11-20T15:40:00Z',
    revised: {
      at: '2025-11-24T02:00:00Z', answer: 'YES', probability: 0.74, price: 0.79,
      reason: '11月21日，纽约联储主席威廉姆斯公开说，近期仍有进一步调整利率的空间。他是委员会里最靠近主席的一票，我们原先数不齐的七票，现在数得齐了。',
      reasonEn: 'On 21 November John Williams of the New York Fed said in public that he still sees room for a further adjustment in the near term. No vote is closer to the chair’s, and the seven that we could not count to are now there.',
    },
    resolved: { as: 'yes', at: '2025-12-10T19:05:00Z' },
  },
  {
    key: 'china-world-cup-2030', languages: ['zh'], event: 'world-cup-2030', outcome: 'china', category: 'sport', author: 'editors',
    sponsors: ['bookshop'], answer: 'NO', probability: 0.13, market: { price: 0.17, volume: 88_000 },
    publishedAt: '2026-10-28T02:00:00Z',
  },
  {
    key: 'moon-landing-us-2028', languages: ['en'], event: 'us-moon', outcome: 'yes', category: 'science', author: 'science',
    sponsors: ['report'], answer: 'NO', probability: 0.24, market: { price: 0.31, volume: 640_000 },
    publishedAt: '2026-11-05T09:00:00Z',
  },
  {
    key: 'china-moon-2030', languages: ['zh'], event: 'china-moon', outcome: 'yes', category: 'science', author: 'science',
    sponsors: ['report', 'atlas'], answer: 'YES', probability: 0.61, market: { price: 0.48, volume: 310_000 },
    publishedAt: '2026-11-12T01:00:00Z',
  },
  {
    key: 'uk-rejoin-eu-2030', languages: ['en'], event: 'uk-eu', outcome: 'yes', category: 'politics', author: 'world',
    sponsors: [], answer: 'NO', probability: null, market: null,
    publishedAt: '2026-11-17T08:30:00Z',
  },
  {
    key: 'ai-millennium-2030', languages: ['zh'], event: 'millennium', outcome: 'yes', category: 'technology', author: 'science',
    sponsors: ['bookshop'], answer: 'NO', probability: 0.06, market: { price: 0.11, volume: 152_000 },
    publishedAt: '2026-11-19T02:00:00Z',
  },
]

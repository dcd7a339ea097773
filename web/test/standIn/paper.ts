// A small paper for developing and testing the site without a CMS: one article for every way a verdict can stand.
// Resolvers are functions on the objects; everything else is data, in the shapes of packages/client/schema.graphql.
import { search } from './search.ts'

import { blocksToHtml } from '@presage/text/blocksToHtml'
import { blocksToMarkdown } from '@presage/text/blocksToMarkdown'
import { parseBlocks } from '@presage/text/parseBlocks'
import { chosen } from './chosen.ts'
import { callBySlug, ledger, ledgerHead, recordOf } from './record.ts'
import { course, flat, longCourse } from './odds.ts'

type Args = Record<string, unknown>

const origin = 'http://127.0.0.1:3000'

const image = (name: string) => ({
  documentId: `file${name}`,
  name,
  alternativeText: null,
  width: 1600,
  height: 900,
  mime: 'image/svg+xml',
  size: 10,
  url: `/uploads/${name}.svg`,
  formats: Object.fromEntries([['large', 1000], ['medium', 750], ['small', 500]].map(([format, width]) =>
    [format, { url: `/uploads/${format}_${name}.svg`, width, height: Math.round(Number(width) * 9 / 16) }])),
})

const categories = [
  { documentId: 'cat1', name: '地缘政治', nameEn: 'Geopolitics', slug: 'geopolitics', order: 1, description: '国与国之间会发生什么。', descriptionEn: 'What states will do to each other.' },
  { documentId: 'cat2', name: '经济', nameEn: 'Economy', slug: 'economy', order: 2 },
  { documentId: 'cat3', name: '科学', nameEn: 'Science', slug: 'science', order: 3 },
  { documentId: 'cat4', name: '体育', nameEn: 'Sport', slug: 'sport', order: 4 },
  { documentId: 'cat5', name: '科技', nameEn: 'Technology', slug: 'technology', order: 5 },
]

const desk = { documentId: 'author1', name: '编辑部', nameEn: 'The Desk', slug: 'desk', bio: null, bioEn: null, desk: true, avatar: null }
const author = { documentId: 'author2', name: '林知远', nameEn: 'Lin Zhiyuan', slug: 'lin-zhiyuan', bio: '写东北亚与大国外交。先查基准率，再读新闻。\n\n此前在两家通讯社做了十一年记者。', bioEn: 'Writes on Northeast Asia. Looks up the base rate first and reads the news second.', desk: false, avatar: image('lin') }

const outcome = (id: string, label: string, labelZh: string | null, price: number | null, resolution = 'pending', history: object[] = []) => ({
  history,
  documentId: id, label, labelZh, price, priceKind: price === null ? null : 'last', bid: null, ask: null,
  volume: price === null ? null : 4_123_456, currency: price === null ? null : 'USD',
  priceAt: price === null ? null : resolution === 'pending' ? '2026-11-20T01:28:00.000Z' : '2025-12-31T23:00:00.000Z', resolution, resolvedAt: resolution === 'pending' || resolution === 'void' ? null : '2025-12-31T23:59:00.000Z',
})

const event = (id: string, slug: string, title: string, titleZh: string | null, outcomes: ReturnType<typeof outcome>[], eventState = 'open') => ({
  documentId: id, slug, title, titleZh, platform: 'polymarket', marketUrl: `https://polymarket.com/event/${slug}`,
  rules: 'This market will resolve to "Yes" if the listed person and Donald Trump meet in person between January 1 and December 31, 2025, 11:59 PM ET.\n\nA meeting is any encounter in which both interact in person. Otherwise this market will resolve to "No".',
  rulesHash: null, rulesFetchedAt: '2025-09-01T00:00:00.000Z', resolutionSource: 'A consensus of credible reporting', exclusive: false,
  opensAt: '2025-01-02T00:00:00.000Z', closesAt: `${id === 'event4' ? 2029 : 2025}-12-31T23:59:00.000Z`, eventState, outcomes,
})

const events = [
  event('event1', 'who-will-trump-meet-with-in-2025', 'Who will Trump meet with in 2025?', '特朗普 2025 年会与谁会面？', [
    outcome('outcome1', 'Kim Jong Un', '金正恩', 0.02, 'no', longCourse),
    outcome('outcome2', 'Xi Jinping', '习近平', 0.98, 'yes', course),
    outcome('outcome3', 'Ali Khamenei', '哈梅内伊', 0.004, 'pending', flat),
    outcome('outcome4', 'Pope Leo XIV', null, null),
  ]),
  event('event2', 'us-shutdown-length', 'How long will the US government shutdown last?', '美国政府停摆会持续多久？', [
    outcome('outcome5', 'More than 35 days', '超过 35 天', 1, 'yes'),
  ], 'resolved'),
  event('event3', 'jake-paul-vs-gervonta-davis', 'Jake Paul vs. Gervonta Davis: who wins?', null, [outcome('outcome6', 'Gervonta Davis', null, 0.8, 'void')], 'void'),
  event('event4', 'uk-rejoin-eu-before-2030', 'Will the UK rejoin the EU before 2030?', null, [outcome('outcome7', 'Yes', null, null)]),
]

const verdict = (answer: 'YES' | 'NO', probability: number | null, marketPrice: number | null, result = 'pending') => ({
  documentId: 'verdict', name: null, answer, probability, issuedAt: '2025-09-08T13:30:00.000Z',
  marketPrice, marketPriceKind: marketPrice === null ? null : 'last', marketVolume: marketPrice === null ? null : 4_123_456,
  marketCurrency: marketPrice === null ? null : 'USD', marketPriceAt: marketPrice === null ? null : '2025-09-08T13:28:00.000Z', result,
  brier: result === 'right' || result === 'wrong' ? ((probability ?? 0) - ((answer === 'YES') === (result === 'right') ? 1 : 0)) ** 2 : null,
  marketBrier: result === 'right' || result === 'wrong' ? ((marketPrice ?? 0) - ((answer === 'YES') === (result === 'right') ? 1 : 0)) ** 2 : null,
  marketPriceSource: marketPrice === null ? null : 'fresh', ledgerHash: null as string | null, revisions: [] as object[],
  logScore: null, resolvedAt: result === 'pending' ? null : '2025-12-31T23:59:00.000Z',
})

const text = (value: string, marks: object = {}) => ({ type: 'text', text: value, ...marks })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })

const bodyZh = [
  paragraph(text('先看基准率。自 1953 年停战以来，在任美国总统与朝鲜最高领导人一共见过三次，三次都发生在 2018 年 6 月到 2019 年 6 月之间。换句话说，七十多年里只有一年具备条件，而那一年的条件是'), text('双方都有筹码可交换', { bold: true }), text('。参见 '), { type: 'link', url: 'https://www.state.gov/', children: [text('the State Department’s own chronology')] }, text('。')),
  { type: 'heading', level: 2, children: [text('变了的是什么')] },
  paragraph(text('平壤在 2022 年把“先发制人”写进了法律，又在 2024 年与莫斯科签约。它缺的不再是保证，而是'), text('时间', { italic: true }), text('；而华盛顿能给的恰恰只有时间。')),
  { type: 'list', format: 'unordered', children: [
    { type: 'list-item', children: [text('制裁的松动：没有国会点头，总统能给的不多。')] },
    { type: 'list-item', children: [text('军演的缩减：首尔的新政府愿意谈，但要换取冻结。')] },
    { type: 'list', format: 'ordered', indentLevel: 1, children: [{ type: 'list-item', children: [text('先停试射；')] }, { type: 'list-item', children: [text('再谈核查。')] }] },
  ] },
  { type: 'quote', children: [text('照片是便宜的，路费很贵，而谁也不肯先付。')] },
  { type: 'heading', level: 3, children: [text('怎么得到 8%')] },
  { type: 'code', language: 'text', children: [text('基准率        3%\n亚太行程      × 2.2\n公开的意愿    × 1.2\n合计          8%')] },
  { type: 'image', image: { ...image('map'), alternativeText: '半岛的示意图', caption: '板门店距离首尔不到六十公里。' }, children: [text('')] },
  paragraph(text('用 '), text('P(meet)', { code: true }), text(' 表示会面的概率，它在亚太经合组织会议前后会短暂升高，又很快落回去。')),
  ...Array.from({ length: 4 }, (_, index) => paragraph(text(`第 ${index + 1} 个让我们改主意的信号，是双方的联络渠道重新出现在公开报道里。2019 年的板门店会面从提议到成行只用了三十多个小时，但那之前有九个月的书信。没有书信，就没有三十个小时。`))),
]

const bodyEn = [
  paragraph(text('Start with the base rate. Since the armistice of 1953 a sitting American president has met the leader of North Korea three times, all between June 2018 and June 2019.')),
  { type: 'heading', level: 2, children: [text('What has changed')] },
  paragraph(text('Pyongyang no longer lacks guarantees. What it lacks is '), text('time', { italic: true }), text(', and time is what Washington can give. The Chinese phrase is 以拖待变.')),
  ...Array.from({ length: 5 }, () => paragraph(text('A meeting needs two people to want a photograph on the same day, and one of them to pay for the flight. The market counts the first and forgets the second, which is why it has been too high in every month of the year so far.'))),
  { type: 'quote', children: [text('A photograph is cheap. The fare is not.')] },
]

const sponsor = (id: string, relationship: string, placement: string, textZh: string, textEn: string, zh: string, en: string) => ({
  documentId: id, name: id, text: textZh, textEn, label: relationship === 'advertorial' ? '看目录' : null, labelEn: null, relationship, placement, href: `http://127.0.0.1:3000/go/${id}`,
  advertisement: ['market_operator', 'advertorial'].includes(relationship),
  disclosure: ({ locale }: Args) => (locale === 'en' ? en : zh),
})

const sponsors = [
  sponsor('sponsortop', 'sponsor', 'article_top', '远望茶馆赞助了本栏目。', 'Farsight Tea House sponsors this section.', '赞助', 'Sponsored'),
  sponsor('sponsorend', 'market_operator', 'article_end', '在某某市场看看大家怎么押。', 'See where others put their money at Some Market.', '广告 · 赞助商经营预测市场', 'Advertisement · the sponsor runs a prediction market'),
  sponsor('sponsorad', 'advertorial', 'article_end', '一本讲概率的书：《八成把握》。', 'A book about probability: Eighty Per Cent.', '广告 · 内容由赞助商提供', 'Advertisement · content supplied by the sponsor'),
  sponsor('sponsorlist', 'affiliate', 'list', '订阅《概率周刊》，本站获得佣金。', 'Subscribe to Probability Weekly; we earn a commission.', '推广链接', 'Affiliate link'),
  sponsor('sponsorfoot', 'sponsor', 'footer', '本站由远望茶馆支持。', 'Supported by Farsight Tea House.', '赞助', 'Sponsored'),
]

type Reply = ReturnType<typeof reply>
const reply = (id: string, name: string, body: string) => ({ documentId: id, name, body, createdAt: '2025-09-09T03:15:00.000Z', removed: false })
const comment = (id: string, name: string, body: string, replies: Reply[] = []) => ({
  ...reply(id, name, body), number: null, replyCount: replies.length,
  replies: replies.map((one, index) => ({ ...one, number: index + 1, replyCount: 0, replies: [] })),
})

type Facts = {
  key: string, locale: 'zh-Hans' | 'en', title: string, summary: string, slug: string, category: number, event: number, outcome: number
  verdict: ReturnType<typeof verdict>, at: string, hasHero?: boolean, comments?: ReturnType<typeof comment>[], isUpdated?: boolean
  corrections?: object[]
}

const prediction = (facts: Facts) => ({
  documentId: facts.key, locale: facts.locale, title: facts.title, slug: facts.slug, summary: facts.summary,
  body: facts.locale === 'en' ? bodyEn : bodyZh,
  rationale: facts.locale === 'en'
    ? 'The base rate is three meetings in seventy years, all in one of them, and nothing that made that year special is back.'
    : '基准率是七十年里三次，且都挤在同一年；当时让会面成为可能的条件，如今一个也没有回来。',
  hero: facts.hasHero === false ? null : image(facts.slug),
  heroAlt: facts.locale === 'en' ? 'Two empty chairs facing each other across a striped line, abstract' : '两把空椅子隔着一条斜纹线相对，抽象插画',
  heroCaption: facts.locale === 'en' ? 'The chairs are there. The question is the fare.' : '椅子一直在，问题是谁付路费。',
  heroCredit: facts.locale === 'en' ? 'Illustration: Presage' : '插画：先见',
  category: categories[facts.category], authors: facts.category === 0 ? [author, desk] : [desk], event: events[facts.event],
  outcome: events[facts.event]?.outcomes[facts.outcome], verdict: facts.verdict, disclaimer: null,
  sources: [
    { id: '1', title: 'Singapore Summit, joint statement', publisher: 'The White House', url: 'https://www.whitehouse.gov/', at: '2018-06-12' },
    { id: '2', title: '外交部例行记者会', publisher: '中华人民共和国外交部', url: 'https://www.mfa.gov.cn/', at: null },
  ],
  disclosures: { id: '1', holdings: facts.locale === 'en' ? 'The author holds no related contracts or assets.' : '作者不持有相关合约或资产。', aiAssistance: null },
  firstPublishedAt: facts.at, createdAt: facts.at, updatedAt: facts.at,
  publishedAt: facts.isUpdated ? new Date(Date.parse(facts.at) + 86_400_000).toISOString() : facts.at,
  readingMinutes: 7, characterCount: 2800,
  url: `http://127.0.0.1:3000${facts.locale === 'en' ? '/en' : ''}/predictions/${facts.slug}`,
  marketUrl: events[facts.event]?.marketUrl,
  effectiveDisclaimer: facts.locale === 'en' ? 'Forecasts on this site are opinion, not investment advice.' : '本站的预测仅供参考，不构成任何投资建议。',
  views: 1284, commentCount: (facts.comments ?? []).reduce((sum, { replyCount }) => sum + 1 + replyCount, 0),
  bodyHtml: () => blocksToHtml(parseBlocks(facts.locale === 'en' ? bodyEn : bodyZh), { language: facts.locale, baseUrl: origin, assetUrl: origin }),
  bodyMarkdown: () => blocksToMarkdown(parseBlocks(facts.locale === 'en' ? bodyEn : bodyZh), { baseUrl: origin, assetUrl: origin }),
  bodyText: '',
  comments_connection: () => {
    const nodes = facts.comments ?? []
    return { nodes, pageInfo: { page: 1, pageSize: 20, pageCount: 1, total: nodes.length } }
  },
  related: () => paper.filter(other => other.locale === facts.locale && other.documentId !== facts.key).slice(0, 3),
  translations: () => paper.filter(other => other.documentId === facts.key)
    .map(({ locale, slug, url, title }) => ({ locale, slug, url, title })),
  corrections: facts.corrections ?? [],
  activeSponsorLinks: ({ placement }: Args) => sponsors.filter(link => !placement || link.placement === placement),
})

type Prediction = Omit<ReturnType<typeof prediction>, 'related' | 'translations'> & { related: () => object[], translations: () => object[] }

const revision = {
  at: '2025-10-30T03:00:00.000Z', answer: 'NO', probability: 0.03, reason: '亚太之行结束，双方都没有安排会面。', reasonEn: 'The Asian trip is over and neither side has arranged anything.',
  marketPrice: 0.06, marketPriceKind: 'last', marketPriceAt: '2025-10-30T02:58:00.000Z', result: 'right', brier: 0.0009, marketBrier: 0.0036, logScore: null, ledgerHash: 'b'.repeat(64),
}
const kimVerdict = { ...verdict('NO', 0.08, 0.21, 'right'), marketPriceAt: '2025-09-08T10:30:00.000Z', marketPriceSource: 'snapshot', ledgerHash: 'a'.repeat(64), revisions: [revision] }
const corrections = [
  { documentId: 'cor2', kind: 'correction', note: '初稿把新加坡会晤写成 2019 年，应为 2018 年。<b>', language: 'zh-Hans', at: '2025-09-10T02:00:00.000Z' },
  { documentId: 'cor1', kind: 'clarification', note: '补充说明“会面”不含视频通话。', language: 'zh-Hans', at: '2025-09-09T02:00:00.000Z' },
]

export const paper: Prediction[] = [
  prediction({ key: 'trumpkim', locale: 'zh-Hans', slug: 'trump-kim-2025', title: '特朗普会在 2025 年会见金正恩吗？', summary: '双方都需要一张照片，但谁也不肯先付路费。我们比市场更不相信这张照片会出现。', category: 0, event: 0, outcome: 0, verdict: kimVerdict, corrections, at: '2025-09-08T13:30:00.000Z', isUpdated: true, comments: [comment('c1', '老周', '基准率一节很有说服力。\n\n不过 2019 年那次也没有书信之外的预兆。', [reply('r1', 'Zoe', 'See https://a.example/letters, all three.')]), comment('c2', 'Mara', 'What would change your mind before APEC?')] }),
  prediction({ key: 'trumpkim', locale: 'en', slug: 'trump-kim-2025', title: 'Will Trump meet Kim Jong Un in 2025?', summary: 'Both want the photograph, and neither will pay the fare. We trust it less than the market does.', category: 0, event: 0, outcome: 0, verdict: kimVerdict, at: '2025-09-08T14:00:00.000Z', comments: [comment('c3', '老周', '两种语言都读了。')] }),
  prediction({ key: 'trumpxi', locale: 'zh-Hans', slug: 'trump-xi-2025', title: '特朗普会在 2025 年会见习近平吗？', summary: '亚太经合组织会议给了双方一个不必专程的理由。', category: 0, event: 0, outcome: 1, verdict: verdict('YES', 0.77, 0.66, 'right'), at: '2025-08-20T02:00:00.000Z' }),
  prediction({ key: 'shutdown', locale: 'zh-Hans', slug: 'shutdown-over-35-days', title: '这次美国政府停摆会超过三十五天，打破 2018 年冬天留下的最长纪录吗？', summary: '参议院里差的那几票，比三十五天更难凑。', category: 1, event: 1, outcome: 0, verdict: verdict('NO', 0.28, 0.24, 'wrong'), at: '2025-10-06T02:00:00.000Z', hasHero: false }),
  prediction({ key: 'nobel', locale: 'en', slug: 'nobel-peace-2025', title: 'Will Donald Trump win the Nobel Peace Prize in 2025?', summary: 'The committee had decided before the campaign began.', category: 0, event: 0, outcome: 2, verdict: verdict('NO', 0.04, 0.06, 'right'), at: '2025-10-07T08:00:00.000Z' }),
  prediction({ key: 'pauldavis', locale: 'en', slug: 'paul-davis-2025', title: 'Will Gervonta Davis beat Jake Paul?', summary: 'Size is a plan until the second round.', category: 3, event: 2, outcome: 0, verdict: verdict('YES', 0.84, 0.8, 'void'), at: '2025-10-20T08:00:00.000Z' }),
  prediction({ key: 'rejoin', locale: 'en', slug: 'uk-rejoin-eu-2030', title: 'Will the United Kingdom rejoin the European Union before 2030?', summary: 'There is no party with the votes and the will.', category: 0, event: 3, outcome: 0, verdict: verdict('NO', null, null), at: '2026-11-17T08:00:00.000Z', hasHero: false }),
  prediction({ key: 'moon', locale: 'zh-Hans', slug: 'china-moon-2030', title: '中国会在 2031 年以前把航天员送上月球吗？', summary: '火箭、登月舱与月面服都已试过，剩下的是时间。', category: 2, event: 3, outcome: 0, verdict: verdict('YES', 0.61, null), at: '2026-11-12T02:00:00.000Z' }),
  prediction({ key: 'hottest', locale: 'zh-Hans', slug: 'hottest-year-2025', title: '2025 年会是有记录以来最热的一年吗？', summary: '厄尔尼诺退场之后，纪录很少连着破。', category: 2, event: 3, outcome: 0, verdict: verdict('NO', 0.005, 0.005), at: '2025-06-18T02:00:00.000Z' }),
  prediction({ key: 'nvidia', locale: 'zh-Hans', slug: 'nvidia-largest-2025', title: '英伟达年底会是全球市值最大的公司吗？', summary: '第二名离得不远，但要追的是一整个周期。', category: 4, event: 3, outcome: 0, verdict: verdict('YES', 0.76, 0.755), at: '2025-11-06T02:00:00.000Z' }),
]

/** What the stand-in gives to whoever sends a comment. */
export const ownReceipt = `own1.zzzzzzzz.${'s'.repeat(43)}`

const inLocale = (locale: unknown) => (article: Prediction) => article.locale === (locale ?? 'zh-Hans')
const newestFirst = (a: Prediction, b: Prediction) => b.firstPublishedAt.localeCompare(a.firstPublishedAt)

const sites = {
  'zh-Hans': { documentId: 'site', locale: 'zh-Hans', name: '先见 Presage', tagline: '把问题问清楚，把概率写下来，等结果来打分。', notice: '这是演示版：所示市场价格仅作示例，并非真实报价。', contactEmail: 'desk@presage.example', commentsOpen: true, commentsWait: true, about: { body: [], bodyHtml: '<p>我们是一家演示用的报纸。</p>', bodyMarkdown: '', bodyText: '' }, socialLinks: [{ id: '1', label: 'Mastodon', url: 'https://mastodon.example/@presage' }] },
  en: { documentId: 'site', locale: 'en', name: 'Presage', tagline: 'Ask the question plainly, write down the chance, and let the result keep score.', notice: 'This is a demonstration: the market prices shown are illustrative, not quotes.', contactEmail: 'desk@presage.example', commentsOpen: true, commentsWait: true, socialLinks: [] },
}

type Filters = { authors?: { slug?: { eq?: string } } }

/** What the stand-in answers to queries. */
export const queries = {
  predictions: (args: Args) => chosen(paper, args),
  predictionBySlug: ({ slug, locale }: Args) => {
    const present = slug === 'trump-kim-old-address' ? 'trump-kim-2025' : slug
    return paper.find(article => inLocale(locale)(article) && article.slug === present) ?? null
  },
  predictions_connection: ({ locale, filters, pagination }: Args) => {
    const { authors } = (filters ?? {}) as Filters
    const { page = 1, pageSize = 10 } = pagination as { page?: number, pageSize?: number }
    const all = paper.filter(inLocale(locale)).filter(article => article.authors.some(({ slug }) => slug === authors?.slug?.eq))
      .sort(newestFirst)
    // A short page, so that a few articles make two of them.
    const size = Math.min(pageSize, 4)
    const pageInfo = { page, pageSize: size, pageCount: Math.ceil(all.length / size), total: all.length }
    return { nodes: all.slice((page - 1) * size, page * size), pageInfo }
  },
  authors: ({ filters }: Args) => {
    const slug = (filters as { slug?: { eq?: string } } | undefined)?.slug?.eq
    return [desk, author].filter(one => slug === undefined || one.slug === slug)
  },
  events: ({ pagination }: Args) => ((pagination as { start?: number } | undefined)?.start ? [] : events),
  trackRecord: recordOf,
  callBySlug,
  corrections: ({ locale }: Args) => (locale === 'en' ? [] : corrections.map(one => ({ ...one, prediction: () => paper[0] }))),
  withdrawals: () => [],
  sponsorLinks: () => sponsors,
  ledger,
  ledgerHead: () => ledgerHead,
  eventBySlug: ({ slug }: Args) => {
    const found = events.find(one => one.slug === slug)
    const predictions = (args: Args) => chosen(paper, { ...args, filters: { event: { slug: { eq: slug } } } })
    return found && { ...found, predictions }
  },
  categories: ({ filters }: Args) => {
    const slug = (filters as { slug?: { eq?: string } } | undefined)?.slug?.eq
    return categories.filter(one => slug === undefined || one.slug === slug).map(one => ({
      ...one,
      predictions: (args: Args) => chosen(paper, { ...args, filters: { category: { slug: { eq: one.slug } } } }),
    }))
  },
  search: search(paper),
  site: ({ locale }: Args) => (locale === 'en' ? sites.en : sites['zh-Hans']),
  commentStamp: () => 'stamp-of-now',
  waitingComments: ({ receipts }: Args) => (receipts as string[]).filter(receipt => receipt === ownReceipt)
    .map(() => ({ documentId: 'own1', prediction: 'trumpkim', parent: null, name: '我', body: '我自己的话', createdAt: new Date().toISOString() })),
}

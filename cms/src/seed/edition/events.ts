interface DemoOutcome {
  label: string
  labelZh: string
}

interface DemoEvent {
  title: string
  titleZh: string
  platform: 'polymarket' | 'kalshi' | 'manifold' | 'other'
  /** The platform's front page: the edition's prices are illustrative, so it links to no particular market. */
  marketUrl: string
  rules: string
  resolutionSource: string
  exclusive: boolean
  opensAt: string
  closesAt: string
  eventState: 'open' | 'resolved' | 'void'
  outcomes: Record<string, DemoOutcome>
}

const POLYMARKET = { platform: 'polymarket', marketUrl: 'https://polymarket.com/' } as const
const KALSHI = { platform: 'kalshi', marketUrl: 'https://kalshi.com/' } as const
const MANIFOLD = { platform: 'manifold', marketUrl: 'https://manifold.markets/' } as const

/** The events of the demo edition. The rules are our own summaries. */
export const events = {
  'trump-meets': {
    ...POLYMARKET,
    title: 'Who will Trump meet with in 2025?',
    titleZh: '特朗普2025年会与谁会面？',
    rules: 'An outcome resolves yes if Donald Trump and the named person meet face to face between 1 January and 31 December 2025, as reported by reliable media.',
    resolutionSource: 'Consensus of credible reporting',
    exclusive: false,
    opensAt: '2025-01-20T00:00:00Z',
    closesAt: '2025-12-31T23:59:00Z',
    eventState: 'resolved',
    outcomes: {
      kim: { label: 'Kim Jong Un', labelZh: '金正恩' },
      xi: { label: 'Xi Jinping', labelZh: '习近平' },
    },
  },
  shutdown: {
    ...KALSHI,
    title: 'How long will the US government shutdown last?',
    titleZh: '美国政府这次停摆会持续多久？',
    rules: 'The length is counted in days from 1 October 2025 until appropriations are signed into law.',
    resolutionSource: 'Congress.gov and the Office of Personnel Management',
    exclusive: false,
    opensAt: '2025-10-01T04:00:00Z',
    closesAt: '2025-12-31T23:59:00Z',
    eventState: 'resolved',
    outcomes: {
      'over-35': { label: 'More than 35 days', labelZh: '超过35天' },
      'over-10': { label: 'More than 10 days', labelZh: '超过10天' },
    },
  },
  'fed-december': {
    ...KALSHI,
    title: 'Fed decision in December 2025',
    titleZh: '美联储2025年12月利率决议',
    rules: 'Resolves by the change of the upper bound of the target range announced after the meeting of 9 and 10 December 2025.',
    resolutionSource: 'Federal Reserve press release',
    exclusive: true,
    opensAt: '2025-09-18T00:00:00Z',
    closesAt: '2025-12-10T19:00:00Z',
    eventState: 'resolved',
    outcomes: {
      cut25: { label: '25 bps decrease', labelZh: '降息25个基点' },
      hold: { label: 'No change', labelZh: '维持不变' },
    },
  },
  bitcoin: {
    ...POLYMARKET,
    title: 'What price will Bitcoin hit in 2025?',
    titleZh: '比特币2025年会触及什么价位？',
    rules: 'An outcome resolves yes if the spot price of one bitcoin in US dollars reaches the level at any time in 2025.',
    resolutionSource: 'Spot price on a major exchange',
    exclusive: false,
    opensAt: '2025-01-01T00:00:00Z',
    closesAt: '2025-12-31T23:59:00Z',
    eventState: 'resolved',
    outcomes: {
      '150k': { label: '$150,000', labelZh: '15万美元' },
      '200k': { label: '$200,000', labelZh: '20万美元' },
    },
  },
  'hottest-year': {
    ...KALSHI,
    title: 'Will 2025 be the hottest year on record?',
    titleZh: '2025年会是有记录以来最热的一年吗？',
    rules: 'Resolves yes if the global mean surface air temperature of 2025 in the ERA5 data set exceeds that of every earlier year.',
    resolutionSource: 'Copernicus Climate Change Service',
    exclusive: false,
    opensAt: '2025-01-10T00:00:00Z',
    closesAt: '2026-01-20T00:00:00Z',
    eventState: 'resolved',
    outcomes: { yes: { label: 'Will 2025 be the hottest year on record?', labelZh: '2025年是最热的一年' } },
  },
  'largest-company': {
    ...POLYMARKET,
    title: 'Largest company in the world on December 31, 2025',
    titleZh: '2025年12月31日全球市值最大的公司',
    rules: 'Resolves to the company with the greatest market capitalisation at the close of US trading on 31 December 2025.',
    resolutionSource: 'Market data at the close',
    exclusive: true,
    opensAt: '2025-06-01T00:00:00Z',
    closesAt: '2025-12-31T21:00:00Z',
    eventState: 'resolved',
    outcomes: {
      nvidia: { label: 'NVIDIA', labelZh: '英伟达' },
      apple: { label: 'Apple', labelZh: '苹果' },
    },
  },
  'china-moon': {
    ...MANIFOLD,
    title: 'Will China land astronauts on the Moon before 2031?',
    titleZh: '中国会在2031年之前把航天员送上月球吗？',
    rules: 'Resolves yes if a crewed Chinese spacecraft lands on the Moon and its crew walks on the surface before 1 January 2031.',
    resolutionSource: 'China Manned Space Agency',
    exclusive: false,
    opensAt: '2024-01-01T00:00:00Z',
    closesAt: '2030-12-31T23:59:00Z',
    eventState: 'open',
    outcomes: { yes: { label: 'Will China land astronauts on the Moon before 2031?', labelZh: '2031年之前实现' } },
  },
  'world-cup-2030': {
    ...MANIFOLD,
    title: 'FIFA World Cup 2030: which teams qualify?',
    titleZh: '2030年世界杯：哪些球队会出线？',
    rules: 'An outcome resolves yes if the men’s national team qualifies for the final tournament of 2030.',
    resolutionSource: 'FIFA',
    exclusive: false,
    opensAt: '2026-08-01T00:00:00Z',
    closesAt: '2030-03-31T23:59:00Z',
    eventState: 'open',
    outcomes: {
      china: { label: 'China PR', labelZh: '中国' },
      japan: { label: 'Japan', labelZh: '日本' },
    },
  },
  millennium: {
    ...MANIFOLD,
    title: 'Will AI solve a Millennium Prize Problem before 2030?',
    titleZh: '人工智能会在2030年之前解决一个千禧年难题吗？',
    rules: 'Resolves yes if a proof found chiefly by an AI system is accepted by the Clay Mathematics Institute or by broad expert consensus before 2030.',
    resolutionSource: 'Clay Mathematics Institute',
    exclusive: false,
    opensAt: '2025-08-01T00:00:00Z',
    closesAt: '2029-12-31T23:59:00Z',
    eventState: 'open',
    outcomes: { yes: { label: 'Will AI solve a Millennium Prize Problem before 2030?', labelZh: '2030年之前解决' } },
  },
  'nobel-peace': {
    ...POLYMARKET,
    title: 'Nobel Peace Prize 2025 winner',
    titleZh: '2025年诺贝尔和平奖得主',
    rules: 'Resolves to whoever the Norwegian Nobel Committee names on 10 October 2025.',
    resolutionSource: 'nobelprize.org',
    exclusive: true,
    opensAt: '2025-02-01T00:00:00Z',
    closesAt: '2025-10-10T09:00:00Z',
    eventState: 'resolved',
    outcomes: {
      trump: { label: 'Donald Trump', labelZh: '特朗普' },
      machado: { label: 'María Corina Machado', labelZh: '马查多' },
    },
  },
  'paul-davis': {
    ...POLYMARKET,
    title: 'Jake Paul vs. Gervonta Davis: who wins?',
    titleZh: '杰克·保罗对格冯塔·戴维斯：谁会赢？',
    rules: 'Resolves to the winner of the bout of 14 November 2025; void if it does not take place.',
    resolutionSource: 'Official result',
    exclusive: true,
    opensAt: '2025-08-20T00:00:00Z',
    closesAt: '2025-11-15T06:00:00Z',
    eventState: 'void',
    outcomes: {
      davis: { label: 'Gervonta Davis', labelZh: '戴维斯' },
      paul: { label: 'Jake Paul', labelZh: '保罗' },
    },
  },
  'us-moon': {
    ...KALSHI,
    title: 'Will NASA land astronauts on the Moon before 2029?',
    titleZh: 'NASA会在2029年之前把航天员送上月球吗？',
    rules: 'Resolves yes if a crew of a NASA mission stands on the Moon before 1 January 2029.',
    resolutionSource: 'NASA',
    exclusive: false,
    opensAt: '2025-01-01T00:00:00Z',
    closesAt: '2028-12-31T23:59:00Z',
    eventState: 'open',
    outcomes: { yes: { label: 'Will NASA land astronauts on the Moon before 2029?', labelZh: '2029年之前实现' } },
  },
  'uk-eu': {
    platform: 'other',
    marketUrl: 'https://www.metaculus.com/',
    title: 'Will the UK rejoin the EU before 2030?',
    titleZh: '英国会在2030年之前重新加入欧盟吗？',
    rules: 'Resolves yes if the United Kingdom is a member state of the European Union on any day before 1 January 2030.',
    resolutionSource: 'European Union',
    exclusive: false,
    opensAt: '2024-07-05T00:00:00Z',
    closesAt: '2029-12-31T23:59:00Z',
    eventState: 'open',
    outcomes: { yes: { label: 'Will the UK rejoin the EU before 2030?', labelZh: '2030年之前重新加入' } },
  },
} satisfies Record<string, DemoEvent>

export type EventKey = keyof typeof events

/** In which money an event is traded: Manifold plays for its own. */
export const currencyOf = (event: EventKey): string => (events[event].platform === 'manifold' ? 'MANA' : 'USD')

import { card, outcome as pricelessOutcome } from '../../test/fixtures/article'
import { eventView } from './eventView'

const outcome = { ...pricelessOutcome, history: [], price: 0.004, volume: 85_000, currency: 'USD', priceAt: '2025-09-08T13:28:00Z' }
const event: Parameters<typeof eventView>[0] = {
  title: 'Who will Trump meet?', titleZh: '特朗普会见谁？', slug: 'who', platform: 'polymarket', marketUrl: 'https://polymarket.com/event/who',
  rules: 'First.\n\nSecond.', rulesFetchedAt: null, resolutionSource: null, exclusive: false, opensAt: null, closesAt: '2025-12-31T23:59:00Z', eventState: 'open',
  outcomes: [outcome, { ...outcome, documentId: 'o2', label: 'Pope Leo XIV', labelZh: null, price: null }],
  predictions: [{ ...card, outcome: { documentId: 'o1', resolution: 'pending', resolvedAt: null } }],
  elsewhere: ['o1', 'o2'].map(documentId => ({ title: 'Will they meet?', slug: documentId, outcome: { documentId } })),
}

test('an event goes by its Chinese name where it has one, under which its own stands; its rules keep their paragraphs and language', () => {
  expect(eventView(event, 1, 'zh-Hans')).toMatchObject({
    name: { text: '特朗普会见谁？', lang: undefined },
    original: { text: 'Who will Trump meet?', lang: 'en' },
    isInPlatformWords: true,
    rules: [{ text: 'First.', lang: 'en' }, { text: 'Second.', lang: 'en' }],
    state: { kind: 'open', label: '进行中' },
  })
})

test('without a Chinese name it goes by its own, and in English always', () => {
  const own = { name: { text: 'Who will Trump meet?' }, original: null }
  expect(eventView({ ...event, titleZh: ' ' }, 1, 'zh-Hans')).toMatchObject({ ...own, isInPlatformWords: true })
  expect(eventView(event, 1, 'en')).toMatchObject({ ...own, isInPlatformWords: false })
})

test('where only the other language has an article, the outcome leads there', () => {
  expect(eventView(event, 1, 'zh-Hans')?.outcomes.map(({ elsewhere }) => elsewhere)).toEqual([
    [], [{ label: { text: 'Will they meet?', lang: 'en' }, href: '/en/predictions/o2' }],
  ])
})

test('an outcome has its price in words and our article about it', () => {
  const [kim, leo] = eventView(event, 1, 'zh-Hans')?.outcomes ?? []
  expect(kim).toMatchObject({
    label: { text: '金正恩' }, ownLabel: { text: 'Kim Jong Un', lang: 'en' }, price: '0.4%', articles: [{ key: 'p1' }],
    priceDetails: '最新成交价 · 成交量8.5万美元 · 截至2025年9月8日 21:28',
  })
  expect(leo).toMatchObject({ label: { text: 'Pope Leo XIV', lang: 'en' }, ownLabel: null, price: null, priceDetails: null, articles: [], chart: null })
})

test('on an English page outcomes go by their own labels', () => {
  expect(eventView(event, 1, 'en')?.outcomes[0]).toMatchObject({ label: { text: 'Kim Jong Un', lang: undefined }, ownLabel: null })
})

test('a further page goes on with the articles alone, and past their end there is none', () => {
  expect(eventView(event, 2, 'zh-Hans')).toMatchObject({ outcomes: [], articles: [{ key: 'p1' }], pages: { previous: '/events/who', next: null } })
  expect(eventView({ ...event, predictions: [] }, 2, 'zh-Hans')).toBeNull()
})

// The track record and the ledger of the stand-in: some 160 calls, the same at every start, summed and sealed by the product itself.
import { calibrationOf } from '@presage/forecast/calibration'
import { addSums, emptySums, outcomeContribution, type RecordSums } from '@presage/forecast/contribution'
import { firstPrev, sealEntry, type LedgerEntry } from '@presage/forecast/ledger'
import { scoreVerdict, type Answer, type Resolution } from '@presage/forecast/score'
import { scoresOf } from '@presage/forecast/trackRecord'
import { numbersFrom } from './odds.ts'

type Args = Record<string, unknown>

const authors = [
  { documentId: 'author1', name: '编辑部', nameEn: 'The Desk', slug: 'desk' },
  { documentId: 'author2', name: '林知远', nameEn: 'Lin Zhiyuan', slug: 'lin-zhiyuan' },
  { documentId: 'author3', name: '=cmd|calc', nameEn: null, slug: null },
]
const categories = [['地缘政治', 'Geopolitics', 'geopolitics'], ['经济', 'Economy', 'economy'], ['科学', 'Science', 'science'], ['体育', 'Sport', 'sport'], ['科技', 'Technology', 'technology']]
  .map(([name = '', nameEn = '', slug = ''], index) => ({ documentId: `cat${index + 1}`, name, nameEn, slug }))

const subjects = [
  ['美联储会在年底前再次降息吗？', 'Will the Fed cut again before the end of the year?'],
  ['布伦特原油会在季末收在 80 美元以上吗？', null],
  ['这届国会会通过可供拨款的全年预算，而不是又一份临时决议吗？', 'Will Congress pass a full-year budget instead of another continuing resolution?'],
  [null, 'Will Arsenal win the Premier League?'],
  ['SpaceX 会在三月底前让星舰入轨吗？', 'Will Starship reach orbit by the end of March?'],
] as const

type Facts = {
  id: string, slug: string, question: string | null, questionEn: string | null, answer: Answer, probability: number | null
  marketPrice: number | null, issuedAt: string, resolution: Resolution, resolvedAt: string | null, author: number, category: number
  overdue?: boolean, withdrawnReason?: string
}

function callOf(facts: Facts) {
  const { id, author, category, withdrawnReason, overdue = false, resolution, ...rest } = facts
  const { result, brier, marketBrier, logScore } = scoreVerdict(facts, resolution)
  return {
    ...rest, prediction: id, resolution, result, brier, marketBrier, logScore, overdue,
    marketPriceKind: facts.marketPrice === null ? null : 'last', marketPriceAt: facts.marketPrice === null ? null : facts.issuedAt,
    closesAt: '2026-03-31T23:59:00.000Z', withdrawnAt: withdrawnReason === undefined ? null : '2026-02-03T08:00:00.000Z', withdrawnReason: withdrawnReason ?? null,
    authors: [authors[author]], category: categories[category], event: { documentId: 'event9', title: 'An event, "quoted"', titleZh: null },
    outcomeLabel: 'Yes', outcomeLabelZh: null, ledgerHash: null,
  }
}

const random = numbersFrom(20)
const generated = Array.from({ length: 156 }, (_, index): Facts => {
  const truth = random()
  const probability = Math.min(0.97, Math.max(0.03, Math.round((truth + (random() - 0.5) * 0.22) * 100) / 100))
  const marketPrice = Math.min(0.98, Math.max(0.02, Math.round((truth + (random() - 0.5) * 0.34) * 100) / 100))
  const [question, questionEn] = subjects[index % subjects.length] ?? [null, null]
  const issued = Date.parse('2025-01-05') + index * 3.6 * 86_400_000
  const isOpen = index > 138
  const end = random() < truth ? 'yes' : 'no'
  return {
    id: `call${index}`, slug: `call-${index}`, question, questionEn, answer: probability >= 0.5 ? 'YES' : 'NO',
    probability: index % 17 === 5 ? null : probability, marketPrice: index % 13 === 4 ? null : marketPrice,
    issuedAt: new Date(issued).toISOString(), resolution: isOpen ? 'pending' : index % 29 === 7 ? 'void' : end,
    resolvedAt: isOpen ? null : new Date(issued + 40 * 86_400_000).toISOString(),
    author: index % 3 === 0 ? 0 : 1, category: index % 5, overdue: isOpen && index % 4 === 0,
  }
})

const hostile = '</td><script>alert("q")</script>会在 2025 年发生吗？'
const calls = [
  ...generated,
  { id: 'trumpkim', slug: 'trump-kim-2025', question: '特朗普会在 2025 年会见金正恩吗？', questionEn: 'Will Trump meet Kim Jong Un in 2025?', answer: 'NO', probability: 0.08, marketPrice: 0.21, issuedAt: '2025-09-08T13:30:00.000Z', resolution: 'no', resolvedAt: '2025-12-31T23:59:00.000Z', author: 1, category: 0 },
  { id: 'takendown', slug: 'taken-down-2025', question: hostile, questionEn: null, answer: 'YES', probability: 0.82, marketPrice: 0.4, issuedAt: '2026-06-01T03:00:00.000Z', resolution: 'no', resolvedAt: '2026-06-20T00:00:00.000Z', author: 2, category: 0, withdrawnReason: '=HYPERLINK("http://evil.example") 引用的文件是伪造的。' },
  { id: 'moon', slug: 'china-moon-2030', question: '中国会在 2031 年以前把航天员送上月球吗？', questionEn: null, answer: 'YES', probability: 0.61, marketPrice: null, issuedAt: '2026-11-12T02:00:00.000Z', resolution: 'pending', resolvedAt: null, author: 0, category: 2, overdue: true },
].map(facts => callOf(facts as Facts)).sort((a, b) => b.issuedAt.localeCompare(a.issuedAt))

type Call = typeof calls[number]

const count = (list: readonly Call[]) => ({
  calls: list.length,
  open: list.filter(({ result }) => result === 'pending').length, overdue: list.filter(({ overdue }) => overdue).length,
  right: list.filter(({ result }) => result === 'right').length, wrong: list.filter(({ result }) => result === 'wrong').length,
  void: list.filter(({ result }) => result === 'void').length, withdrawn: list.filter(({ withdrawnAt }) => withdrawnAt !== null).length,
})

function sumsOf(list: readonly Call[]): RecordSums {
  return list.reduce((sums, call) => {
    if (call.resolution !== 'yes' && call.resolution !== 'no') return sums
    return addSums(sums, outcomeContribution([call], call.resolution))
  }, emptySums())
}

function by(list: readonly Call[], keyOf: (call: Call) => string): Map<string, Call[]> {
  const groups = new Map<string, Call[]>()
  for (const call of list) groups.set(keyOf(call), [...groups.get(keyOf(call)) ?? [], call])
  return groups
}

const scores = (list: readonly Call[]) => scoresOf(sumsOf(list), [...by(list, ({ resolvedAt }) => resolvedAt?.slice(0, 10) ?? '').values()].map(sumsOf))

function monthOf(month: string, list: readonly Call[]): object {
  const { outcomes, hitRate, scored, brier, compared, comparedBrier, marketBrier } = scoresOf(sumsOf(list), [])
  return { month, outcomes, hitRate, scored, brier, compared, comparedBrier, marketBrier }
}

type Listed = { result?: string, overdue?: boolean, pagination?: { page?: number, pageSize?: number } }

/** The track record, or a part of it. */
export function recordOf({ author, category, from, to }: Args): object {
  const day = ({ resolvedAt, issuedAt }: Call) => (resolvedAt ?? issuedAt).slice(0, 10)
  const list = calls
    .filter(call => author === undefined || call.authors.some(one => one?.documentId === author))
    .filter(call => category === undefined || category === 'breaksoff' || call.category?.documentId === category)
    .filter(call => from === undefined || day(call) >= String(from).slice(0, 10))
    .filter(call => to === undefined || day(call) <= String(to).slice(0, 10))
  const wanted = ({ result, overdue }: Listed) => list.filter(call => (!result || call.result === result) && (!overdue || call.overdue))
  const part = (of: readonly Call[]) => ({ counts: count(of), scores: scores(of) })
  return {
    ...part(list),
    revised: { ...scoresOf(emptySums(), []), outcomes: 1, scored: 1, brier: 0.0009 },
    calibration: calibrationOf(sumsOf(list)),
    series: [...by(list.filter(({ resolvedAt }) => resolvedAt !== null), ({ resolvedAt }) => resolvedAt?.slice(0, 7) ?? '')]
      .sort(([a], [b]) => a.localeCompare(b)).map(([month, of]) => monthOf(month, of)),
    byAuthor: authors.flatMap(one => ofPart(one, list.filter(call => call.authors.includes(one)))),
    byCategory: categories.flatMap(one => ofPart(one, list.filter(call => call.category === one))),
    calls: (args: Listed) => {
      const { page = 1, pageSize = 20 } = args.pagination ?? {}
      if (category === 'breaksoff' && page > 1) throw new Error('The database is away')
      return wanted(args).slice((page - 1) * pageSize, page * pageSize)
    },
    callCount: (args: Listed) => wanted(args).length,
  }
  function ofPart(one: object, of: readonly Call[]): object[] {
    return of.length > 0 ? [{ ...one, ...part(of) }] : []
  }
}

/** What the record keeps of an article. */
export const callBySlug = ({ slug }: Args): Call | null => calls.find(call => call.slug === slug) ?? null

async function sealed(): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = []
  const add = async (at: string, kind: LedgerEntry['kind'], subject: string, body: LedgerEntry['body']) => {
    entries.push(await sealEntry({ seq: entries.length + 1, at, kind, subject, body, prev: entries.at(-1)?.hash ?? firstPrev }))
  }
  for (const call of calls.toReversed()) {
    const { prediction, question, questionEn, answer, probability, marketPrice, issuedAt, slug } = call
    await add(issuedAt, 'verdict', prediction, { answer, authors: [], issuedAt, market: marketPrice === null ? null : { price: marketPrice }, outcome: { label: 'Yes' }, probability, question: question ?? questionEn, slug })
  }
  await add('2026-11-20T00:00:00.000Z', 'revision', 'trumpkim', { answer: 'NO', market: null, probability: 0.03, reason: '行程里没有<朝鲜>。', revisedAt: '2025-10-30T03:00:00.000Z' })
  await add('2026-11-20T01:00:00.000Z', 'resolution', 'outcome1', { resolution: 'no', resolvedAt: '2025-12-31T23:59:00.000Z', by: 'platform', label: 'Kim Jong Un', event: 'Who will Trump meet with in 2025?', calls: [{ prediction: 'trumpkim' }] })
  await add('2026-11-20T02:00:00.000Z', 'unresolution', 'outcome7', { was: 'yes', wasResolvedAt: '2026-01-01T00:00:00.000Z', reason: '平台改判。' })
  await add('2026-11-20T03:00:00.000Z', 'correction', 'trumpkim', { kind: 'correction', language: 'zh-Hans', note: '年份写错。', fields: ['body'], before: '0', after: '1' })
  await add('2026-11-20T04:00:00.000Z', 'takedown', 'takendown', { languages: ['zh-Hans'], reason: '引用的文件是伪造的。' })
  await add('2026-11-20T05:00:00.000Z', 'restoration', 'moon', { languages: ['zh-Hans'] })
  return entries
}

const entries = await sealed()

/** Entries after a number, oldest first. */
export const ledger = ({ after, first }: Args): LedgerEntry[] =>
  entries.filter(({ seq }) => seq > Number(after ?? 0)).slice(0, Number(first ?? 100))

export const ledgerHead: LedgerEntry | null = entries.at(-1) ?? null

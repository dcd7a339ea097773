import type { Database } from './database.js'

/** What the archive is made of besides chance, so that a query of a known frequency can be asked. */
export const planted = {
  /** In every article. */
  character: '的',
  /** In every third article. */
  common: '市场',
  /** In every fourth. */
  alsoCommon: '选举',
  /** In every tenth, in Latin letters. */
  word: 'tariff',
  /** In five articles. */
  rare: '麒麟',
}

const BATCH = 50
/** Han characters of an article's text. */
const LENGTH = 1500

/** A generator that repeats itself (mulberry32): 0 to below 1. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Words of two characters whose frequencies fall as those of a language do (Zipf), from 20,000 of them. */
function writer(random: () => number): (length: number) => string {
  const character = () => String.fromCharCode(0x4e00 + Math.floor(random() ** 2 * 3500))
  const words = Array.from({ length: 20_000 }, () => character() + character())
  const word = () => words[Math.floor(words.length ** random()) - 1] ?? ''
  return (length) => {
    let text = ''
    while (text.length < length) text += random() < 0.12 ? `${planted.character}${random() < 0.5 ? '，' : '。'}` : word()
    return text
  }
}

/**
 * Fills the database of a halted CMS with published articles, past every rule: titles, summaries, texts, a category and a result each.
 * @param categoryIds numbers of the categories' rows
 * @param verdictIds numbers of verdicts' rows, of which every article has one
 */
export async function fillArchive(
  database: Database,
  articles: number,
  { categoryIds, verdictIds }: { categoryIds: readonly number[], verdictIds: readonly number[] },
): Promise<void> {
  const write = writer(chance(20_260_101))
  const first = Date.UTC(2016, 0, 1)
  await database.rows('begin')
  for (let start = 0; start < articles; start += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, articles - start) }, (_, index) => start + index)
    const values = numbers.flatMap((number) => {
      const at = first + number * 3_600_000
      const title = `${write(14)}${number % 9 === 0 ? planted.common : ''}？`
      const summary = write(40)
      const body = write(LENGTH / 2) + wordsOf(number) + write(LENGTH / 2)
      const time = database.kind === 'sqlite' ? at : new Date(at).toISOString()
      const searchText = [title, summary, body].join('\n')
      return [1_000_000 + number, `synthetic${number}`, title, `synthetic-${number}`, summary, searchText, 'zh-Hans', time, time, time, time]
    })
    const row = `(${Array.from({ length: 11 }, () => '?').join(', ')})`
    await database.rows(
      `insert into predictions (id, document_id, title, slug, summary, search_text, locale, first_published_at, published_at, created_at, updated_at)
        values ${numbers.map(() => row).join(', ')}`,
      ...values,
    )
    await link(database, 'category_id', 'predictions_category_lnk', numbers, categoryIds)
    await link(database, 'verdict_id', 'predictions_verdict_lnk', numbers, verdictIds)
  }
  await database.rows('commit')
}

function wordsOf(number: number): string {
  return [
    ...number % 3 === 0 ? [planted.common] : [],
    ...number % 4 === 0 ? [planted.alsoCommon] : [],
    ...number % 10 === 0 ? [` ${planted.word} `] : [],
    ...number % 20_000 === 7 ? [planted.rare] : [],
  ].join('，')
}

async function link(
  database: Database, column: string, table: string, numbers: readonly number[], targets: readonly number[],
): Promise<void> {
  const pairs = numbers.flatMap(number => [1_000_000 + number, targets[number % targets.length] ?? 0])
  await database.rows(`insert into ${table} (prediction_id, ${column}) values ${numbers.map(() => '(?, ?)').join(', ')}`, ...pairs)
}

import { startCms, type Cms } from './cms.js'
import type { DatabaseKind } from './database.js'
import { dataOf, graphql } from './graphqlClient.js'
import { fillArchive, planted } from './syntheticArchive.js'
import { eventually } from './wait.js'

const ROUNDS = 40

const queries = {
  'rare word': planted.rare,
  'one character, everywhere': planted.character,
  'two characters, every third': planted.common,
  'Latin word, every tenth': planted.word,
  'two common words': `${planted.common} ${planted.alsoCommon}`,
  'common and rare word': `${planted.common} ${planted.rare}`,
  'words in a row': `${planted.common}${planted.alsoCommon}`,
  'everywhere and common': `${planted.character} ${planted.common}`,
  'nothing': '龘龘',
}

interface Bench { articles: number, database: DatabaseKind, say: (line: string) => void }

/**
 * Measures search on an archive of synthetic articles. Times are those of a request that asks for the total alone, which is one
 * statement, less those of a request that asks for nothing: what the database takes and a little of what Strapi does. Beside it the
 * whole page of twenty with all that a card shows.
 */
export async function benchSearch({ articles, database, say }: Bench): Promise<void> {
  const cms = await startCms({ database })
  try {
    const parts = await firstParts(cms)
    await cms.halt()
    const filled = Date.now()
    await fillArchive(cms.database, articles, parts)
    say(`${articles} articles written in ${seconds(filled)} s`)
    await cms.resume()
    const entered = Date.now()
    // Row by row it takes PostgreSQL far longer than at once, and ends as the same index.
    const index = await indexDefinition(cms)
    if (index) await cms.database.rows('drop index search_entries_by_words')
    await eventually(async () => {
      const [row] = await cms.database.rows<{ n: number | string }>('select count(*) as n from search_entries')
      if (Number(row?.n) < articles) throw new Error('Search has not entered everything yet.')
    }, 3_600_000)
    if (index) {
      await cms.database.rows(index)
      await cms.database.rows('vacuum analyze search_entries')
    }
    say(`entered by the CMS in ${seconds(entered)} s`)
    await measure(cms, say, parts.category)
  } finally {
    await cms.stop()
  }
}

async function indexDefinition({ database }: Cms): Promise<string | undefined> {
  if (database.kind === 'sqlite') return undefined
  const [row] = await database.rows<{ indexdef: string }>('select indexdef from pg_indexes where indexname = ?', 'search_entries_by_words')
  return row?.indexdef
}

/** A category and a verdict of every result, by the numbers of their rows. */
async function firstParts(cms: Cms): Promise<{ category: string, categoryIds: number[], verdictIds: number[] }> {
  const editor = await cms.editor()
  const names = ['甲', '乙', '丙', '丁', '戊']
  const categories = await Promise.all(names.map(name => editor.createCategory({ name })))
  const verdicts = await Promise.all(names.map(() => editor.createVerdict({ answer: 'YES', probability: 0.7 })))
  const results = ['pending', 'right', 'right', 'wrong', 'void']
  for (const [index, { documentId }] of verdicts.entries()) {
    await cms.database.rows('update verdicts set result = ? where document_id = ?', results[index] ?? 'pending', documentId)
  }
  return { category: categories[0]?.documentId ?? '', categoryIds: categories.map(({ id }) => id), verdictIds: verdicts.map(({ id }) => id) }
}

async function measure(cms: Cms, say: Bench['say'], category: string): Promise<void> {
  const nothing = median(await timesOf(() => graphql(cms.url, '{ __typename }')))
  say(`a request that asks for nothing: ${nothing.toFixed(1)} ms\n`)
  say('| query | found | p50 | p95 | page of 20, p50 | p95 |\n|---|---|---|---|---|---|')
  for (const [name, query] of Object.entries(queries)) await measureOne(cms, say, name, { query }, nothing)
  await measureOne(cms, say, 'common, one category', { query: planted.common, category }, nothing)
  await measureOne(cms, say, 'everywhere, one category and result', { query: planted.character, category, result: 'pending' }, nothing)
  await measureOne(cms, say, 'common, page 50', { query: planted.common, page: 50 }, nothing)
}

const variables = '$query: String!, $category: ID, $result: ENUM_VERDICT_RESULT, $page: Int'
const asked = 'search(query: $query, category: $category, result: $result, page: $page)'
const total = `query (${variables}) { ${asked} { total totalIsExact } }`
const page = `query (${variables}) { ${asked} { total hits { title { text marked } excerpt { text marked }
  prediction { title slug summary firstPublishedAt category { name } outcome { resolution } verdict { answer probability marketPrice result } hero { url } } } } }`

async function measureOne(cms: Cms, say: Bench['say'], name: string, choice: Record<string, unknown>, nothing: number): Promise<void> {
  const { search } = dataOf(await graphql<{ search: { total: number, totalIsExact: boolean } }>(cms.url, total, choice))
  const alone = await timesOf(async () => dataOf(await graphql(cms.url, total, choice)))
  const whole = await timesOf(async () => dataOf(await graphql(cms.url, page, choice)))
  const found = `${search.total}${search.totalIsExact ? '' : '+'}`
  const times = [median(alone) - nothing, high(alone) - nothing, median(whole), high(whole)].map(time => time.toFixed(1))
  say(`| ${[name, found, ...times].join(' | ')} |`)
}

async function timesOf(work: () => Promise<unknown>): Promise<number[]> {
  for (let round = 0; round < 5; round += 1) await work()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times.sort((one, other) => one - other)
}

const median = (sorted: number[]) => sorted[Math.floor(sorted.length / 2)] ?? 0
const high = (sorted: number[]) => sorted[Math.floor(sorted.length * 0.95)] ?? 0
const seconds = (since: number) => ((Date.now() - since) / 1000).toFixed(0)

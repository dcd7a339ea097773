import { foldText } from './foldText.js'
import { hanRun, runsIn } from './searchRuns.js'
import { pairsOf } from './searchTokens.js'

/** Of a longer query no more is read, in UTF-16 units. */
export const longestQuery = 200
/** What one query looks for at most: an index answers more of them more slowly. */
const mostTokens = 32

/** What a reader looks for, as an index is asked for it. */
export interface SearchQuery {
  /** Folded runs as they were typed, for highlighting: Han as it stands, other words as `searchTokens` has them. */
  runs: readonly string[]
  /** What must be there: of every group at least one token. No group means that nothing can be found. */
  groups: readonly (readonly string[])[]
  /** Every token of the query once: the more of them a text has, the better it answers. */
  tokens: readonly string[]
}

// English words that are in every English text, and the particles that end a Chinese question.
const fillers = new Set('a an and are as at be by did do does for from has have how in is it of on or that the this to was what when where which who will with would'.split(' '))
const particles = /[吗呢吧嘛]+$/

/**
 * Reads a query. Whatever is no letter or digit only separates: no character has a meaning of its own. Every word must be found,
 * but for fillers among others. Of Han in a row, which may be several words, every character must be found with one of its
 * neighbours: 美联储降息 finds a text with 美联储 and 降息 apart, and 金正恩 none with 金 and 正恩 apart.
 */
export function readSearchQuery(query: string): SearchQuery {
  const all = [...new Set(runsIn(foldText(query.slice(0, longestQuery)).text).map(({ run }) => withoutParticle(run)))]
  // Among Chinese a lone letter says something: A 股.
  const telling = all.some(run => hanRun.test(run)) ? all : all.filter(run => !fillers.has(run))
  const runs: string[] = []
  const groups: string[][] = []
  const tokens = new Set<string>()
  for (const run of telling.length > 0 ? telling : all) {
    const room = mostTokens - tokens.size
    if (room < 1) break
    const read = hanRun.test(run) ? Array.from(run).slice(0, room + 1) : [run]
    runs.push(read.join(''))
    groups.push(...groupsOf(read))
    for (const token of tokensOf(read)) tokens.add(token)
  }
  return { runs, groups, tokens: [...tokens].slice(0, mostTokens) }
}

function tokensOf(characters: readonly string[]): readonly string[] {
  return characters.length === 1 ? characters : pairsOf(characters)
}

/** The first and the last pair, which alone cover the ends, and one of every two neighbouring pairs between them. */
function groupsOf(characters: readonly string[]): string[][] {
  const tokens = tokensOf(characters)
  const ends = [...new Set([tokens[0] ?? '', tokens.at(-1) ?? ''])]
  const between = tokens.slice(1, -1)
  return [...ends.map(token => [token]), ...between.slice(1).map((token, index) => [between[index] ?? '', token])]
}

function withoutParticle(run: string): string {
  const rest = run.replace(particles, '')
  return Array.from(rest).length >= 2 ? rest : run
}

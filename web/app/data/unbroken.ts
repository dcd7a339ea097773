/** A run of a sentence; one that is bound does not break within. */
export type BoundRun = { text: string, isBound: boolean }

// A Chinese number goes with what it is of, up to six characters before it: 当时市场48%. The space of an English date, a unit or a
// formula is no place to break either.
const bound = new RegExp([
  String.raw`\d+年\d+月\d+日(?:揭晓|截止)?`,
  String.raw`(?:resolved |closes )?\d{1,2} [A-Z][a-z]+ \d{4}`,
  String.raw`结果：\p{Script=Han}{1,2}`,
  String.raw`SHA-256|RFC \d+|ln \(1 − p\)`,
  String.raw`Brier分(?:：|\d\.\d+)?`,
  String.raw`\p{Script=Han}{0,4}\d[\d.,]* (?:KB|°C)`,
  String.raw`\p{Script=Han}{1,6}(?:Brier)?(?:\d+(?:\.\d+)?%|\d\.\d+)`,
  String.raw`\p{Script=Han}?\d[\d,]*[个次条篇层页天]`,
].join('|'), 'gu')

/** A sentence of ours in runs, for its numbers, dates and units to stay in one piece. */
export function boundRuns(text: string): BoundRun[] {
  const runs: BoundRun[] = []
  let end = 0
  for (const match of text.matchAll(bound)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index), isBound: false })
    runs.push({ text: match[0], isBound: true })
    end = match.index + match[0].length
  }
  return end < text.length ? [...runs, { text: text.slice(end), isBound: false }] : runs
}

/** Does something with each of many things, some at a time. @returns the results, in the order of the things */
export async function inTurns<Thing, Result>(
  things: readonly Thing[], atOnce: number, work: (thing: Thing) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const left = [...things.entries()]
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) results[next[0]] = await work(next[1])
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}

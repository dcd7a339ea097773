import { setTimeout as pause } from 'node:timers/promises'

type Change = { gone: string[], pages: string[], links: string[], files: string[], all: boolean }

const changes: Change[] = []

/** Notes a change, as the CMS does when an editor saves. */
export function noteChange(change: Partial<Change>): void {
  changes.push({ gone: [], pages: [], links: [], files: [], all: false, ...change })
}

/** The list of changes after a place in it, as soon as there is one, else after `wait` milliseconds. */
export async function changesAfter(after: string, wait: number): Promise<object> {
  const place = Number(after)
  if (after === '' || place > changes.length) return { reset: true, changes: [], cursor: String(changes.length) }
  for (const until = Date.now() + wait; changes.length <= place && Date.now() < until;) await pause(20)
  return { reset: false, changes: changes.slice(place), cursor: String(changes.length) }
}

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { workspaceRoot } from '../../src/workspace.js'

/** The query of a page of the site, as it is committed for the clients (`homePage`), with the fragments it uses and no others. */
export function siteQuery(name: string): string {
  const read = (file: string) => readFileSync(path.join(workspaceRoot(), 'packages/client/src/documents', `${file}.graphql`), 'utf8')
  const fragments = new Map(Array.from(read('parts').matchAll(/^fragment (\w+) on [^]*?^\}/gm), ([text, fragment = '']) => [fragment, text]))
  const used = new Map([['', read(name)]])
  // What is found on the way is walked too.
  for (const text of used.values()) {
    for (const [, fragment = ''] of text.matchAll(/\.\.\.(\w+)/g)) used.set(fragment, fragments.get(fragment) ?? '')
  }
  return [...used.values()].join('\n')
}

import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { workspaceRoot } from '../workspace.js'

interface Finding { type: string, url: string, message: string, extract?: string }

const run = promisify(execFile)
const mostOutput = 64 * 1024 * 1024

/** What browsers know and the checker does not, as it says so: CSS of late, objects as patterns of what to fetch ahead, `rel=expect`. */
const unknown = [
  'Property “field-sizing” doesn\'t exist', 'Property “line-clamp” doesn\'t exist', 'Property “vector-effect” doesn\'t exist',
  'Property “paint-order” doesn\'t exist', '“under” is not a “text-emphasis-position” value',
  'Unrecognized at-rule “@container”', 'Property “container-type” doesn\'t exist', 'Unrecognized at-rule “@view-transition”',
  '“view-transition-name”: Parse Error', 'Each item in the “href_matches” array must be a string.',
  'A “link” element with a “blocking” attribute must have a “rel” attribute whose value is “stylesheet”.',
]

/** The one selector it cannot read, which it names by nothing but the place. */
const unknownSelector = (message: string, extract: string) => message === 'CSS: Parse Error.' && extract.includes('nsition-group(*)')

/** Whether there is a Java to run the checker with. */
export function hasJava(): Promise<boolean> {
  return run('java', ['-version']).then(() => true, () => false)
}

/**
 * What the W3C's checker (vnu) finds in pages and style sheets, a line each; hints count too. It takes seconds to start: give it all
 * at once.
 * @param files contents by name; a name's ending (html, css) says what it is
 */
export async function w3cProblems(files: ReadonlyMap<string, string>): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'presage-w3c-'))
  try {
    const paths = await Promise.all([...files].map(async ([name, text]) => {
      const file = path.join(folder, name)
      await writeFile(file, text)
      return file
    }))
    const jar = createRequire(path.join(workspaceRoot(), 'packages', 'harness', 'package.json')).resolve('vnu-jar/build/dist/vnu.jar')
    const options = ['--format', 'json', '--also-check-css', '--exit-zero-always']
    const { stderr } = await run('java', ['-jar', jar, ...options, ...paths], { maxBuffer: mostOutput })
    const { messages } = JSON.parse(stderr) as { messages: Finding[] }
    return messages
      .filter(({ message, extract = '' }) => !unknown.some(known => message.includes(known)) && !unknownSelector(message, extract))
      .map(({ type, url, message, extract = '' }) => `w3c ${type}: ${message} in ${path.basename(url)} at …${extract.replace(/\s+/g, ' ')}…`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

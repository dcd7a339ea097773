import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** What is wrong with documents by a schema of test/schemas, by their names; a document that is no XML counts too. */
export function xmlProblems(schema: 'atom.rng' | 'rss.rng' | 'sitemap.xsd', documents: Record<string, string>): string {
  const input = JSON.stringify({
    schema: join(__dirname, '../schemas', schema),
    documents: Object.entries(documents).map(([name, xml]) => ({ name, xml })),
  })
  return execFileSync(process.execPath, [join(__dirname, 'validateXml.mjs')], { input, encoding: 'utf8' })
}

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const packageDir = join(__dirname, '../..')

test('the committed documents are what the schema and the .graphql files generate', () => {
  const manifest = require.resolve('@graphql-codegen/cli/package.json')
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: Record<string, string> }
  const binary = join(dirname(manifest), bin['graphql-codegen'] ?? '')

  // `--check` writes nothing and exits with 1 when a file would change.
  expect(() => execFileSync(process.execPath, [binary, '--config', 'codegen.mjs', '--check'], { cwd: packageDir, stdio: 'pipe' })).not.toThrow()
}, 60_000)

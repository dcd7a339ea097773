import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { cleanEnvironment } from '../../src/cleanEnvironment.js'
import { builtCms } from '../../src/workspace.js'

// The committed schema lists every public type, field and argument: a change to what is public shows as a change to that file.
it('the schema that the CMS serves is the one that clients read', async () => {
  const script = path.join(builtCms(), 'scripts', 'printSchema.cjs')
  await promisify(execFile)(process.execPath, [script, '--check'], { env: cleanEnvironment() })
})

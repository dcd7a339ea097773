// What `npm run audit` runs once everything is built; `npm run audit -- home search` has Lighthouse look at these kinds of pages alone.
import { runAudit } from './dist/esm/audit/runAudit.js'

const { isFlawless } = await runAudit(line => console.log(line), process.argv.slice(2))
if (!isFlawless) process.exitCode = 1

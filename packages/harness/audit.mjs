// What `npm run audit` runs once everything is built.
import { runAudit } from './dist/esm/audit/runAudit.js'

const { isFlawless } = await runAudit(line => console.log(line))
if (!isFlawless) process.exitCode = 1

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A folder for all data of this test run, whichever worker makes it. */
export default function testRunBegins() {
  process.env.PRESAGE_TEST_RUN = mkdtempSync(path.join(tmpdir(), 'presage-run-'))
}

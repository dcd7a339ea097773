import { rmSync } from 'node:fs'
import { dropLeftDatabases } from './packages/harness/dist/esm/leftDatabases.js'

/** Servers that test files share end with their worker; what they leave behind goes here. */
export default async function testRunEnds() {
  await dropLeftDatabases()
  rmSync(process.env.PRESAGE_TEST_RUN, { recursive: true, force: true, maxRetries: 3 })
}

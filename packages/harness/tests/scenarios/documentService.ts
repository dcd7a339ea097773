import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { cleanEnvironment } from '../../src/cleanEnvironment.js'
import type { Cms } from '../../src/cms.js'
import { uidOf, type ContentType } from '../../src/contentTypes.js'
import { builtCms } from '../../src/workspace.js'

/** One call of Strapi's document service, as code inside the CMS would make it. */
export interface DocumentCall {
  type: ContentType
  action: 'create' | 'update' | 'delete' | 'publish' | 'unpublish' | 'discardDraft' | 'clone'
  params: object
}

const program = `
  require('./prepare.cjs')
  const { createStrapi } = require('@strapi/strapi')
  const run = async () => {
    const strapi = await createStrapi({ appDir: process.cwd(), distDir: process.cwd() + '/dist' }).load()
    const answers = []
    for (const { uid, action, params } of JSON.parse(process.env.TEST_CALLS)) {
      answers.push(await strapi.documents(uid)[action](params).then(() => null, (error) => error.message))
    }
    process.stdout.write('\\n' + JSON.stringify({ answers }), () => process.exit(0))
  }
  run().catch((error) => {
    process.stderr.write(error.stack)
    process.exit(1)
  })
`

/**
 * Makes calls of the document service, one after the other, in a process that serves nobody; the CMS itself should be halted.
 * @returns for each call with which words it was refused, null where it was not
 */
export async function callDocuments(cms: Pick<Cms, 'env'>, calls: readonly DocumentCall[]): Promise<(string | null)[]> {
  const told = JSON.stringify(calls.map(({ type, ...call }) => ({ ...call, uid: uidOf(type) })))
  const env = { ...cleanEnvironment(), ...cms.env, TEST_CALLS: told }
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', program], { cwd: builtCms(), env, maxBuffer: 16 * 1024 * 1024 })
  return (JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1)) as { answers: (string | null)[] }).answers
}

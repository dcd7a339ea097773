// Jest gives each test file modules of its own. What outlives a file, a server that files share, lives out here, once in each worker.

import { TestEnvironment } from 'jest-environment-node'
import { sharedCms } from './packages/harness/dist/esm/sharedCms.js'

export default class SharedServers extends TestEnvironment {
  async setup() {
    await super.setup()
    this.global.sharedCms = sharedCms
  }
}

import { startCms, type Cms } from '../../src/cms.js'
import type { DatabaseKind } from '../../src/database.js'
import { startSite, type Site } from '../../src/site.js'
import { Newsroom } from './newsroom.js'

/** A whole paper: the newsroom and the site that prints what it publishes. */
export interface Paper {
  readonly newsroom: Newsroom
  readonly cms: Cms
  readonly site: Site
}

/**
 * Opens a paper for the tests of one file and closes it after them.
 * @param site settings of the site; by default it trusts one proxy, so that every reader can have an address
 */
export function openPaper(options: { site?: Record<string, string>, withAdmin?: boolean, database?: DatabaseKind } = {}): () => Paper {
  const { site: env = { TRUST_PROXY: '1' }, withAdmin = false, database = 'sqlite' } = options
  let paper: Paper | undefined
  let cms: Cms | undefined
  let site: Site | undefined

  beforeAll(async () => {
    cms = await startCms({ database, withAdmin })
    site = await startSite({ cms, env })
    paper = { cms, site, newsroom: await Newsroom.open(cms) }
  })
  afterAll(async () => {
    await site?.stop()
    await cms?.stop()
  })

  return () => {
    if (!paper) throw new Error('The paper is not open yet.')
    return paper
  }
}

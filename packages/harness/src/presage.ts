import { startCms, type Cms, type CmsOptions } from './cms.js'
import { startSite, type Site } from './site.js'

/** A whole newsroom: CMS and site. */
export interface Presage {
  readonly cms: Cms
  readonly site: Site
  stop(): Promise<void>
}

/** Starts a CMS and its site; what has started is stopped when the other does not. @throws as `startCms` and `startSite` do */
export async function startPresage(options: CmsOptions): Promise<Presage> {
  const cms = await startCms(options)
  try {
    const site = await startSite({ cms })
    return {
      cms,
      site,
      async stop() {
        await site.stop()
        await cms.stop()
      },
    }
  } catch (error) {
    await cms.stop()
    throw error
  }
}

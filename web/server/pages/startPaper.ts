import { join } from 'node:path'
import { fetchWithin } from '../../shared/fetchWithin'
import { siteHeaders } from '../forwarding/reader'
import type { siteSettings } from '../siteSettings'
import { fetchUpload } from '../uploads/fetchUpload'
import { KeptUploads } from '../uploads/keptUploads'
import { pictureOf } from '../uploads/pictureOf'
import { followCms } from './followCms'
import { openPageFolder } from './pageFolder'
import { PageKeeper, type Answer } from './pageKeeper'
import type { Paper } from './paper'
import { openStateFile } from './siteState'

type Parts = {
  settings: Pick<typeof siteSettings, 'CMS_URL' | 'SITE_SECRET' | 'DATA_DIR'>
  build: string
  print: (key: string) => Promise<Answer>
}

const sweepEvery = 10 * 60 * 1000
/** Also a page that nobody asks for is compared with the CMS in this time, in milliseconds. */
const longestUnchecked = 24 * 60 * 60 * 1000

/** Opens what is kept under `DATA_DIR/site`, and begins to follow the CMS. @returns the paper once it may be read */
export async function startPaper({ settings: { CMS_URL, SITE_SECRET, DATA_DIR }, build, print }: Parts): Promise<Paper> {
  const report = (message: string, error?: unknown) => console.warn(error instanceof Error ? `${message}: ${error.message}` : message)
  const ownHeaders = siteHeaders(SITE_SECRET, { address: '', userAgent: '' })
  const folder = join(DATA_DIR, 'site')
  const stateFile = openStateFile(join(folder, 'state.json'))
  const gone = new Set(stateFile.state.goneUploads.map(pictureOf))

  const uploads = new KeptUploads({
    folder: join(folder, 'uploads'),
    gone,
    fetchFile: path => fetchUpload(CMS_URL, path, ownHeaders),
  })
  let fetching = Promise.resolve()
  const keeper = new PageKeeper({
    folder: openPageFolder(join(folder, 'pages')),
    stateFile,
    build,
    print,
    report,
    forgetUpload(path, forGood) {
      uploads.forget(path, forGood)
      stateFile.state.goneUploads = [...gone]
    },
    showUploads(paths) {
      for (const path of paths) gone.delete(pictureOf(path))
      stateFile.state.goneUploads = [...gone]
      // One after the other: readers' own requests come first.
      fetching = paths.reduce((before, path) => before.then(() => uploads.want(path)), fetching)
    },
  })
  await keeper.load()

  const following = followCms({
    keeper,
    cursor: stateFile.state.cursor,
    report,
    ask: async (path, milliseconds) => {
      const answer = await fetchWithin(milliseconds)(`${CMS_URL}${path}`, { headers: ownHeaders })
      if (answer.status !== 200) throw new Error(`${path.split('?')[0]} answered ${answer.status}`)
      return answer.json()
    },
  })
  const sweeping = setInterval(() => {
    for (const { key, checkedAt } of keeper.index.all()) if (Date.now() - checkedAt > longestUnchecked) keeper.queue.add(key, 'later')
    uploads.makeRoom().catch((error: unknown) => report('Old copies of pictures could not be removed', error))
  }, sweepEvery)
  sweeping.unref()
  await following.begun
  return { keeper, uploads, following }
}

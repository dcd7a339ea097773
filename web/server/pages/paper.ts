import type { KeptUploads } from '../uploads/keptUploads'
import type { Following } from './followCms'
import type { PageKeeper } from './pageKeeper'

/** What this site keeps: its pages, its pictures, and its connection to the CMS. */
export type Paper = { keeper: PageKeeper, uploads: KeptUploads, following: Following }

let open: Paper | undefined

/** Called once, when the site starts. */
export function openPaper(paper: Paper): void {
  open = paper
}

/** `undefined` until the site has started, and while developing, when nothing is kept. */
export function paper(): Paper | undefined {
  return open
}

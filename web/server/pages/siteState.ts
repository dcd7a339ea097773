import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** What the site remembers besides its pages. */
export type SiteState = {
  /** Up to where the CMS's changes are in the pages on disk; the empty text before the first. */
  cursor: string
  /** Pages printed before this moment are not what they would be now, in milliseconds since 1970. */
  allStaleAt: number
  /** Paths of articles taken down, and when: nothing printed before that may be read from disk again. */
  gone: Record<string, number>
  /** Uploaded pictures that only pages taken down showed, as `pictureOf` names them. */
  goneUploads: string[]
}

export type StateFile = {
  state: SiteState
  /** Writes it before it returns. */
  save: () => void
}

/** @param file absolute path of a JSON file; one that is missing or spoilt counts as empty */
export function openStateFile(file: string): StateFile {
  const state = { cursor: '', allStaleAt: 0, gone: {}, goneUploads: [], ...read(file) }
  return {
    state,
    save() {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
      const draft = `${file}.draft`
      const opened = openSync(draft, 'w', 0o600)
      try {
        writeSync(opened, JSON.stringify(state))
        fsyncSync(opened)
      } finally {
        closeSync(opened)
      }
      renameSync(draft, file)
    },
  }
}

function read(file: string): Partial<SiteState> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<SiteState>
  } catch {
    return {}
  }
}

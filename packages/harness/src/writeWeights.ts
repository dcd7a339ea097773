import { writeFile } from 'node:fs/promises'
import { oneOfEachKind, weighPages } from './checks/weight.js'
import { weightFile, weightTable } from './checks/weightTable.js'
import { openReadersPaper } from './readersPaper.js'
import { readersPages } from './readersPages.js'

/** Weighs the pages of the demonstration edition and writes the table down. @returns the table */
export async function writeWeights(): Promise<string> {
  const presage = await openReadersPaper()
  try {
    const table = weightTable(await weighPages(presage.site.url, oneOfEachKind(readersPages)))
    await writeFile(weightFile, table)
    return table
  } finally {
    await presage.stop()
  }
}

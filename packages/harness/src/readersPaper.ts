import { startPresage, type Presage } from './presage.js'
import { readersPages } from './readersPages.js'
import { eventually } from './wait.js'

/**
 * Opens the demonstration edition as `readersPages` describes it: the articles that are to be withdrawn are taken down, and every page
 * has been printed.
 * @throws as `startPresage` does; Error with a list of pages that do not answer as described
 */
export async function openReadersPaper(): Promise<Presage> {
  const presage = await startPresage({ database: 'sqlite', seed: 'demo', env: { PRESAGE_WITHDRAW_DEMO: '1' } })
  try {
    await eventually(() => expectAnswers(presage.site.url), 120_000)
    return presage
  } catch (error) {
    await presage.stop()
    throw error
  }
}

async function expectAnswers(siteUrl: string): Promise<void> {
  const { pages } = await (await fetch(`${siteUrl}/api/health`)).json() as { pages: { kept: number, toPrint: number } }
  if (pages.toPrint > 0 || pages.kept === 0) throw new Error('Pages are still being printed.')
  const answers = await Promise.all(readersPages.map(async page => ({ ...page, answered: (await fetch(siteUrl + page.path)).status })))
  const wrong = answers.filter(({ status, answered }) => status !== answered)
  if (wrong.length > 0) throw new Error(wrong.map(({ path, status, answered }) => `${path} answered ${answered} and not ${status}`).join('\n'))
}

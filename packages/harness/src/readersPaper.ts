import type { Stored } from './contentTypes.js'
import { startPresage, type Presage } from './presage.js'
import { readersPages } from './readersPages.js'
import { eventually } from './wait.js'

/**
 * Opens the demonstration edition as `readersPages` describes it: the articles that are to be withdrawn are taken down, and every page
 * has been printed.
 * @throws as `startPresage` does; Error with a list of pages that do not answer as described
 */
export async function openReadersPaper(): Promise<Presage> {
  const presage = await startPresage({ database: 'sqlite', seed: 'demo' })
  try {
    await withdraw(presage)
    await eventually(() => expectAnswers(presage.site.url), 120_000)
    return presage
  } catch (error) {
    await presage.stop()
    throw error
  }
}

async function withdraw({ cms }: Presage): Promise<void> {
  const editor = await cms.editor()
  for (const { language, path } of readersPages.filter(({ status }) => status === 410)) {
    const article = (await editor.list<Stored & { slug: string }>('prediction', language)).find(({ slug }) => path.endsWith(`/${slug}`))
    if (!article) throw new Error(`The demonstration edition has no article at ${path}.`)
    await editor.unpublish(article.documentId, language)
  }
}

async function expectAnswers(siteUrl: string): Promise<void> {
  const { pages } = await (await fetch(`${siteUrl}/api/health`)).json() as { pages: { kept: number, toPrint: number } }
  if (pages.toPrint > 0 || pages.kept === 0) throw new Error('Pages are still being printed.')
  const answers = await Promise.all(readersPages.map(async page => ({ ...page, answered: (await fetch(siteUrl + page.path)).status })))
  const wrong = answers.filter(({ status, answered }) => status !== answered)
  if (wrong.length > 0) throw new Error(wrong.map(({ path, status, answered }) => `${path} answered ${answered} and not ${status}`).join('\n'))
}

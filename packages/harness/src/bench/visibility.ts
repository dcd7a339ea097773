import type { Cms } from '../cms.js'
import { call } from '../httpCall.js'
import type { Site } from '../site.js'
import { eventually } from '../wait.js'

/** How long after the CMS has confirmed a change every affected page shows it, in milliseconds; one number a try. */
export interface Visibility {
  published: number[]
  corrected: number[]
  withdrawn: number[]
  /** The longest that a reader waited for any page meanwhile, in milliseconds. */
  longestAnswer: number
}

const tries = 10
const patience = 20_000

/** Publishes, corrects and withdraws articles, and watches the article, its event and the front page. */
export async function measureVisibility(cms: Cms, site: Site): Promise<Visibility> {
  const editor = await cms.editor()
  const author = (await editor.createAuthor({ name: '测量' })).documentId
  const category = (await editor.createCategory({ name: '测量' })).documentId
  const measured: Visibility = { published: [], corrected: [], withdrawn: [], longestAnswer: 0 }
  const read = async (path: string) => {
    const began = performance.now()
    const answer = await call(site.url + path)
    measured.longestAnswer = Math.max(measured.longestAnswer, performance.now() - began)
    return answer
  }

  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const event = await editor.createEvent({ title: `Measured event ${attempt}` })
    const outcome = (await editor.createOutcome({ label: 'Yes', event: event.documentId })).documentId
    const verdict = (await editor.createVerdict({ answer: 'YES', probability: 0.7 })).documentId
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: '正文。'.repeat(300) }] }]
    const title = `第 ${attempt} 次测量`
    const fields = { title, body, category, authors: [author], event: event.documentId, outcome, verdict }
    const { documentId, slug } = await editor.createPrediction(fields)
    const pages = [`/predictions/${slug ?? ''}`, `/events/${event.slug}`, '/']
    const until = async (shows: (text: string, status: number) => boolean) => {
      const began = performance.now()
      await eventually(async () => {
        const answers = await Promise.all(pages.map(read))
        if (!answers.every(({ text, status }) => shows(text, status))) throw new Error(`Not yet: ${title}`)
      }, patience)
      return performance.now() - began
    }
    await editor.publish(documentId)
    measured.published.push(await until(text => text.includes(title)))
    await editor.correct(documentId, { title: `${title}，改过` })
    measured.corrected.push(await until(text => text.includes(`${title}，改过`)))
    await editor.unpublish(documentId)
    measured.withdrawn.push(await until((text, status) => status >= 400 || !text.includes(title)))
  }
  return measured
}

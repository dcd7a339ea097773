import { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { useRuntimeConfig } from 'nitropack/runtime'
import type { NitroApp } from 'nitropack/types'
import type { EventHandler, H3Event } from 'h3'
import { bringsOwnCookie } from '../headers/ownCookie'
import { secureAnswer } from '../headers/secureAnswer'
import { securityHeaders } from '../headers/securityHeaders'
import { sendAnswer, sendPage } from '../pages/answerPage'
import { keptPageOf } from '../pages/keptRoutes'
import { openKeptStyles } from '../pages/keptStyles'
import type { Answer } from '../pages/pageKeeper'
import { openPaper, type Paper } from '../pages/paper'
import { startPaper } from '../pages/startPaper'
import { settingsProblem, siteSettings } from '../siteSettings'

/**
 * Stands before the framework: a page that is kept is answered without it, and every answer, the framework's too, goes out with the
 * site's security headers.
 */
export default function keptPages(nitroApp: NitroApp): void {
  // While developing, every page is printed for the request, and the tools of development run in it.
  if (settingsProblem || import.meta.dev) return
  const { h3App } = nitroApp
  const framework: EventHandler = h3App.handler
  const { SITE_URL } = siteSettings
  let open: Paper | undefined
  const ask = askWith(nitroApp)
  const styles = openKeptStyles(join(siteSettings.DATA_DIR, 'site', 'styles'), ask)
  const print = async (key: string) => {
    const answer = await ask(key)
    if (answer.headers['content-type']?.startsWith('text/html')) {
      styles.then(kept => kept.keepThoseOf(answer.body.toString())).catch((error: unknown) => console.warn('A style sheet could not be kept:', error))
    }
    return answer
  }
  const starting = startPaper({ settings: siteSettings, build: useRuntimeConfig().app.buildId, print })
  starting.then((paper) => {
    open = paper
    openPaper(paper)
  }, (error: unknown) => {
    console.error(error)
    process.exit(1)
  })
  nitroApp.hooks.hookOnce('close', async () => {
    const paper = await starting
    paper.following.stop()
    paper.keeper.queue.close()
  })

  h3App.handler = ((event: H3Event) => {
    const { req, res } = event.node
    // What the site asks of itself has passed here already.
    if (!(req instanceof IncomingMessage)) return framework(event)
    const url = req.url ?? '/'
    const security = securityHeaders(url, SITE_URL)
    const found = isForAnyReader(req) ? keptPageOf(url) : null
    if (!found || found === 'fresh') {
      if (isStyle(url)) return answerStyle(event, url, security)
      secureAnswer(res, security)
      return !open && isOfPaper(url) ? starting.then(() => framework(event)) : framework(event)
    }
    const page = open?.keeper.peek(found.key)
    if (page) return sendPage(req, res, page, security)
    // A client that asks for JSON wants errors in it.
    if (req.headers.accept?.includes('json') && !open?.keeper.index.get(found.key)) {
      secureAnswer(res, security)
      return framework(event)
    }
    return answerLater(event, found.key, security)
  }) as EventHandler

  async function answerStyle(event: H3Event, url: string, security: Readonly<Record<string, string>>): Promise<unknown> {
    const { req, res } = event.node
    const earlier = await (await styles).earlier(url)
    if (earlier) return sendAnswer(req, res, earlier, security)
    secureAnswer(res, security)
    return framework(event)
  }

  async function answerLater({ node: { req, res } }: H3Event, key: string, security: Readonly<Record<string, string>>): Promise<void> {
    const opened = await (await starting).keeper.open(key)
    if (res.destroyed) return
    if ('page' in opened) sendPage(req, res, opened.page, security)
    else sendAnswer(req, res, opened.answer, security)
  }
}

const isStyle = (url: string) => url.startsWith('/_nuxt/') && url.includes('.css')

/** Pictures and views are answered with the help of what is kept. */
const isOfPaper = (url: string) => /^\/(?:uploads|beacon)\//.test(url)

/** Whether the answer to a request would be the same for everyone: it is read, and brings none of the site's own cookies. */
function isForAnyReader({ method, headers }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && !bringsOwnCookie(headers)
}

function askWith({ localFetch }: NitroApp): (key: string) => Promise<Answer> {
  return async (key) => {
    try {
      const answer = await localFetch(key, { headers: { accept: 'text/html' }, redirect: 'manual' })
      return { status: answer.status, headers: Object.fromEntries(answer.headers), body: Buffer.from(await answer.arrayBuffer()) }
    } catch (error) {
      console.error(`Printing ${key} failed:`, error)
      return { status: 500, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: Buffer.from('Internal Server Error\n') }
    }
  }
}

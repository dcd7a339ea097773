import { call, type Answer } from '../../src/httpCall.js'
import type { Site } from '../../src/site.js'
import { firefox } from './siteSide.js'
import { pause } from '../../src/wait.js'

let readers = 0
// A form that was handed out long enough ago for a person to fill it in; it may be sent more than once, and waiting once is enough.
let formOf: { site: Site, stamp: string, handedOut: number } | undefined

/** What a reader types into the comment form. */
export type Typed = { consent?: boolean } & Partial<Record<'parent' | 'name' | 'email' | 'body' | 'website' | 'stamp', string>>

/** Somebody with a browser that runs no script, at an address of their own (the site must trust one proxy). */
export class Reader {
  private readonly headers: Record<string, string>

  constructor(private readonly site: Site, agent = firefox) {
    readers += 1
    this.headers = { 'accept': 'text/html', 'user-agent': agent, 'x-forwarded-for': `10.9.${readers >> 8}.${readers & 255}` }
  }

  get(path: string, cookie?: string): Promise<Answer> {
    return call(this.site.url + path, { headers: { ...this.headers, ...cookie === undefined ? {} : { cookie } } })
  }

  /** The HTML of a page that must be there. */
  async page(path: string): Promise<string> {
    const answer = await this.get(path)
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    return answer.text
  }

  post(path: string, fields: Record<string, string> | string, headers: Record<string, string> = {}): Promise<Answer> {
    const body = typeof fields === 'string' ? fields : new URLSearchParams(fields).toString()
    const type = 'application/x-www-form-urlencoded'
    return call(this.site.url + path, { method: 'POST', body, headers: { ...this.headers, 'content-type': type, 'origin': this.site.url, ...headers } })
  }

  /** Opens an article, takes the time a person takes, and sends the form. */
  async comment(path: string, typed: Typed): Promise<Answer> {
    const html = await this.page(path)
    if (formOf?.site !== this.site) formOf = { site: this.site, stamp: stampIn(html), handedOut: Date.now() }
    await pause(Math.max(0, formOf.handedOut + 3_200 - Date.now()))
    return this.sendComment(path, { stamp: formOf.stamp, ...typed })
  }

  sendComment(path: string, { consent = true, ...typed }: Typed): Promise<Answer> {
    const fields = { name: '读者', email: 'reader@private.example', body: '写得好。', website: '', ...typed }
    return this.post(path, { ...fields, ...consent ? { consent: 'yes' } : {} })
  }

  /** Tells the site that a page was seen, as the page's own script does. */
  see(prediction: string): Promise<Answer> {
    return this.post('/beacon/view', JSON.stringify({ prediction }), { 'content-type': 'text/plain', 'sec-fetch-site': 'same-origin' })
  }
}

/** The stamp hidden in a page's comment form. */
export function stampIn(html: string): string {
  const stamp = /name="stamp" value="([^"]+)"/.exec(html)?.[1]
  if (!stamp) throw new Error('The page has no comment form.')
  return stamp
}

import { linksOf, type Links } from './pageLinks.js'

/** What a crawl found at an address of the site. */
interface Found extends Links {
  status: number
  location: string | null
  contentType: string
}

/** Where the crawl begins: what is linked from nowhere else is found through the sitemaps. */
const beginnings = ['/', '/en', '/sitemap.xml', '/news-sitemap.xml', '/robots.txt', '/llms.txt']
const atOnce = 8
const mostAddresses = 3_000

/** A walk over everything that the site links to, feeds, sitemaps and data for machines included. */
export interface Crawl {
  /** How many addresses of the site were asked for. */
  asked: number
  problems: string[]
}

/**
 * Follows every link of a site to its end and says what is broken, a line each: addresses that do not answer with 200, fragments that
 * name nothing, languages that do not name each other, pages whose canonical address is none, and whatever a page loads from elsewhere.
 * @param siteUrl origin of the site, without a slash
 * @param extra further paths to begin with, and the status each must have
 */
export async function crawl(siteUrl: string, extra: readonly { path: string, status: number }[] = []): Promise<Crawl> {
  const found = new Map<string, Found>()
  const linkedFrom = new Map<string, string>()
  const queue: string[] = []
  const expected = new Map(extra.map(({ path, status }) => [siteUrl + path, status]))
  const problems: string[] = []

  const enqueue = (address: string, from: string) => {
    const { page } = split(address)
    if (linkedFrom.has(page) || linkedFrom.size >= mostAddresses) return
    linkedFrom.set(page, from)
    queue.push(page)
  }
  for (const path of [...beginnings, ...extra.map(({ path }) => path)]) enqueue(absolute(path, siteUrl, siteUrl), 'the beginning')

  const visit = async (address: string) => {
    const one = await ask(address, siteUrl)
    found.set(address, one)
    for (const written of one.addresses) {
      const target = absolute(written, address, siteUrl)
      if (isOwn(target, siteUrl)) enqueue(target, address)
    }
    if (one.location && isOwn(one.location, siteUrl)) enqueue(one.location, address)
  }
  while (queue.length > 0) await Promise.all(queue.splice(0, atOnce).map(visit))
  if (linkedFrom.size >= mostAddresses) problems.push(`more than ${mostAddresses} addresses: something links without end`)

  for (const [address, one] of found) {
    const status = expected.get(address) ?? 200
    const isRedirect = one.status >= 300 && one.status < 400 && one.location !== null
    const isBroken = one.status !== status && !isRedirect
    if (isBroken) problems.push(`${address} answers ${one.status}, linked from ${linkedFrom.get(address)}`)
    problems.push(...foreignness(address, one, siteUrl), ...fragments(address, one, found, siteUrl), ...languages(address, one, found))
  }
  return { asked: found.size, problems }
}

async function ask(address: string, siteUrl: string): Promise<Found> {
  const answer = await fetch(address, { redirect: 'manual' })
  const contentType = answer.headers.get('content-type') ?? ''
  const isText = /html|xml|json|text/.test(contentType) && !/css|svg/.test(contentType)
  const body = isText ? await answer.text() : (await answer.arrayBuffer(), '')
  return { status: answer.status, location: answer.headers.get('location'), contentType, ...linksOf(body, contentType, siteUrl) }
}

/** An address as `URL` writes it. A form's address and a bare origin are pages like others. */
function absolute(written: string, base: string, siteUrl: string): string {
  try {
    return new URL(written, base).href
  } catch {
    return `${siteUrl}/not-an-address?${encodeURIComponent(written)}`
  }
}

const isOwn = (address: string, siteUrl: string) => address === siteUrl || address.startsWith(`${siteUrl}/`)

function split(address: string): { page: string, fragment: string } {
  const [page = '', fragment = ''] = address.split('#')
  return { page, fragment }
}

function foreignness(address: string, { parts }: Found, siteUrl: string): string[] {
  const targets = parts.map(part => absolute(part, address, siteUrl))
  return targets.filter(part => !isOwn(part, siteUrl) && !part.startsWith('data:')).map(part => `${address} loads ${part} from another host`)
}

function fragments(address: string, { addresses }: Found, found: ReadonlyMap<string, Found>, siteUrl: string): string[] {
  return addresses.flatMap((written) => {
    const { page, fragment } = split(absolute(written, address, siteUrl))
    const target = found.get(page)
    if (!fragment || !target?.contentType.startsWith('text/html') || target.ids.has(decodeURIComponent(fragment))) return []
    // What a form answers with is there only once it was sent.
    return ['comment-problems', 'report-problems'].includes(fragment) ? [] : [`${address} leads to ${page}, which has no #${fragment}`]
  })
}

function languages(address: string, one: Found, found: ReadonlyMap<string, Found>): string[] {
  const problems: string[] = []
  if (one.canonical !== null && one.status === 200) {
    const canonical = found.get(one.canonical)
    if (canonical?.status !== 200 || canonical.canonical !== one.canonical) problems.push(`${address} says it is ${one.canonical}, which is not so`)
  }
  for (const [language, href] of one.languages) {
    const other = found.get(href)
    const isReturned = other !== undefined && [...other.languages.values()].includes(one.canonical ?? address)
    if (!isReturned) problems.push(`${address} names ${href} as ${language}, which does not name it`)
  }
  return problems
}

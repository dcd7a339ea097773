import type { Cms } from '../../src/cms.js'
import { call } from '../../src/httpCall.js'

/** Who reads a page: address and user agent. */
export interface Reader { address: string, agent: string }

export const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

let readers = 0
/** A reader nobody has seen before. */
export function newReader(agent = firefox): Reader {
  readers += 1
  return { address: `10.${(readers >> 16) & 255}.${(readers >> 8) & 255}.${readers & 255}`, agent }
}

/** The headers by which the site speaks for a reader. */
export function asSite({ env }: Pick<Cms, 'env'>, { address, agent }: Reader): Record<string, string> {
  return { 'x-presage-site': env.SITE_SECRET ?? '', 'x-presage-reader': address, 'x-presage-reader-agent': agent }
}

/** Knocks at the door as the site does. */
export function knock(cms: Cms, room: string, body: unknown, reader = newReader()) {
  return call(`${cms.url}/internal/${room}`, { method: 'POST', body, headers: asSite(cms, reader) })
}

/** A beacon of a reader's page. @returns the status that answered it */
export async function view(cms: Cms, prediction: string, reader?: Reader): Promise<number> {
  return (await knock(cms, 'views', { prediction }, reader)).status
}

import { setResponseHeaders, setResponseStatus, type H3Event } from 'h3'
import { plainType } from '../syndication/contentTypes'

/** Answers a machine with a status and a line of words. */
export function say(event: H3Event, status: number, words: string): string {
  setResponseStatus(event, status)
  setResponseHeaders(event, { 'content-type': plainType, 'cache-control': 'no-store' })
  return `${words}\n`
}

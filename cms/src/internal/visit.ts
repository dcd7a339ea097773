import { keyedHash } from './keyedHash'
import { readerNetwork } from './readerNetwork'
import type { ReaderLanguage } from './sponsorsRead'

/** A visitor's views of one article within this time count once. Milliseconds. */
export const visitWindow = 30 * 60 * 1000

/** One view of one article by somebody whom nobody can name. */
export interface Visit {
  predictionDocumentId: string
  /** Of the page. */
  language: ReaderLanguage
  /** Stands for the visitor today. */
  visitor: string
  /** Stood for the same visitor half an hour ago: another name in the first half hour of a day, else the same. */
  visitorBefore: string
  /** Milliseconds since 1970. */
  at: number
}

/**
 * What is kept of a view: the visitor is a keyed hash of network and user agent, with another key every day (UTC), so that it
 * can be neither undone nor followed from day to day.
 */
export function visitOf(
  secret: string,
  predictionDocumentId: string,
  reader: { address: string; userAgent: string },
  at: number,
  language: ReaderLanguage = 'zh-Hans',
): Visit {
  const visitor = `${readerNetwork(reader.address)}\n${reader.userAgent}`
  const hashOn = (time: number) => keyedHash(secret, `visitor of ${new Date(time).toISOString().slice(0, 10)}`, visitor)
  return { predictionDocumentId, language, visitor: hashOn(at), visitorBefore: hashOn(at - visitWindow), at }
}

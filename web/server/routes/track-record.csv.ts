import { defineEventHandler } from 'h3'
import { answerDownload } from '../downloads/answerDownload'
import type { Lot } from '../downloads/callsOf'
import { callsAskedFor } from '../downloads/recordDownload'
import { csvCall, csvHead } from '../downloads/trackRecordCsv'

/** Every call as CSV: RFC 4180, UTF-8 without a byte order mark. */
export default defineEventHandler(event => answerDownload(event, {
  contentType: 'text/csv; charset=utf-8; header=present',
  fileName: 'presage-track-record.csv',
  chunks: lines(callsAskedFor(event)),
}))

async function* lines(lots: AsyncGenerator<Lot>): AsyncGenerator<string> {
  let head = csvHead
  for await (const { calls } of lots) {
    yield head + calls.map(csvCall).join('')
    head = ''
  }
}

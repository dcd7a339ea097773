import { defineEventHandler } from 'h3'
import { answerDownload } from '../downloads/answerDownload'
import type { Lot } from '../downloads/callsOf'
import { callsAskedFor } from '../downloads/recordDownload'

/** Every call as JSON: `{ "total": 2, "calls": [ … ] }`, a call with the API's own names. */
export default defineEventHandler(event => answerDownload(event, {
  contentType: 'application/json; charset=utf-8',
  fileName: 'presage-track-record.json',
  chunks: document(callsAskedFor(event)),
}))

async function* document(lots: AsyncGenerator<Lot>): AsyncGenerator<string> {
  let isFirst = true
  for await (const { total, calls } of lots) {
    const objects = calls.map(call => JSON.stringify(call)).join(',\n')
    if (isFirst) yield `{"total":${total},"calls":[\n${objects}`
    else if (objects !== '') yield `,\n${objects}`
    isFirst = false
  }
  yield '\n]}\n'
}

import { createPresageClient } from '@presage/client/createPresageClient'
import { LedgerEntriesDocument } from '@presage/client/generated/documents'
import { isLedgerEntry, ledgerLine } from '@presage/forecast/ledger'
import { defineEventHandler } from 'h3'
import { fetchWithin } from '../../shared/fetchWithin'
import { answerDownload } from '../downloads/answerDownload'
import type { RequestContext } from '../requestContext'

const atOnce = 500

/** The whole ledger, an entry a line, byte for byte as it was hashed. */
export default defineEventHandler(event => answerDownload(event, {
  contentType: 'application/x-ndjson; charset=utf-8',
  fileName: 'presage-ledger.ndjson',
  chunks: lines(event.context.presage),
}))

/** @throws an error when the CMS cannot answer, or an entry is missing or is none: a ledger with a hole is not handed out */
async function* lines({ cmsUrl, siteHeaders }: RequestContext): AsyncGenerator<string> {
  const client = createPresageClient({ url: `${cmsUrl}/graphql`, headers: siteHeaders, fetch: fetchWithin(10_000) })
  let after = 0
  for (;;) {
    const { data, error } = await client.query(LedgerEntriesDocument, { after, first: atOnce }).toPromise()
    if (!data) throw error ?? new Error('The CMS gave no ledger')
    const text = data.ledger.map((entry, index) => {
      if (entry.seq !== after + index + 1 || !isLedgerEntry(entry)) throw new Error(`No entry of the ledger after ${after + index}`)
      return `${ledgerLine(entry)}\n`
    })
    yield text.join('')
    if (text.length < atOnce) return
    after += text.length
  }
}

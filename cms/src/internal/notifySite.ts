/** Something public that is not what it was: an article, event, outcome, verdict, category, author, sponsor link or the site. */
export interface Change {
  /** Singular name of the content type, such as `prediction` or `sponsor-link`. */
  type: string
  documentId: string
}

/** Tells the site what changed, so that it makes its pages anew. */
export interface SiteNotifier {
  /** Notes a change and returns at once; never throws. */
  changed(change: Change): void
  /** Sends what is still unsaid, once, and says nothing more. */
  close(): Promise<void>
}

interface Unsaid extends Change {
  /** When it changed, in milliseconds since 1970. */
  since: number
}

const patience = 60_000
const mostAtOnce = 500

/**
 * Changes of about a tenth of a second go in one request: `POST <site>/_presage/refresh` with the shared secret and
 * `{ "changes": [{ "type": "prediction", "documentId": "…" }] }`. What does not arrive is sent again after ever longer pauses (a
 * quarter of a second to 2), and forgotten after a minute. A site that answers 404 keeps no pages, and need not be told.
 *
 * @param siteUrl origin under which the CMS reaches the site
 * @param report is told, in a sentence, of changes that never arrived
 */
export function createSiteNotifier({
  siteUrl,
  secret,
  report,
  send = fetch,
  now = Date.now,
}: {
  siteUrl: string
  secret: string
  report: (message: string) => void
  send?: typeof fetch
  now?: () => number
}): SiteNotifier {
  const unsaid = new Map<string, Unsaid>()
  let failures = 0
  let timer: NodeJS.Timeout | undefined
  let telling: Promise<void> | undefined
  let closed = false

  function tellLater(delay: number) {
    timer ??= setTimeout(() => {
      timer = undefined
      void tell()
    }, delay)
    timer.unref()
  }

  function tell(): Promise<void> {
    telling ??= tellOnce().finally(() => {
      telling = undefined
      if (unsaid.size > 0 && !closed) tellLater(failures === 0 ? 0 : Math.min(2000, 125 * 2 ** failures))
    })
    return telling
  }

  async function tellOnce() {
    const batch = [...unsaid].slice(0, mostAtOnce)
    for (const [key] of batch) unsaid.delete(key)
    const failure = await deliver(batch.map(([, { type, documentId }]) => ({ type, documentId })))
    failures = failure === undefined ? 0 : failures + 1
    if (failure === undefined) return
    const hopeless = batch.filter(([, change]) => closed || failure.final || now() - change.since > patience)
    if (hopeless.length > 0) report(`The site was not told of ${hopeless.length} changes: ${failure.reason}`)
    for (const [key, change] of batch) {
      if (!hopeless.some(([given]) => given === key) && !unsaid.has(key)) unsaid.set(key, change)
    }
  }

  /** @returns why the changes did not arrive, and whether trying again is in vain */
  async function deliver(changes: Change[]): Promise<{ reason: string; final: boolean } | undefined> {
    try {
      const answer = await send(new URL('/_presage/refresh', siteUrl), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-presage-site': secret },
        body: JSON.stringify({ changes }),
        redirect: 'error',
        signal: AbortSignal.timeout(closed ? 1000 : 5000),
      })
      await answer.body?.cancel()
      if (answer.ok || answer.status === 404) return undefined
      return { reason: `it answered ${answer.status}`, final: answer.status < 500 && answer.status !== 429 }
    } catch (error) {
      return { reason: error instanceof Error ? error.message : String(error), final: false }
    }
  }

  return {
    changed({ type, documentId }) {
      if (closed) return
      unsaid.set(`${type} ${documentId}`, { type, documentId, since: now() })
      tellLater(100)
    },
    async close() {
      clearTimeout(timer)
      await telling
      closed = true
      clearTimeout(timer)
      if (unsaid.size > 0) await tell()
    },
  }
}

/** What is needed of a comment to find its place. */
type Timed = { documentId: string, createdAt?: string | null }
type Own = Timed & { parent?: string | null }

/** A thread of the paper or, while it waits, of the reader alone; with the reader's own replies that wait. */
export type Placed<Thread, Waiting> = { own: Waiting[] } & ({ thread: Thread, isWaiting: false } | { thread: Waiting, isWaiting: true })

/** Which page of the list it is. */
export type ListOrder = { isNewestFirst: boolean, isFirstPage: boolean, isLastPage: boolean }

/**
 * A page of threads with the reader's own comments that wait, each where it will stand once it is approved: between the threads it came
 * between, if that is on this page, or at the end of its thread.
 */
export function withWaiting<Thread extends Timed, Waiting extends Own>(
  threads: readonly Thread[],
  waiting: readonly Waiting[],
  order: ListOrder,
): Placed<Thread, Waiting>[] {
  const repliesTo = (id: string) => waiting.filter(({ parent }) => parent === id)
  const page: Placed<Thread, Waiting>[] = threads.map(thread => ({ thread, isWaiting: false, own: repliesTo(thread.documentId) }))
  for (const comment of waiting) {
    const time = timeOf(comment.createdAt)
    if (comment.parent || !isOnPage(time, threads, order)) continue
    const behind = page.findIndex(({ thread }) => {
      const other = timeOf(thread.createdAt)
      return other > 0 && (order.isNewestFirst ? other < time : other > time)
    })
    page.splice(behind < 0 ? page.length : behind, 0, { thread: comment, isWaiting: true, own: [] })
  }
  return page
}

function isOnPage(time: number, threads: readonly Timed[], { isNewestFirst, isFirstPage, isLastPage }: ListOrder): boolean {
  const times = threads.map(({ createdAt }) => timeOf(createdAt)).filter(one => one > 0)
  const isAfterPage = times.every(one => time > one)
  const isBeforePage = times.every(one => time < one)
  if (isAfterPage) return isNewestFirst ? isFirstPage : isLastPage
  return isBeforePage ? (isNewestFirst ? isLastPage : isFirstPage) : true
}

const timeOf = (iso: string | null | undefined) => (iso ? Date.parse(iso) : 0)

import { deleteCookie, type H3Event } from 'h3'
import { useRequestEvent } from '#imports'
import { receiptCookie } from '#shared/commentReceipts'

/** The receipts by which the reader sees comments of their own that wait. */
export function ownReceipts(): string[] {
  return [...useRequestEvent()?.context.presage?.receipts ?? []]
}

/** Lets the reader's receipts go once nothing waits any more, so that they get the pages of everyone again. */
export function dropReceipts(path: string): void {
  const event: H3Event | undefined = useRequestEvent()
  if (event) deleteCookie(event, receiptCookie, { path })
}

// A reader's receipts for comments that wait, in a cookie of the article's address. They are signed by the CMS, which alone reads them:
// here they are only kept, few and short.

/** The cookie's name; pages are never kept for whoever brings a cookie named `presage…`. */
export const receiptCookie = 'presage-comments'

/** How long a receipt is good, in seconds. */
export const receiptLifetime = 7 * 24 * 60 * 60

/** The most that the CMS reads at once. */
const mostReceipts = 5
const separator = '~'
const receipt = /^[\w-]{1,64}\.[a-z0-9]{1,11}\.[\w-]{43}$/

/** The receipts in a request's `Cookie` header, the newest last; what has not their form is left out. */
export function receiptsIn(cookieHeader: string | undefined): string[] {
  const value = (cookieHeader ?? '').split(';').map(one => one.trim()).find(one => one.startsWith(`${receiptCookie}=`))
  return (value?.slice(receiptCookie.length + 1).split(separator) ?? []).filter(one => receipt.test(one)).slice(-mostReceipts)
}

/** The cookie's value with one more receipt; the oldest make room. */
export function withReceipt(receipts: readonly string[], added: string): string {
  return [...receipts.filter(one => one !== added), added].slice(-mostReceipts).join(separator)
}

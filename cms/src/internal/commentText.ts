/**
 * A reader's words without what could harm a page or hide something: control characters, marks that turn the direction of
 * writing around, halves of characters, piles of accents. Composed (NFC), with `\n` as the only line end, at most one empty line
 * in a row, trimmed. Words are never changed.
 */
export function cleanText(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu, '')
    // Before composing, whose time grows with the square of such a pile.
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/\n[^\S\n]*(?:\n[^\S\n]*)+/g, '\n\n')
    .trim()
}

/** The same for a text of one line. */
export function cleanLine(typed: string): string {
  return cleanText(typed).replace(/\s+/gu, ' ')
}

/** Whether there is anything to see: a letter, a digit, a sign; not only spaces, invisible characters and fillers that look empty. */
export function hasVisibleText(text: string): boolean {
  return /(?![\u115f\u1160\u2800\u3164\uffa0])[\p{L}\p{N}\p{P}\p{S}]/u.test(text)
}

/** How many addresses of the web a text holds, with or without `https://`, also where Chinese text touches them. */
export function countLinks(text: string): number {
  return text.match(/https?:\/\/(?:www\.)?|(?<![a-z0-9.-])www\./gi)?.length ?? 0
}

/**
 * Whether mail could plausibly be sent there: one name, one domain of two or more parts, at most 254 characters. Addresses in
 * other scripts are fine.
 */
export function isPlausibleEmail(email: string): boolean {
  return email.length <= 254 && /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]*[\p{L}\p{N}]$/u.test(email)
}

import { z } from 'zod'

// Of all control characters the line break and the tab mean something; a database refuses NUL, and halves of pairs are no text.
const strayControl = /(?![\n\t])\p{Cc}|\ufeff/gu

/**
 * Text as a platform wrote it, without what cannot be stored or read: well-formed, of one kind of line break, no stray control
 * characters, trimmed.
 */
export const text = z.string().transform(written => written.toWellFormed().replace(/\r\n?/g, '\n').replace(strayControl, '').trim())

/** Text that has to say something. */
export const someText = text.refine(written => written !== '')

/** What a platform calls a thing: as it can stand in an address, and be stored and asked for again. */
export const identifier = z.string().regex(/^[\w.~-]{1,256}$/)

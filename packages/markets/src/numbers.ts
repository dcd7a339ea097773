import { z } from 'zod'
import { impossiblePrice } from './checkShape.js'

const decimalText = /^-?\d{1,30}(?:\.\d{1,30})?(?:e-?\d{1,3})?$/i

/**
 * A number, or the decimal text in which platforms write numbers that must not be rounded. Anything else, blank text included, is no
 * number.
 */
const decimal = z.preprocess(value => typeof value === 'string' && decimalText.test(value) ? Number(value) : value, z.number())

/** A price or probability of yes, 0 to 1. */
export const price = decimal.refine(value => value >= 0 && value <= 1, { params: impossiblePrice })

/** An amount of money or contracts, 0 or more. */
export const amount = decimal.refine(value => value >= 0)

/** A list that some platforms put into a string of JSON. */
export const listInText = <Item extends z.ZodType>(item: Item) => z.preprocess(unpacked, z.array(item))

function unpacked(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    // Left as the text it is, which the schema then refuses with the field's name.
    return value
  }
}

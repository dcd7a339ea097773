import type { z } from 'zod'
import type { MarketPlatform } from './market.js'
import { MarketProblem } from './problem.js'

/** What a price schema adds to its complaint about a number outside 0 to 1, so that it gets a name of its own. */
export const impossiblePrice = { impossiblePrice: true } as const

/**
 * Checks an answer against the documented shape, and keeps of it what the shape names.
 *
 * @throws MarketProblem `impossible_price` or `changed_shape`, with the path of the first field that is wrong
 */
export function checkShape<Schema extends z.ZodType>(platform: MarketPlatform, schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const isPrice = issue?.code === 'custom' && issue.params?.['impossiblePrice'] === true
  throw new MarketProblem(isPrice ? 'impossible_price' : 'changed_shape', { platform, field: fieldName(issue?.path ?? []) })
}

function fieldName(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '(root)'
  return path.reduce<string>((name, key) => typeof key === 'number' ? `${name}[${key}]` : name === '' ? String(key) : `${name}.${String(key)}`, '')
}

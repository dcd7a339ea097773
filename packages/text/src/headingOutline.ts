import type { HeadingLevel } from './blocks.js'

/**
 * Gives each heading of a body its level on the page, where the title is level 1: the body starts at 2 and never skips one,
 * whatever levels the editor picked, so that a screen reader's outline has no holes.
 * Call the result once per heading, in the document's order.
 */
export function headingOutline(): (level: HeadingLevel) => HeadingLevel {
  const open: HeadingLevel[] = []
  return (level) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop()
    open.push(level)
    return pageLevels[open.length - 1] ?? 6
  }
}

const pageLevels: readonly HeadingLevel[] = [2, 3, 4, 5, 6]

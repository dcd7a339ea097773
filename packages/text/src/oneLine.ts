// Full-width marks bring their own room with them.
const blanksAfterFullWidth = /(?<=[，。、；：？！）】》」』])\s+/g

/** A text of several lines in one: blanks become one space, and none after a full-width mark. */
export function oneLine(text: string): string {
  return text.replace(blanksAfterFullWidth, '').replace(/\s+/g, ' ')
}

/** Rows by a key of theirs, each read by `decode`, in the order in which they came. */
export function groupRows<Stored, Read>(
  rows: readonly Stored[],
  keyOf: (row: Stored) => string | number,
  decode: (row: Stored) => Read,
): Map<string, Read[]> {
  const groups = new Map<string, Read[]>()
  for (const row of rows) {
    const key = String(keyOf(row))
    const group = groups.get(key)
    if (group) group.push(decode(row))
    else groups.set(key, [decode(row)])
  }
  return groups
}

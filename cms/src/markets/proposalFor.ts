import type { MarketResolution } from '@presage/markets/market'

type Ending = 'yes' | 'no' | 'void'

/**
 * What shall be proposed for an outcome: the ending the platform reports without doubt, unless it is what we say already or an
 * editor has dismissed it. Null takes back what was proposed before.
 */
export function proposalFor(
  theirs: MarketResolution,
  ours: { documentId: string; resolution: 'pending' | Ending },
  dismissed: ReadonlySet<string>,
): Ending | null {
  if (theirs.state !== 'resolved' || theirs.as === ours.resolution) return null
  return dismissed.has(`${ours.documentId} ${theirs.as}`) ? null : theirs.as
}

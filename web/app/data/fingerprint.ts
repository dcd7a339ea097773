/**
 * A short text that changes when another does: FNV-1a of 32 bits from both ends of it, in base 36. It tells versions apart and keeps
 * no secret. http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function fingerprint(text: string): string {
  const bytes = new TextEncoder().encode(text)
  return fnv(bytes).toString(36) + fnv(bytes.toReversed()).toString(36)
}

function fnv(bytes: Uint8Array): number {
  return bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5)
}

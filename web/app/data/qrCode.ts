import { encode } from 'uqr'

/**
 * A QR code as one SVG path on a square of `size` units, quiet zone included. It is to be stroked, one unit wide: a dark stretch of a
 * row is a line along its middle.
 */
export type QrCode = { path: string, size: number }

/** As ISO/IEC 18004 wants it: blank on every side, in units. */
const quietZone = 4

/** Draws an address as a QR code with medium error correction. */
export function qrCode(address: string): QrCode {
  const { data, size } = encode(address, { ecc: 'M', border: quietZone })
  return { path: data.map((row, y) => rowPath(row, y)).join(''), size }
}

function rowPath(row: readonly boolean[], y: number): string {
  const stretches = row.map(isDark => (isDark ? '1' : '0')).join('').matchAll(/1+/g)
  let end = 0
  return Array.from(stretches, ({ index, 0: { length } }) => {
    const move = end === 0 ? `M${index} ${y}.5` : `m${index - end} 0`
    end = index + length
    return `${move}h${length}`
  }).join('')
}

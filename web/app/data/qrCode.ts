import { encode } from 'uqr'

/** A QR code as one SVG path on a square of `size` units, quiet zone included. */
export type QrCode = { path: string, size: number }

/** Draws an address as a QR code with medium error correction. */
export function qrCode(address: string): QrCode {
  const { data, size } = encode(address, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => runsOf(row).map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`)).join('')
  return { path, size }
}

function runsOf(row: readonly boolean[]): { from: number, length: number }[] {
  const runs: { from: number, length: number }[] = []
  row.forEach((isDark, x) => {
    const last = runs.at(-1)
    if (!isDark) return
    if (last && last.from + last.length === x) last.length += 1
    else runs.push({ from: x, length: 1 })
  })
  return runs
}

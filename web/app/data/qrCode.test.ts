import { encode } from 'uqr'
import { qrCode } from './qrCode'

/** The dark units of a path, as a scanner would see them. */
function darkUnits(path: string): Set<string> {
  const units = new Set<string>()
  let [x, y] = [0, 0]
  for (const [, command, first = '', second = ''] of path.matchAll(/([Mmh])([\d.]+)(?: ([\d.]+))?/g)) {
    if (command === 'M') [x, y] = [Number(first), Number(second)]
    else {
      if (command === 'h') for (let at = x; at < x + Number(first); at += 1) units.add(`${at} ${Math.floor(y)}`)
      x += Number(first)
    }
  }
  return units
}

test('an address becomes one path with every dark unit of its code, and no other', () => {
  const address = 'https://presage.example/predictions/trump-kim-2025'
  const { path, size } = qrCode(address)
  const { data } = encode(address, { ecc: 'M', border: 4 })
  const expected = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])))
  expect([...darkUnits(path)].sort()).toEqual(expected.sort())
  expect(size).toBe(data.length)
})

test('the corner that scanners look for is there, four units from the edges', () => {
  expect(qrCode('a').path.startsWith('M4 4.5h7')).toBe(true)
})

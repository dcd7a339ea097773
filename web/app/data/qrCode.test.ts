import { qrCode } from './qrCode'

test('an address becomes one path inside its square', () => {
  const { path, size } = qrCode('https://presage.example/predictions/trump-kim-2025')
  expect(size).toBeGreaterThan(25)
  expect(path).toMatch(/^(?:M\d+ \d+h\d+v1h-\d+z)+$/)
  const ends = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, , length]) => Number(x) + Number(length))
  expect(Math.max(...ends)).toBeLessThanOrEqual(size - 2)
})

test('the corner that scanners look for is there', () => {
  expect(qrCode('a').path.startsWith('M2 2h7v1h-7z')).toBe(true)
})

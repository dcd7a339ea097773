import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { newestSatisfying, satisfies } from './nodeVersion.mjs'

describe('satisfies', () => {
  test.each([
    ['24.11.0', '^24.11.0', true],
    ['v24.21.3', '^24.11.0', true],
    ['24.10.9', '^24.11.0', false],
    ['25.0.0', '^24.11.0', false],
    ['20.20.2', '^24.11.0', false],
    ['24.12.0-nightly', '^24.11.0', false],
    ['26.0.0', '>=20.0.0', true],
    ['26.1.0', '^24.11.0 || >=26.1.0', true],
    ['25.9.0', '^24.11.0||>=26.1.0', false],
    ['', '>=20.0.0', false],
  ])('%s in %s: %s', (version, range, expected) => {
    expect(satisfies(version, range)).toBe(expected)
  })

  test.each(['24.x', '~24.1.0', '*', ''])('refuses the range "%s", which it does not understand', (range) => {
    expect(() => satisfies('24.11.0', range)).toThrow('engines.node')
  })
})

test('the newest is found by number, not by text or place', () => {
  expect(newestSatisfying(['24.9.0', '24.21.0', '24.100.0-rc.1', '24.11.1', '26.0.0'], '^24.0.0')).toBe('24.21.0')
  expect(newestSatisfying(['20.0.0'], '^24.0.0')).toBeUndefined()
})

test("the project's own range is understood", () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  const { engines, devEngines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(satisfies('24.999.0', engines.node)).toBe(true)
  // npm 11 would stop `npm start` before the launcher runs.
  expect(devEngines).toBeUndefined()
})

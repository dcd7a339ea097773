import { chooseEncoding } from './acceptEncoding'

test.each<[string | undefined, string]>([
  [undefined, 'identity'], ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'], ['gzip', 'gzip'], ['x-gzip', 'gzip'], ['BR', 'br'], ['deflate', 'identity'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'], ['br;q=0, gzip', 'gzip'], ['br;q=0,gzip;q=0', 'identity'], ['gzip;q=0.5, identity', 'identity'],
  ['*', 'br'], ['*;q=0.1, br;q=0', 'gzip'], ['gzip;q=0.001', 'gzip'], ['identity;q=0, gzip;q=0.2', 'gzip'], ['zstd, identity;q=0', 'identity'],
  ['br;q=2', 'identity'], ['br;q=x, gzip', 'gzip'], ['br ; q=0.3 , gzip ; q=0.2', 'br'], [',,;q=1', 'identity'],
])('%j is answered in %s', (header, encoding) => {
  expect(chooseEncoding(header)).toBe(encoding)
  expect(chooseEncoding(header)).toBe(encoding)
})

test('any number of different headers is answered', () => {
  for (let number = 0; number < 1000; number += 1) expect(chooseEncoding(`gzip, x-${number}`)).toBe('gzip')
})

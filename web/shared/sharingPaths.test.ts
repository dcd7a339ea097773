import { embedPath, oembedPath, picturePath, sharingAddress } from './sharingPaths'

test.each([
  [picturePath('zh-Hans', 'a-b'), { kind: 'picture', locale: 'zh-Hans', slug: 'a-b' }],
  [`${picturePath('en', 'a')}?v=1`, { kind: 'picture', locale: 'en', slug: 'a' }],
  [picturePath('en', null), { kind: 'picture', locale: 'en', slug: null }],
  [embedPath('zh-Hans', 'a'), { kind: 'embed', locale: 'zh-Hans', slug: 'a' }],
  [`${embedPath('en', 'a')}/?theme=dark`, { kind: 'embed', locale: 'en', slug: 'a' }],
  [oembedPath('https://presage.example/predictions/a?b&c', 'xml'), { kind: 'oembed' }],
])('%s is understood', (url, address) => {
  expect(sharingAddress(url)).toEqual(address)
})

test.each(['/', '/og', '/og/', '/og/a', '/og/.png', '/og/../x.png', '/og/A.png', '/og/a/b.png', '/embed', '/embed/', '/embed/a/b', '/embed/%61', '/oembed/x', '/fr/og/a.png'])(
  '%s is not', url => expect(sharingAddress(url)).toBeNull(),
)

test('an address to embed is one value, whatever is in it', () => {
  const url = 'https://presage.example/en/predictions/a?b=1&format=xml#c'
  const { searchParams } = new URL(oembedPath(url, 'json'), 'https://presage.example')
  expect(Object.fromEntries(searchParams)).toEqual({ url, format: 'json' })
})

import { receiptsIn, withReceipt } from './commentReceipts'

const receipt = (name: string) => `${name}.abc123.${'s'.repeat(43)}`

test('what was kept is read again, beside the cookies of others', () => {
  const value = withReceipt([receipt('a')], receipt('b'))
  expect(receiptsIn(`_ga=1; presage-comments=${value}; other=2`)).toEqual([receipt('a'), receipt('b')])
  expect(value).toMatch(/^[\w.~-]+$/)
})

test('five are kept, the newest, each once', () => {
  const many = ['a', 'b', 'c', 'd', 'e', 'f', 'f'].reduce<string[]>((kept, name) => withReceipt(kept, receipt(name)).split('~'), [])
  expect(many).toEqual(['b', 'c', 'd', 'e', 'f'].map(receipt))
  expect(receiptsIn(`presage-comments=${Array.from({ length: 5000 }, (_, n) => receipt(`x${n}`)).join('~')}`)).toHaveLength(5)
})

test.each([undefined, '', 'presage-comments=', 'presage-comments=~~', 'presage-comments=a.b.c', 'xpresage-comments=a', `presage-comments=${'%'.repeat(9)}`, `presage-comments="${receipt('a')}"`])(
  '%j holds none', header => expect(receiptsIn(header)).toEqual([]),
)

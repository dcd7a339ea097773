import { advantage, callScore, meanScore, share } from './score'

test('scores and shares are printed with as much as they say', () => {
  expect([callScore(0.0064), meanScore(0.14149), meanScore(-0.693_14), meanScore(-0.000_1), share(0.8333)]).toEqual(['0.0064', '0.141', '−0.693', '0.000', '83%'])
})

test.each([[0.13, '+13%'], [-0.08, '−8%'], [0, '0%'], [0.004, '0%'], [-0.004, '0%'], [-3.2, '−320%']])('an advantage of %d is %s', (value, text) => {
  expect(advantage(value)).toBe(text)
})

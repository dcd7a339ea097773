import { chance } from './chance'

test.each([
  [0, '0%'], [0.004, '0.4%'], [0.08, '8%'], [0.285, '28%'], [0.5, '50%'], [0.99, '99%'], [0.996, '99.6%'], [1, '100%'],
])('%d reads %s', (probability, text) => {
  expect(chance(probability)).toBe(text)
})

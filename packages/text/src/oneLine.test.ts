import { oneLine } from './oneLine.js'

test.each([
  ['一共四个：\n\n阿波罗\n猎户座', '一共四个：阿波罗 猎户座'],
  ['结束。 \n下一段。', '结束。下一段。'],
  ['“Yes.”  He said: \n no', '“Yes.” He said: no'],
  [' a\t b ', ' a b '],
])('%j is set in one line', (text, line) => {
  expect(oneLine(text)).toBe(line)
})

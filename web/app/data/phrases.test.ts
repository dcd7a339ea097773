import { phrases } from './phrases'

test.each([
  '人工|智能|会在2030年|之前|解决|一道|千禧年|大奖|难题吗？',
  '中国|会在2031年|之前|把航天员送上|月球吗？',
  '特朗普2025年|会见到|金正恩吗？',
  '美联储12月|会再降息25个|基点吗？',
  '苹果|会在2026年|发布iPhone吗？',
  '“习近平”|会见|《纽约|时报》|记者吗？',
])('%s', (headline) => {
  expect(phrases(headline.replaceAll('|', ''))).toEqual(headline.split('|'))
})

test.each(['Will Trump meet Kim?', '', '2030'])('%j is left as it is', (text) => {
  expect(phrases(text)).toEqual([text])
})

test('nothing is lost or added, and no part begins with a mark that ends one', () => {
  for (const text of ['（一）“甲”、“乙”；丙……', '打破 2018 年冬天的纪录，3.5%？！', '👩‍🚀会登月吗', '吗', '了，', 'GPT-5会在 Q3 发布吗']) {
    expect(phrases(text).join('')).toBe(text)
    expect(phrases(text).slice(1).filter(part => /^[，。？！、；：”’》〉）】」』…%]/u.test(part))).toEqual([])
  }
})

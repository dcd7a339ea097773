import { balanceLines, fillLines, fitText, pieces, type Measure } from './lineBreaks'

/** Han and full-width signs are one em, everything else half. */
const measure: Measure = line => Array.from(line).reduce((sum, one) => sum + (/[\p{Script=Han}　-〿＀-￯…—“”]/u.test(one) ? 1 : 0.5), 0)
const lines = (text: string, width: number) => fillLines(pieces(text, 'zh-Hans'), measure, width)

const texts = [
  '特朗普会在 2025 年会见金正恩吗？', '他说：“会见（如果有）将在十月、十一月或十二月”，但谁也不信……不是吗？', '《关于和平的（临时）协定》会在 2026 年 3 月 1 日前签署吗？',
  '“OpenAI”的 GPT-6 会在 12 月 31 日前发布、并超过 95% 的基准吗？！', '降息 25 个基点——还是 50 个？', '5% 的人会……；而 95% 不会。',
]

test.each(texts)('%s: no sign stands where it may not, at any width, and nothing is lost', (text) => {
  for (let width = 2; width <= 30; width += 0.5) {
    const made = lines(text, width)
    expect(made.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    // A line too narrow for a word is cut anywhere.
    if (width < 8) continue
    for (const line of made.slice(1)) expect(line).not.toMatch(/^[、，。：；？！…—）》”％%]/)
    for (const line of made.slice(0, -1)) expect(line).not.toMatch(/[（《“]$/)
  }
})

test('words stay whole, Latin and Chinese, and a number keeps its unit', () => {
  for (let width = 6; width <= 20; width += 0.5) {
    const made = lines('特朗普会在 2025 年会见 Vladimir Putin 吗？', width)
    for (const word of ['2025 年', 'Vladimir', 'Putin', '会见', '吗？']) expect([width, made.some(line => line.includes(word))]).toEqual([width, true])
  }
})

test('what is wider than a line is cut', () => {
  expect(lines('Donaudampfschifffahrt', 4)).toEqual(['Donaudam', 'pfschiff', 'fahrt'])
})

test('lines are even, and no more than they have to be', () => {
  const cut = pieces('这次美国政府停摆会超过三十五天，打破 2018 年冬天留下的最长纪录吗？', 'zh-Hans')
  const filled = fillLines(cut, measure, 24)
  const balanced = balanceLines(cut, measure, 24)
  expect(balanced).toHaveLength(filled.length)
  const widths = balanced.map(measure)
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(6)
  expect(Math.max(...widths)).toBeLessThanOrEqual(24)
})

const box = { width: 1000, sizes: [{ size: 80, lines: 2 }, { size: 50, lines: 3 }] }

test('a short question is large, a long one smaller, and all of both is there', () => {
  expect(fitText('会吗？', box, measure, 'zh-Hans')).toEqual({ lines: ['会吗？'], size: 80 })
  const long = '这次美国政府停摆会超过三十五天，打破 2018 年冬天留下的最长纪录吗？'
  const fitted = fitText(long, box, measure, 'zh-Hans')
  expect(fitted.size).toBe(50)
  expect(fitted.lines.join('').replaceAll(' ', '')).toBe(long.replaceAll(' ', ''))
})

test('what does not fit at all ends in an ellipsis, within the box', () => {
  const { lines: made, size } = fitText('很长的问题，'.repeat(40), box, measure, 'zh-Hans')
  expect([made.length, size]).toEqual([3, 50])
  expect(made.at(-1)).toMatch(/[^，]…$/)
  for (const line of made) expect(measure(line)).toBeLessThanOrEqual(20)
})

test('no text is no line', () => {
  expect(fitText('  ', box, measure, 'en').lines).toEqual([])
})

import { embedCode, embedSize } from './embedCode'

const long = '这次美国政府停摆会超过三十五天，打破 2018 年冬天留下的最长纪录吗？'

test('a card is as wide as it may be, and higher for a longer question and a narrower page', () => {
  expect(embedSize('会吗？')).toMatchObject({ width: 560 })
  expect(embedSize('会吗？', { width: 2000 }).width).toBe(700)
  expect(embedSize('会吗？', { width: 300 }).height).toBeGreaterThan(embedSize('会吗？').height)
  expect(embedSize(long).height).toBeGreaterThan(embedSize('会吗？').height)
})

test('it is never larger than the page allows', () => {
  for (const most of [{ width: 200, height: 100 }, { width: 320 }, { height: 90 }, { width: 1, height: 1 }]) {
    const { width, height } = embedSize(long, most)
    expect([width <= (most.width ?? Infinity), height <= (most.height ?? Infinity)]).toEqual([true, true])
  }
})

test('no title leaves its attribute, and nothing in the frame may run', () => {
  const code = embedCode('https://presage.example/embed/a', '"><script>alert(1)</script>&\'', { width: 560, height: 300 }, true)
  expect(code).toMatch(/^<iframe [^<>]*><\/iframe>$/)
  expect(code.match(/"/g)).toHaveLength(14)
  expect(code).toContain(' sandbox="allow-popups allow-popups-to-escape-sandbox"')
})

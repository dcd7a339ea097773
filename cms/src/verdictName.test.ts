import { verdictName } from './verdictName'

test('a verdict reads as an editor would say it', () => {
  expect(verdictName('YES', 0.72, 'zh-Hans', '会下雨吗？')).toBe('会 72% · 会下雨吗？')
  expect(verdictName('NO', 0.06, 'en', 'Will it rain?')).toBe('NO 6% · Will it rain?')
  expect(verdictName('NO', null, 'zh-Hans', null)).toBe('不会')
})

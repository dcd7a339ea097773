import { foldText } from './foldText'
import { searchTokens } from './searchTokens'

const tokens = (text: string) => [...searchTokens(text)].sort()

test('Chinese is found by every character and every pair of neighbours', () => {
  expect(tokens('美联储')).toEqual(['储', '美', '美联', '联', '联储'])
  expect(tokens('股')).toEqual(['股'])
  expect(searchTokens('降息。通胀')).toEqual(new Set(['降', '息', '降息', '通', '胀', '通胀']))
})

test('a real sentence, mixed', () => {
  const found = searchTokens('特朗普会在 2025 年 11 月的 APEC 上会见金正恩吗？')
  for (const token of ['特朗', '朗普', '2025', '年', '11', 'apec', '会见', '金正', '正恩', '吗']) expect(found.has(token)).toBe(true)
  // Blanks and punctuation part what is no word.
  for (const token of ['在年', '月的apec', '的上', '吗？']) expect(found.has(token)).toBe(false)
})

test.each([
  ['臺灣的選舉', '台湾的选举'], ['衞生與裏面', '卫生与里面'], ['乾隆', '干隆'], ['爲為', '为为'], ['ＡＢＣ１２３', 'abc123'], ['ﬁne ①', 'fine 1'], ['Café Zürich', 'cafe zurich'],
  ['cafe\u0301', 'cafe'], ['Straße Ærø Łódź', 'strasse aero lodz'], ['co\u00adop\u200b', 'coop'], ['ǅ', 'dz'], ['㎏', 'kg'], ['豈', '岂'],
])('%s is found as %s', (written, folded) => {
  expect(tokens(written)).toEqual(tokens(folded))
})

test.each([
  ['tariffs', ['tariff']], ['Trump’s', ['trump']], ["O'Neill", ['oneill']], ['policies', ['policy']], ['crisis', ['crisis']], ['Congress virus', ['congress', 'virus']],
  ['news', ['news']], ['U.S. and U.K.', ['and', 'uk', 'us']], ['150,000', ['150000']], ['3.5%', ['3.5']], ['1,2,3', ['1', '2', '3']], ['35k', ['35k']], ['covid-19', ['19', 'covid']],
  ['a_b', ['a', 'b']], ['x.y', ['x', 'y']], ['v1.5', ['5', 'v1']],
])('%s gives %j', (text, expected) => {
  expect(tokens(text)).toEqual(expected)
})

test.each(['', ' ', '。，！', '😀👨‍👩‍👧‍👦🇨🇳', '\0', '\ud800', '"\'*()^-+:{}[]\\/|&!<>$?#@%~`', '_', '...', "'s"])('%j gives nothing strange', (text) => {
  for (const token of searchTokens(text)) expect(token).toMatch(/^[\p{L}\p{N}.]+$/u)
})

test('every token is safe in the query language of an index, whatever the text', () => {
  const hostile = '"降息" OR title:x NEAR(a b, 2) * -b ^c \'q\' \\ & | ! ( ) <-> :* a\0b \ud800\udfff \udc00 _language_en 字_字 1.2.3. x..y'
  for (const token of searchTokens(hostile)) expect(token).toMatch(/^[\p{L}\p{N}]+(?:\.\p{N}+)*$/u)
  expect(searchTokens(hostile).has('_language_en')).toBe(false)
})

test('words without end and texts without end stay within bounds', () => {
  for (const token of searchTokens(`${'x'.repeat(10_000)} ${'9'.repeat(10_000)} ${'𝒳'.repeat(200)} ${'𐐀'.repeat(200)}`)) {
    expect(token.length).toBeLessThanOrEqual(64)
    expect(token.isWellFormed()).toBe(true)
  }
  expect(searchTokens('字'.repeat(1_000_000)).size).toBe(2)
})

test('every place in a folded text leads back to the original', () => {
  const original = 'e\u0301ﬁ臺\u{20000}Ａß\ud800x'
  const { text, origins } = foldText(original)
  expect(text).toBe('efi台\u{20000}ass\ud800x')
  expect(origins).toHaveLength(text.length + 1)
  expect(origins.at(-1)).toBe(original.length)
  expect(original.slice(origins[text.indexOf('台')], origins[text.indexOf('台') + 1])).toBe('臺')
  expect([...origins].sort((a, b) => a - b)).toEqual(origins)
})

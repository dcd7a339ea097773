import { wholeCharacters } from './wholeCharacters'

describe('whole characters', () => {
  test('half a character becomes the sign for one that is unknown, wherever it stands', () => {
    expect(wholeCharacters([{ 'type': '半\ud83d', 'k\udc00': ['\ude00个', 1, null, true] }])).toEqual([{ 'type': '半\ufffd', 'k\ufffd': ['\ufffd个', 1, null, true] }])
  })

  test.each(['😀', '\\ud83d', '\\\\ud83d', '"\\"', 'a\nb\0', '\ufffd', ''])('%j stays as it is', (text) => {
    expect(wholeCharacters({ text })).toEqual({ text })
  })
})

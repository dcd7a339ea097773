import { readingTime } from './readingTime.js'

describe('readingTime', () => {
  test('nothing takes no time, anything at least a minute', () => {
    expect(readingTime('')).toEqual({ minutes: 0, characters: 0, hanCharacters: 0, latinWords: 0 })
    expect(readingTime(' \n\u200b')).toMatchObject({ minutes: 0, characters: 0 })
    expect(readingTime('会')).toMatchObject({ minutes: 1, characters: 1, hanCharacters: 1 })
  })

  test('Han characters at 420 a minute', () => {
    expect(readingTime('预'.repeat(4200))).toMatchObject({ minutes: 10, hanCharacters: 4200, latinWords: 0 })
  })

  test('words at 238 a minute', () => {
    expect(readingTime('word '.repeat(2380))).toMatchObject({ minutes: 10, hanCharacters: 0, latinWords: 2380 })
  })

  test('each script at its own pace in one text', () => {
    const mixed = '市'.repeat(2100) + ' market'.repeat(1190)
    expect(readingTime(mixed)).toEqual({ minutes: 10, characters: 2100 + 1190 * 6, hanCharacters: 2100, latinWords: 1190 })
  })

  test('words are what a reader calls words', () => {
    expect(readingTime('Don’t bet $150,000 on state-of-the-art AI: 3.5% isn\'t much.').latinWords).toBe(9)
    expect(readingTime('特朗普Trump会见Kim Jong-un吗').latinWords).toBe(3)
    expect(readingTime('2025年12月31日')).toMatchObject({ hanCharacters: 3, latinWords: 3 })
  })

  test('characters are what an editor counts: punctuation and emoji yes, blanks no', () => {
    expect(readingTime('会，不会。 🎉\n').characters).toBe(6)
    expect(readingTime('𠮷野家')).toMatchObject({ characters: 3, hanCharacters: 3 })
  })

  test('kana at the pace of Han, Hangul and Cyrillic by the word', () => {
    expect(readingTime('の'.repeat(840))).toMatchObject({ minutes: 2, hanCharacters: 0, latinWords: 0 })
    expect(readingTime('시장은 예측한다 рынок').latinWords).toBe(3)
  })

  test('a long text takes time in proportion', () => {
    const started = performance.now()
    readingTime('a-'.repeat(500_000) + '字'.repeat(500_000))
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

import { makeSlug, maxSlugLength, uniqueSlug } from './slug.js'
import { seededRandom } from './testing/seededRandom.js'

describe('makeSlug', () => {
  test.each([
    ['Will Trump meet Kim Jong-un in 2025?', 'will-trump-meet-kim-jong-un-in-2025'],
    ['What price will Bitcoin hit? $150,000', 'what-price-will-bitcoin-hit-150000'],
    ['China’s Moon & Mars plans', 'chinas-moon-and-mars-plans'],
    ['São Paulo, Łódź, Århus, straße', 'sao-paulo-lodz-arhus-strasse'],
    ['特朗普会见金正恩吗？', 'te-lang-pu-hui-jian-jin-zheng-en-ma'],
    ['中国队会打进 2030 年世界杯吗', 'zhong-guo-dui-hui-da-jin-2030-nian-shi-jie-bei-ma'],
    ['NASA会在2029年前登月', 'nasa-hui-zai-2029-nian-qian-deng-yue'],
    ['银行行长', 'yin-hang-hang-zhang'],
    ['绿色旅行', 'lv-se-lv-xing'],
    ['ＡＩ　２０３０', 'ai-2030'],
    ['-1', '1'],
    ['10:30, 1,000,000 and 12,34', '10-30-1000000-and-12-34'],
  ])('%s → %s', (title, slug) => {
    expect(makeSlug(title)).toBe(slug)
  })

  test('the first candidate that gives anything is taken', () => {
    expect(makeSlug(null, '', '？！', 'Fed decision', '美联储')).toBe('fed-decision')
    expect(makeSlug('🎉', undefined, 'event')).toBe('event')
  })

  test('where nothing remains there is still an address', () => {
    expect(makeSlug('🎉🎉')).toBe('untitled')
    expect(makeSlug()).toBe('untitled')
  })

  test('is cut at a word, or within a word longer than everything', () => {
    const slug = makeSlug('market '.repeat(30))
    expect(slug).toBe('market-'.repeat(11).slice(0, -1))
    expect(makeSlug('x'.repeat(500))).toHaveLength(maxSlugLength)
    expect(makeSlug(`${'a'.repeat(80)} b`)).toBe('a'.repeat(80))
  })

  test('whatever the title, the slug is an ASCII address part', () => {
    const random = seededRandom(7)
    for (let round = 0; round < 2000; round += 1) {
      const title = Array.from({ length: random.integer(40) }, () => random.character()).join('')
      expect(makeSlug(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(makeSlug(title).length).toBeLessThanOrEqual(maxSlugLength)
    }
  })

  test('a hostile title does not stall', () => {
    const started = performance.now()
    makeSlug('-'.repeat(1_000_000), '中'.repeat(1_000_000))
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe('uniqueSlug', () => {
  test('a free slug stays, a taken one gets the next number', async () => {
    const taken = new Set(['fed', 'fed-2'])
    await expect(uniqueSlug('ecb', slug => taken.has(slug))).resolves.toBe('ecb')
    await expect(uniqueSlug('fed', slug => Promise.resolve(taken.has(slug)))).resolves.toBe('fed-3')
  })

  test('the number fits into the longest slug', async () => {
    const slug = makeSlug(`${'market '.repeat(10)}quotation`)
    expect(slug).toHaveLength(maxSlugLength - 1)
    await expect(uniqueSlug(slug, other => other === slug)).resolves.toBe(`${'market-'.repeat(10)}2`)
  })

  test('a check that takes everything is an error, not an endless loop', async () => {
    await expect(uniqueSlug('fed', () => true)).rejects.toThrow('fed')
  })
})

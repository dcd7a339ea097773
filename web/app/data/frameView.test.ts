import { frameView, siteName } from './frameView'

const site = { name: '先见 Presage', tagline: null, notice: ' 演示 ', contactEmail: '', commentsOpen: true, commentsWait: true, socialLinks: [{ label: 'X', url: 'https://x.com/presage' }, { label: 'bad', url: 'javascript:alert(1)' }] }

test('a Chinese name with a Latin one is set in two parts', () => {
  const frame = frameView({ site }, 'zh-Hans')
  expect(frame.wordmark).toEqual({ main: '先见', rest: 'Presage' })
  expect(siteName(frame)).toBe('先见 Presage')
})

test('built-in words stand in for what the API does not say', () => {
  const frame = frameView({}, 'en')
  expect(siteName(frame)).toBe('Presage')
  expect(frame).toMatchObject({ notice: null, contactEmail: null, sections: [], social: [] })
  expect(frame.tagline).not.toBe('')
})

test('sections are named in the page’s language and fall back to the first name', () => {
  const categories = [{ name: '经济', nameEn: 'Economy', slug: 'economy' }, { name: '科学', nameEn: null, slug: 'science' }, null]
  expect(frameView({ categories }, 'en').sections).toEqual([
    { label: { text: 'Economy', lang: undefined }, href: '/en/categories/economy' },
    { label: { text: '科学', lang: 'zh-Hans' }, href: '/en/categories/science' },
  ])
})

test('only web addresses become links', () => {
  expect(frameView({ site }, 'en').social).toEqual([{ label: 'X', url: 'https://x.com/presage' }])
})

test('the other language is the same page where it exists, else its front page', () => {
  expect(frameView({ otherLanguagePath: '/en/predictions/a' }, 'zh-Hans').otherLanguage).toEqual({ locale: 'en', href: '/en/predictions/a', isSamePage: true })
  expect(frameView({ otherLanguagePath: null }, 'en').otherLanguage).toEqual({ locale: 'zh-Hans', href: '/', isSamePage: false })
})

test('a section’s own page is marked among the sections, and no other page is', () => {
  expect(frameView({ section: '/categories/economy' }, 'zh-Hans').section).toBe('/categories/economy')
  expect(frameView({}, 'zh-Hans').section).toBeNull()
})

import { aboutView } from './aboutView'

const author = { name: '林知远', nameEn: 'Lin Zhiyuan', slug: 'lin', desk: false, bio: '记者。', bioEn: null }
const desk = { name: '编辑部', nameEn: null, slug: 'desk', desk: true, bio: ' ', bioEn: null }
const facts = (locale: string, about: { bodyHtml: string } | null) => ({
  site: { name: '', tagline: null, notice: null, contactEmail: null, commentsOpen: true, commentsWait: true, socialLinks: [], locale, about }, authors: [desk, author],
})

test('names people before desks, each with the way to their page in the language', () => {
  expect(aboutView(facts('zh-Hans', null), 'zh-Hans').writers).toEqual([
    { key: 'lin', name: { text: '林知远', lang: undefined }, href: '/authors/lin', bio: { text: '记者。', lang: undefined } },
    { key: 'desk', name: { text: '编辑部', lang: undefined }, href: '/authors/desk', bio: null },
  ])
  expect(aboutView(facts('en', null), 'en').writers[0]).toMatchObject({ name: { text: 'Lin Zhiyuan' }, href: '/en/authors/lin', bio: { lang: 'zh-Hans' } })
})

test('has the paper’s own words only where they are in the language of the page', () => {
  const written = { bodyHtml: '<p>我们是谁</p>' }
  expect(aboutView(facts('zh-Hans', written), 'zh-Hans').own).toBe('<p>我们是谁</p>')
  expect(aboutView(facts('zh-Hans', written), 'en').own).toBeNull()
  expect(aboutView(facts('zh-Hans', null), 'zh-Hans').own).toBeNull()
  expect(aboutView({ site: null, authors: [] }, 'en')).toEqual({ own: null, writers: [] })
})

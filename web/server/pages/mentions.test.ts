import { mentionsOf, subjectOf } from './mentions'

test('a page leans on what it is about and on what it links to, whatever the language', () => {
  const html = '<a href="/en/events/who-wins">…</a><a href="https://paper.example/predictions/b-2">…</a><a href="/go/abc123">…</a>'
    + '<a href="/categories/economy?page=2">…</a><a href="https://x.com/intent?url=https%3A%2F%2Fpaper.example%2Fpredictions%2Fc">…</a>'
  expect(mentionsOf('/en/predictions/a', html).about.sort()).toEqual(['/categories/economy', '/events/who-wins', '/go/abc123', '/predictions/a', '/predictions/b-2'])
})

test('its pictures, its article and the further pages of its list', () => {
  const html = '<img src="/uploads/a_1.png" srcset="/uploads/small_a_1.png 500w, /uploads/a_1.png 1600w"><article data-view="abc">'
    + '<a href="/categories/x?page=2">2</a><a href="/categories/x?page=3">3</a><a href="/categories/y?page=2">other</a>'
  expect(mentionsOf('/categories/x', html)).toMatchObject({
    uploads: ['/uploads/a_1.png', '/uploads/small_a_1.png'],
    article: 'abc',
    next: ['/categories/x?page=2', '/categories/x?page=3'],
  })
  expect(mentionsOf('/categories/x?page=2', html).next).toEqual(['/categories/x?page=3'])
})

test.each([
  ['/predictions/a', '/predictions/a'], ['/en/predictions/a.md', '/en/predictions/a'], ['/en/embed/a?theme=dark', '/en/predictions/a'],
  ['/events/a/feed.xml', '/events/a'], ['/categories/a?page=2', '/categories/a'], ['/', null], ['/en', null], ['/track-record', null],
])('%s is about %s', (key, subject) => {
  expect(subjectOf(key)).toBe(subject)
})

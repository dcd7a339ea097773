import { noteGone, showsGone } from './takedowns'

const gone = { '/en/predictions/a': 1000 }
const page = (key: string, printedAt: number, about: string[] = []) => ({ key, printedAt, about })

test('what was printed before shows it; what was printed after does not', () => {
  expect(showsGone({ gone }, page('/en/predictions/a', 999))).toBe(true)
  expect(showsGone({ gone }, page('/en/predictions/a.md', 1000))).toBe(true)
  expect(showsGone({ gone }, page('/en/predictions/a', 1001))).toBe(false)
})

test('lists and neighbours that link to it show it too, its other language does not', () => {
  expect(showsGone({ gone }, page('/', 999, ['/predictions/a']))).toBe(true)
  expect(showsGone({ gone }, page('/predictions/b', 999, ['/predictions/b', '/predictions/a']))).toBe(true)
  expect(showsGone({ gone }, page('/', 999, ['/predictions/ab']))).toBe(false)
  expect(showsGone({ gone }, page('/predictions/a', 999, ['/predictions/a']))).toBe(false)
})

test('notes of a day ago are forgotten', () => {
  const state = { cursor: '', allStaleAt: 0, gone: { '/predictions/old': 1000 }, goneUploads: [] }
  noteGone(state, ['/predictions/new'], 1000 + 24 * 60 * 60 * 1000)
  expect(state.gone).toEqual({ '/predictions/new': 1000 + 24 * 60 * 60 * 1000 })
})

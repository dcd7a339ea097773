import { commentsAsked } from '#shared/commentPaths'
import { commentsView } from './commentsView'

const comment = { documentId: 'c1', name: '老周', body: '第一段。\n第二行。\n\n\nSecond paragraph.', createdAt: '2025-09-09T02:15:00Z', removed: false, replyCount: 0, replies: [] }
const reply = (number: number) => ({ documentId: `r${number}`, name: 'Zoe', body: 'Why?', createdAt: '2025-09-10T02:15:00Z', number })
const own = { documentId: 'own', prediction: 'p1', parent: null as string | null, name: '我', body: '等着', createdAt: '2025-09-11T00:00:00Z' }
type Comment = Omit<typeof comment, 'replies'> & { replies: ReturnType<typeof reply>[] }

const view = (nodes: Comment[], { query = {}, waiting = [] as typeof own[], isOpen = true, page = 1, pageCount = 1, locale = 'zh-Hans' as 'zh-Hans' | 'en' } = {}) => {
  const asked = commentsAsked(query)
  if (!asked) throw new Error('That is no page.')
  const article = { documentId: 'p1', commentCount: nodes.length, comments_connection: { nodes, pageInfo: { page, pageCount, total: pageCount * nodes.length } } }
  return commentsView(article, { asked, waiting, isOpen, path: '/predictions/a' }, locale)
}

test('a blank line parts paragraphs, each with its language, and addresses in them lead out', () => {
  expect(view([{ ...comment, body: `${comment.body} https://a.com/b` }])).toMatchObject({
    count: '1条评论',
    orders: [],
    pages: null,
    threads: [{
      href: '?comment=c1#comment-c1',
      paragraphs: [
        { parts: [{ text: '第一段。\n第二行。' }], lang: undefined },
        { parts: [{ text: 'Second paragraph. ' }, { text: 'a.com/b', href: 'https://a.com/b' }], lang: 'en' },
      ],
      reply: { href: '?reply=c1#comment-form', label: '回复老周' },
      report: { href: '?report=c1#report-form', label: '举报老周的评论' },
    }],
  })
})

test('nothing is as little as can be', () => {
  expect(view([])).toMatchObject({ count: '还没有评论', orders: [], threads: [], pages: null, isGone: false, own: null })
})

test('the order and the pages are plain links; the present one is marked, the usual one has the article’s own address', () => {
  const second = { ...comment, documentId: 'c2' }
  expect(view([comment, second], { query: { sort: 'oldest', comments: '2' }, page: 2, pageCount: 3 })).toMatchObject({
    orders: [{ label: '最新在前', href: '/predictions/a#comments', isCurrent: false }, { href: '?sort=oldest#comments', isCurrent: true }],
    pages: { previous: '?sort=oldest#comments', next: '?sort=oldest&comments=3#comments' },
    isNewestFirst: false,
  })
  expect(view([comment, second], { query: { comments: '2' }, page: 2, pageCount: 2 }).pages).toMatchObject({ previous: '/predictions/a#comments', next: null })
})

test('of many replies a stretch is shown, with the ways to the first and to those behind', () => {
  const many = { ...comment, replyCount: 25 }
  expect(view([{ ...many, replies: [reply(1), reply(2)] }]).threads[0]).toMatchObject({ earlier: null, more: { href: '?after=r2#comment-c1', text: '还有23条回复' } })
  expect(view([{ ...many, replies: [reply(24), reply(25)] }]).threads[0]).toMatchObject({ earlier: '?comment=c1#comment-c1', more: null })
  expect(view([{ ...many, replies: [] }]).threads[0]).toMatchObject({ earlier: '?comment=c1#comment-c1', more: null })
})

test('what was removed keeps its place alone: nobody answers it, and nobody answers in its thread', () => {
  const removed = { ...comment, name: '', body: '', createdAt: '', removed: true, replyCount: 1, replies: [reply(1)] }
  const [thread] = view([removed], { query: { reply: 'c1' } }).threads
  expect(thread).toMatchObject({ isRemoved: true, at: null, paragraphs: [], reply: null, report: null, repliesLabel: '对已移除的评论的回复' })
  expect(thread?.replies[0]).toMatchObject({ reply: null, report: { href: '?report=r1#report-form' } })
  expect(view([removed], { query: { reply: 'r1' } }).answered).toBeNull()
})

test('while comments are closed nobody answers, and everybody may report', () => {
  expect(view([comment], { isOpen: false, query: { reply: 'c1' } })).toMatchObject({ answered: null, threads: [{ reply: null, report: {} }] })
})

test('the comment to be answered or reported is found in its thread, and nowhere else', () => {
  const thread = { ...comment, replyCount: 1, replies: [reply(1)] }
  expect(view([thread], { query: { reply: 'r1' } }).answered).toEqual({ key: 'r1', name: 'Zoe' })
  expect(view([thread], { query: { report: 'c1' } }).reported).toEqual({ key: 'c1', name: '老周' })
  expect(view([thread], { query: { reply: 'r2' } })).toMatchObject({ answered: null, isGone: true })
  expect(view([thread], { query: { reported: 'r1' } }).threads[0]?.replies[0]?.wasReported).toBe(true)
})

test('the reader’s own comment stands at its place, marked, and can be neither answered nor reported', () => {
  const { threads, own: link } = view([comment], { waiting: [own] })
  expect(threads.map(({ key, isWaiting }) => [key, isWaiting])).toEqual([['own', true], ['c1', false]])
  expect(threads[0]).toMatchObject({ reply: null, report: null, href: '?comment=own#comment-own' })
  expect(link).toBe('?comment=own#comment-own')
  const inThread = view([comment], { waiting: [{ ...own, parent: 'c1' }], locale: 'en' })
  expect(inThread.threads).toMatchObject([{ key: 'c1', replies: [{ key: 'own', isWaiting: true, reply: null }] }])
})

test('what a reader wrote under another article is not here', () => {
  expect(view([comment], { waiting: [{ ...own, prediction: 'p2' }] })).toMatchObject({ threads: [{ key: 'c1' }], own: null })
})

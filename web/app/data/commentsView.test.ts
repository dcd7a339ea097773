import { commentsView } from './commentsView'

const comment = { documentId: 'c1', name: '老周', body: '第一段。\n第二行。\n\n\nSecond paragraph.', createdAt: '2025-09-09T02:15:00Z' }

test('a blank line parts paragraphs, and each carries its language', () => {
  expect(commentsView({ comments: [comment], commentCount: 1 }, 'zh-Hans')).toMatchObject({
    count: '1 条评论',
    shown: null,
    list: [{ paragraphs: [{ text: '第一段。\n第二行。', lang: undefined }, { text: 'Second paragraph.', lang: 'en' }] }],
  })
})

test('it says when there are more than are shown', () => {
  expect(commentsView({ comments: [comment], commentCount: 240 }, 'en')).toMatchObject({ count: '240 comments', shown: 'showing 1' })
})

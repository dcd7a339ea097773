import { errorView } from './errorView'

test.each([
  [404, '没有找到这一页'], [410, '没有找到这一页'], [405, '这个地址不接受这样的请求'], [413, '提交的内容太大'],
  [400, '读不懂这个请求'], [415, '读不懂提交的内容'], [503, '暂时读不到文章'], [500, '这一页出了错'],
])('%d is explained', (status, title) => {
  expect(errorView(status, 'zh-Hans')).toMatchObject({ title, canRetry: status >= 500, search: status === 503 ? null : '/search' })
})

test('ways on are in the language of the page', () => {
  const { search, ways } = errorView(404, 'en')
  expect([search, ...ways.map(({ href }) => href)]).toEqual(['/en/search', '/en', '/en/track-record', '/en/ledger'])
})

test('only of a page that is not there is it asked whether it is, and nobody said how likely that was', () => {
  expect([404, 410, 400, 500, 503].filter(status => errorView(status, 'en').ended)).toEqual([404, 410])
  expect(errorView(404, 'zh-Hans').ended).toMatchObject({
    question: '这一页还在吗？', line: { ends: { no: '不在', yes: '在' }, cameTrue: 'no', ours: null, side: null, market: null },
  })
})

import { errorView } from './errorView'

test.each([
  [404, '没有找到这一页'], [410, '没有找到这一页'], [405, '这个地址不接受这样的请求'], [413, '提交的内容太大'],
  [400, '读不懂这个请求'], [415, '读不懂提交的内容'], [503, '暂时读不到文章'], [500, '这一页出了错'],
])('%d is explained', (status, title) => {
  expect(errorView(status, 'zh-Hans')).toMatchObject({ title, canRetry: status >= 500, home: '/' })
})

import { call } from '../../test/fixtures/record'
import { withdrawnView } from './withdrawnView'

const taken = {
  ...call, withdrawnAt: '2026-02-03T08:00:00.000Z', withdrawnReason: '引用的文件是伪造的。', category: null, event: null, outcomeLabel: 'Yes', outcomeLabelZh: null, ledgerHash: 'a'.repeat(64),
}

test('the record keeps question, answer, probability, price, result, reason and date', () => {
  const view = withdrawnView(taken, 'zh-Hans')
  expect(view.question.text).toBe('特朗普会见金正恩吗？')
  expect(view.facts.map(({ term, value }) => [term, value.text])).toEqual([
    ['判断', '不会'], ['我们给“会”的概率', '8%'], ['发表时的市场价', '21%'], ['结果', '不会'], ['揭晓于', '北京时间2026年1月1日 07:59'], ['Brier分', '本报0.0064，市场0.0441'], ['作者', '林知远'],
    ['发表于', '北京时间2025年9月8日 21:30'], ['撤下于', '北京时间2026年2月3日 16:00'], ['撤下的理由', '引用的文件是伪造的。'], ['账本', 'a'.repeat(64)],
  ])
  expect(view.line).toMatchObject({ cameTrue: 'no', ours: { at: 8 }, market: { at: 21 } })
  expect(view.facts.filter(({ standing }) => standing)).toMatchObject([{ term: '结果', standing: { label: '说对了' } }])
  expect(view.facts.filter(({ codeHref, isQuoted }) => codeHref ?? isQuoted)).toMatchObject([{ isQuoted: true }, { codeHref: '/ledger' }])
})

test('what an editor wrote is marked with its language, one author is no “authors”, and scores say whose they are', () => {
  const { facts } = withdrawnView(taken, 'en')
  expect(facts).toContainEqual({ term: 'Reason', value: { text: '引用的文件是伪造的。', lang: 'zh-Hans' }, isQuoted: true })
  expect(facts.map(({ term, value }) => `${term}: ${value.text}`)).toEqual(expect.arrayContaining(['Author: Lin Zhiyuan', 'Brier score: Presage 0.0064, market 0.0441']))
})

test('where little was kept, the event stands for the question', () => {
  const view = withdrawnView({
    ...taken, question: null, questionEn: null, probability: null, marketPrice: null, result: 'pending', brier: null, marketBrier: null, withdrawnReason: null, ledgerHash: null, authors: [],
    event: { documentId: 'e1', title: 'Who?', titleZh: null },
  }, 'en')
  expect(view.question.text).toBe('Who?')
  expect(view.facts.map(({ value }) => value.text)).toEqual(['NO', 'None given', 'None', '', '8 September 2025, 13:30 UTC', '3 February 2026, 08:00 UTC'])
})

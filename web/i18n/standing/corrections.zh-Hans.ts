import type { Prose } from './prose'

const policy: Prose = [
  '文章公开之后，凡是改动标题、摘要、正文或图说，都要选一个种类、写一句解释，系统才让重新发表。悄悄改是改不成的。',
  {
    list: [
      '更正：写错了事实。文首有提示，文末写明原先怎样、现在怎样。',
      '说明：没有写错，但说得不清楚，或者不完整。',
      '错字：意思没有变。记进[账本](ledger)，不在这里列出。',
    ],
  },
  '判断和概率不在更正之列：它们在发表时就冻结了。改主意要另写一条，说明理由，与原来的判断并列。',
]

/** The page of all corrections. */
export const correctionsZhHans = {
  title: '更正',
  deck: '文章发表以后更正了什么、说明了什么，新的在前。',
  page: (page: string) => `更正：第${page}页`,
  policyHeading: '更正的规矩',
  policy,
  report: '发现了错误？',
  reportText: '请告诉我们是哪一篇、哪一句，依据是什么。来信请寄：',
  reportNone: '请在那篇文章下面留言，写明是哪一句、依据是什么，编辑会读到。',
  reportSubject: '报告错误',
  list: '更正与说明',
  none: '中文版还没有更正。',
  elsewhere: (count: string) => `英文版有${count}条`,
  withdrawn: '撤下的文章',
  withdrawnNote: '正文不再提供，它们先前的更正与说明也不再列在上面；判断、概率和结果留在[战绩](record)里，每一次更正和撤下都记在[账本](ledger)里。',
}

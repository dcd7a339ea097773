import type { Prose } from './prose'

const text: Prose = [
  '这里的每篇文章只回答一个问题，问的是预测市场上真有人下注的事。文章以判断收尾：会，或者不会，多半还写明我们认为“会”有几成把握。',
  '判断在第一次发表时冻结，和那一刻的市场价一起存下，此后谁也改不了，包括我们自己。事情有了结果，就按[写明的规则](methodology)打分，说对的、说错的都进[战绩](record)。',
  '每个判断、每次改判、每处更正，都记在一本只增不改的[账本](ledger)里，任何人都可以下载核对。',
]

/** The page that says who makes the paper. */
export const aboutZhHans = {
  title: '关于本报',
  deck: '一家会记分的编辑部：先把判断写下来，再等结果来打分。',
  text,
  writers: '谁在写',
  writersNote: '署名可以是一个人，也可以是一个编辑组（集体署名）。点开名字，可以看到各自的文章和战绩。',
  funding: '钱从哪里来',
  fundingText: '阅读不收费。有些页面上有付费内容，凡付费内容，开头先写明；付钱的人看不到未发表的文章，也碰不到判断。眼下有哪些赞助、作者的持仓怎么说明，见[赞助与披露](disclosure)。',
  contact: '联系我们',
  contactText: '指出错误、商量转载、谈谈您的看法，都可以来信：',
  contactNone: '在任何一篇文章下面留言，编辑都会读到。',
}

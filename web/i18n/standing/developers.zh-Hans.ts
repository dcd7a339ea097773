import { verifyCommand, type Prose } from './prose'

const before: Prose = [
  { heading: 'GraphQL接口', id: 'graphql' },
  '接口在`/graphql`，用POST发送JSON，允许跨域请求。语言是`zh-Hans`或`en`，不写就是中文。每个字段的说明可以用内省查询读到，也在源码的`packages/client/schema.graphql`里。',
  { code: 'curl {site}/graphql \\\n  -H "content-type: application/json" \\\n  -d \'{"query": "{ predictions(locale: \\"zh-Hans\\") { title url } }"}\'', language: 'sh' },
]

const after: Prose = [
  { heading: '限制', id: 'limits' },
  {
    list: [
      '请求不超过32 KB，查询最多嵌套8层。',
      '一次查询最多能返回10,000个值，事先按列表的长度估算；列表每页最多100条，翻到10,000条以后请用条件缩小范围。',
      '超出的请求会被拒绝，`extensions.code`是`LIMIT_EXCEEDED`，并说明超了多少、怎么改。',
      '接口里没有草稿，没有未通过的评论，没有未公开的个人信息。',
    ],
  },
  { heading: 'JavaScript客户端', id: 'client' },
  '源码里的`@presage/client`带着有类型的查询，本站自己也用它：',
  {
    code: `import { createPresageClient }
  from '@presage/client/createPresageClient'
import { TrackRecordCallsDocument as Calls }
  from '@presage/client/generated/documents'

const client = createPresageClient({ url: '{site}/graphql' })
const pagination = { pageSize: 10 }
const { data, error } = await client.query(Calls, { pagination })`,
    language: 'js',
  },
  { heading: '订阅与文件', id: 'files' },
  {
    facts: [
      { term: '[RSS](feed)、[Atom](atom)、[JSON Feed](jsonFeed)', text: '最新50篇，带全文和判断。在版面、作者、事件的地址后面加上同样的文件名，就是它们各自的。' },
      { term: '[揭晓](resolutions)', text: '判断有了结果，就有一条。' },
      { term: '战绩：[CSV](csv)、[JSON](json)', text: '每次判断一行，连同分数。筛选的条件与[战绩](record)页相同。' },
      { term: '[账本](ledgerFile)', text: '每行一条JSON，从第一条到最后一条。' },
      { term: 'Markdown', text: '在文章地址后面加`.md`，文首的数据写着判断。' },
      { term: '[llms.txt](llms)', text: '给语言模型看的指南。' },
      { term: '[站点地图](sitemap)', text: '所有页面，按语言对应。' },
      { term: '嵌入', text: '`/embed/<slug>`是一张没有脚本的卡片，随结果更新；`/oembed?url=<文章地址>`告诉别的网站怎么嵌入它。' },
    ],
  },
  { heading: '核对账本', id: 'verify' },
  '验证程序在源码里，验证时不联网。它能证明什么、不能证明什么，见[判断与计分](methodology)。',
  verifyCommand,
  { heading: '授权', id: 'licence' },
  '软件以MIT许可发布。这份许可说的是软件，不包括文章与图片；引用文章请注明出处，并链接到原文。',
]

/** The page for programs and those who write them. */
export const developersZhHans = {
  title: '开发者与数据',
  deck: '本报公开的一切，程序都能读。不用注册，不用密钥。',
  before,
  examples: {
    newest: '最新的五篇，各带判断、市场价和结果：',
    article: '一篇文章，正文用Markdown。旧的slug仍然有效；返回的slug不同时，请改用新的：',
    record: '战绩：说对几次，Brier平均多少，胜过市场多少：',
    search: '搜索，按相关程度排列：',
    corrections: '最近的更正，以及撤下的文章：',
    ledger: '账本从某一条之后的一百条，以及最新的一条：',
  },
  after,
}

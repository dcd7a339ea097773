import type { MarketPlatform } from './market.js'

/** What can go wrong with a platform or an address; each has its sentence below. */
export type MarketProblemCode =
  | 'not_a_market_url' | 'not_found' | 'rate_limited' | 'timed_out' | 'cut_off' | 'unreachable' | 'refused_redirect' | 'too_large'
  | 'not_json' | 'changed_shape' | 'impossible_price' | 'empty' | 'server_error' | 'host_not_allowed' | 'unsupported_market'

type Sentence = Record<'zh-Hans' | 'en', string>

interface Facts {
  platform: string
  field: string
  /** Status of the answer, where it is part of what went wrong. */
  status: string
  wait: { seconds: number } | null
}

export interface MarketProblemDetail {
  platform?: MarketPlatform | null
  /** The field of the platform's answer that is not as documented: `markets[0].outcomePrices`. */
  field?: string
  /** How long the platform asks us to wait, in milliseconds. */
  retryAfter?: number
  /** HTTP status of the answer. */
  status?: number
  cause?: unknown
}

const names: Record<MarketPlatform, string> = { polymarket: 'Polymarket', kalshi: 'Kalshi', manifold: 'Manifold' }

const sentences: Record<MarketProblemCode, (facts: Facts) => Sentence> = {
  not_a_market_url: () => ({
    'zh-Hans': '这里面没有能识别的网址。请粘贴事件或市场页面的网址，例如 https://polymarket.com/event/…、https://kalshi.com/markets/…、'
      + 'https://manifold.markets/用户名/… 或 https://www.metaculus.com/questions/…；其他平台请粘贴以 https:// 开头的完整网址。',
    'en': 'No address was found in this. Paste the address of an event or market page, such as https://polymarket.com/event/…, https://kalshi.com/markets/…, '
      + 'https://manifold.markets/user/… or https://www.metaculus.com/questions/…; for any other platform the whole address, starting with https://.',
  }),
  not_found: ({ platform }) => ({
    'zh-Hans': `${platform} 上没有找到这个事件或市场。请在浏览器中打开它的页面，重新复制网址。`,
    'en': `${platform} has no such event or market. Open its page in a browser and copy the address again.`,
  }),
  rate_limited: ({ platform, wait }) => ({
    'zh-Hans': `${platform} 认为我们请求太频繁。请${wait ? `在 ${wait.seconds} 秒后` : '过几分钟'}再试。`,
    'en': `${platform} says we ask too often. Try again ${wait ? `in ${wait.seconds} s` : 'in a few minutes'}.`,
  }),
  timed_out: ({ platform }) => ({
    'zh-Hans': `${platform} 没有在规定时间内答复。请稍后再试。`,
    'en': `${platform} did not answer in time. Try again later.`,
  }),
  cut_off: ({ platform }) => ({
    'zh-Hans': `${platform} 的答复在中途断开了。请稍后再试。`,
    'en': `${platform}'s answer broke off halfway. Try again later.`,
  }),
  unreachable: ({ platform }) => ({
    'zh-Hans': `连不上 ${platform}。请检查服务器的网络，或稍后再试。`,
    'en': `${platform} cannot be reached. Check the server's network, or try again later.`,
  }),
  refused_redirect: ({ platform }) => ({
    'zh-Hans': `${platform} 把请求转到了别的地址，为安全起见没有跟随。如果平台换了接口地址，请管理员修改配置。`,
    'en': `${platform} redirected the request elsewhere, which is not followed. If its API has moved, ask the administrator to change the configured address.`,
  }),
  too_large: ({ platform }) => ({
    'zh-Hans': `${platform} 的答复太大，没有读取。请换一个事件，或手动录入。`,
    'en': `${platform}'s answer is too large and was not read. Choose another event, or enter it by hand.`,
  }),
  not_json: ({ platform }) => ({
    'zh-Hans': `${platform} 的答复不是可读的数据。请稍后再试。`,
    'en': `${platform} did not answer with readable data. Try again later.`,
  }),
  changed_shape: ({ platform, field }) => ({
    'zh-Hans': `${platform} 的数据格式变了：字段“${field}”缺失或与文档不符。什么都没有保存，请把这句话告诉开发者。`,
    'en': `${platform}'s data has changed: the field "${field}" is missing or not as documented. Nothing was stored; please pass this sentence on to the developers.`,
  }),
  impossible_price: ({ platform, field }) => ({
    'zh-Hans': `${platform} 给出的价格不在 0 到 1 之间（字段“${field}”）。什么都没有保存，请在平台页面上核对。`,
    'en': `${platform} gave a price outside 0 to 1 (field "${field}"). Nothing was stored; check it on the platform's page.`,
  }),
  empty: ({ platform }) => ({
    'zh-Hans': `${platform} 的答复是空的。什么都没有保存，请稍后再试。`,
    'en': `${platform}'s answer was empty. Nothing was stored; try again later.`,
  }),
  server_error: ({ platform, status, wait }) => ({
    'zh-Hans': `${platform} 出了故障${status && `（HTTP ${status}）`}。请${wait ? `在 ${wait.seconds} 秒后` : '稍后'}再试。`,
    'en': `${platform} failed to answer${status && ` (HTTP ${status})`}. Try again ${wait ? `in ${wait.seconds} s` : 'later'}.`,
  }),
  host_not_allowed: ({ platform }) => ({
    'zh-Hans': `只向配置里的 ${platform} 接口地址发送请求，这个地址不在其中。请管理员检查配置。`,
    'en': `Requests only go to the configured addresses of ${platform}, and this is none of them. Ask the administrator to check the configuration.`,
  }),
  unsupported_market: ({ platform }) => ({
    'zh-Hans': `${platform} 上的这个市场不是“是或否”的问题（例如数值、投票或悬赏），无法导入。请换一个市场，或手动录入。`,
    'en': `This market of ${platform} is not a yes-or-no question (but a number, poll or bounty, say) and cannot be imported. Choose another, or enter it by hand.`,
  }),
}

/** Anything that goes wrong with a platform or an address that was pasted. Says what to do, in both languages of the paper. */
export class MarketProblem extends Error {
  override readonly name = 'MarketProblem'
  /** Null where the problem is with what was pasted, before any platform was known. */
  readonly platform: MarketPlatform | null
  readonly messages: { 'zh-Hans': string, 'en': string }
  /** Where a field is to blame, its path in the platform's answer. */
  readonly field?: string
  /** How long the platform asks us to wait, in milliseconds. */
  readonly retryAfter?: number
  /** HTTP status of the answer, where it is what went wrong. */
  readonly status?: number

  constructor(readonly code: MarketProblemCode, detail: MarketProblemDetail = {}) {
    const platform = detail.platform ?? null
    const said = (nobody: string) => sentences[code]({
      platform: platform === null ? nobody : names[platform],
      field: detail.field ?? '',
      status: detail.status === undefined ? '' : String(detail.status),
      wait: detail.retryAfter === undefined ? null : { seconds: Math.ceil(detail.retryAfter / 1000) },
    })
    const messages = { 'zh-Hans': said('平台')['zh-Hans'], 'en': said('The platform').en }
    super(messages.en, { cause: detail.cause })
    this.platform = platform
    this.messages = messages
    this.field = detail.field
    this.retryAfter = detail.retryAfter
    this.status = detail.status
  }
}

interface DemoComment {
  article: string
  language: 'zh_Hans' | 'en'
  name: string
  body: string
  at: string
  state: 'approved' | 'pending'
  /** Where others reply to it. */
  key?: string
  /** The key of the comment it replies to, under the same article and before it in this list. */
  replyTo?: string
}

/** What readers of the demo edition say; invented, like the readers. */
export const comments: DemoComment[] = [
  {
    article: 'fed-december-2025', language: 'zh_Hans', name: '沿江', at: '2025-11-20T23:12:00Z', state: 'approved', key: 'fed-revisions',
    body: '同意“委员会更怕迟到”这一层，但你们给市场的 57% 打了这么大的折扣，我觉得低估了劳动力数据修正的方向。等着看。',
  },
  {
    article: 'fed-december-2025', language: 'zh_Hans', name: '半夏', at: '2025-11-21T01:40:00Z', state: 'approved', replyTo: 'fed-revisions',
    body: '修正的方向确实一直是往下。不过九月那次也是这样，委员会照样等了一次会议才动。',
  },
  {
    article: 'fed-december-2025', language: 'zh_Hans', name: '沿江', at: '2025-11-21T06:05:00Z', state: 'approved', replyTo: 'fed-revisions',
    body: '九月之前没有两次放缓的非农摆在一起。当然，这也可能只是我愿意相信的版本。',
  },
  {
    article: 'fed-december-2025', language: 'zh_Hans', name: '阿栗', at: '2025-12-11T01:40:00Z', state: 'approved', key: 'fed-result',
    body: '结果出来了，这次是市场对。欣赏的是原文和数字都还在，没有悄悄改。希望写一篇复盘。',
  },
  {
    article: 'fed-december-2025', language: 'zh_Hans', name: '老账本', at: '2025-12-11T04:22:00Z', state: 'approved', replyTo: 'fed-result',
    body: '附议。错的那些比对的那些有用。',
  },
  {
    article: 'trump-kim-2025', language: 'zh_Hans', name: '北纬三十八', at: '2025-09-09T03:05:00Z', state: 'approved', key: 'kim-tail',
    body: '基准率的算法很清楚。唯一想补充的是：2019 年板门店那次从提议到见面只隔了一天多，所以尾部风险应该比直觉更厚一点。',
  },
  {
    article: 'trump-kim-2025', language: 'zh_Hans', name: '读史的人', at: '2025-09-09T05:31:00Z', state: 'approved', replyTo: 'kim-tail',
    body: '那次双方的工作层联络已经通了一年。这一次我没看到同样的铺垫，所以我反而觉得尾部没有那么厚。',
  },
  {
    article: 'trump-kim-2025', language: 'en', name: 'Marta', at: '2025-09-10T12:30:00Z', state: 'approved', key: 'kim-precedent',
    body: 'Good to see the one-day precedent of 2019 taken seriously. I would have said ten per cent, so we agree more than the market does.',
  },
  {
    article: 'trump-kim-2025', language: 'en', name: 'Idris', at: '2025-09-10T15:02:00Z', state: 'approved', replyTo: 'kim-precedent',
    body: 'Ten feels high to me once you count the weeks that are left. What would make you move to five?',
  },
  {
    article: 'trump-kim-2025', language: 'en', name: 'Marta', at: '2025-09-11T07:48:00Z', state: 'approved', replyTo: 'kim-precedent',
    body: 'An Asian trip that ends without a stop anywhere near the border. Before that I stay where I am.',
  },
  {
    article: 'china-moon-2030', language: 'zh_Hans', name: '望舒', at: '2026-11-13T00:20:00Z', state: 'approved', key: 'moon-lander',
    body: '把“首飞到载人”的间隔单独拿出来算，这个角度很好。如果着陆器的无人试飞推迟，希望你们及时写修订。',
  },
  {
    article: 'china-moon-2030', language: 'zh_Hans', name: '发射场边', at: '2026-11-13T02:15:00Z', state: 'approved', replyTo: 'moon-lander',
    body: '同问：无人试飞如果只推迟半年，会动到你们的数字吗？还是要推迟一整个窗口才算？',
  },
  {
    article: 'ai-millennium-2030', language: 'zh_Hans', name: '路过的助教', at: '2026-11-20T09:00:00Z', state: 'pending',
    body: '“验收需要两年”这一条其实最要命：就算今天有人交卷，也未必来得及在截止之前被承认。',
  },
  {
    article: 'uk-rejoin-eu-2030', language: 'en', name: 'Owen', at: '2026-11-18T20:15:00Z', state: 'pending',
    body: 'A plain NO without a number feels right here. Any number would pretend to a precision nobody has.',
  },
]

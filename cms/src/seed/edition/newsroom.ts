/** The demo edition's desks, sections and sponsors. The desks sign together; the sponsors are invented and say so. */

export const authors = {
  editors: { name: '编辑部', nameEn: 'The Editors', desk: true, bio: '先见编辑部集体署名。', bioEn: 'Signed by the Presage newsroom as a whole.' },
  economy: { name: '经济组', nameEn: 'Economy Desk', desk: true, bio: '看利率、市值和钱往哪里去。', bioEn: 'Rates, valuations and where the money goes.' },
  science: { name: '科学组', nameEn: 'Science Desk', desk: true, bio: '看数据、火箭和时间表之间的差距。', bioEn: 'Data, rockets and the distance between schedules and facts.' },
  world: { name: '国际组', nameEn: 'World Desk', desk: true, bio: '看谁会见谁，谁不会。', bioEn: 'Who will meet whom, and who will not.' },
} as const

export const categories = {
  politics: { name: '政治', nameEn: 'Politics', order: 1, description: '选举、会晤与停摆。', descriptionEn: 'Elections, summits and shutdowns.' },
  economy: { name: '经济', nameEn: 'Economy', order: 2, description: '利率、价格与市值。', descriptionEn: 'Rates, prices and valuations.' },
  science: { name: '科学', nameEn: 'Science', order: 3, description: '气候、航天与实验室。', descriptionEn: 'Climate, space and the laboratory.' },
  technology: { name: '科技', nameEn: 'Technology', order: 4, description: '芯片、算法与它们的边界。', descriptionEn: 'Chips, algorithms and their limits.' },
  sport: { name: '体育', nameEn: 'Sport', order: 5, description: '赛程、名额与概率。', descriptionEn: 'Fixtures, places and odds.' },
} as const

export const sponsorLinks = {
  bookshop: {
    name: '北岸书店（示例）',
    text: '北岸书店赞助本报的长文。这家书店是为演示而虚构的。',
    textEn: 'North Bank Books supports our long reads. The shop is invented for this demonstration.',
    label: '看看本月书单',
    labelEn: 'See this month’s list',
    url: 'https://example.com/north-bank-books',
    relationship: 'sponsor',
    placement: 'article_end',
    priority: 10,
  },
  atlas: {
    name: '地图册（示例联盟链接）',
    text: '通过这个链接购买地图册，本报会得到一笔佣金。商品是为演示而虚构的。',
    textEn: 'Buy the atlas through this link and we earn a commission. The product is invented for this demonstration.',
    label: '去看地图册',
    labelEn: 'See the atlas',
    url: 'https://example.org/atlas',
    relationship: 'affiliate',
    placement: 'article_end',
    priority: 5,
  },
  exchange: {
    name: '灯塔预测市场（示例）',
    text: '灯塔预测市场赞助本报的部分栏目。该市场是为演示而虚构的。',
    textEn: 'Lighthouse Markets sponsors some of our sections. The market is invented for this demonstration.',
    label: '了解灯塔',
    labelEn: 'About Lighthouse',
    url: 'https://example.net/lighthouse',
    relationship: 'market_operator',
    placement: 'article_end',
    priority: 20,
  },
  report: {
    name: '航天年鉴（示例付费内容）',
    text: '航天年鉴购买了这个广告位；本报的文章由编辑部独立撰写。年鉴是为演示而虚构的。',
    textEn: 'The Space Yearbook bought this space; our articles are the newsroom’s own. The yearbook is invented for this demonstration.',
    label: '翻开年鉴',
    labelEn: 'Open the yearbook',
    url: 'https://example.com/space-yearbook',
    relationship: 'advertorial',
    // At the top it would mean that the article itself is the advertiser's.
    placement: 'article_end',
    priority: 1,
  },
  newsletter: {
    name: '晨间来信（示例）',
    text: '想每天早上收到一封信？晨间来信是为演示而虚构的刊物。',
    textEn: 'A letter every morning? Morning Letter is a publication invented for this demonstration.',
    label: '订阅样刊',
    labelEn: 'Get a sample',
    url: 'https://example.org/morning-letter',
    relationship: 'sponsor',
    placement: 'list',
    priority: 1,
  },
} as const

/** Shown on every page of the demo edition, so that nobody takes its figures for a market's. */
export const notice = {
  'zh-Hans': '这是示范版：文中事实可以查证，但市场价格、成交量和赞助商都是演示用的，不是真实行情。',
  en: 'This is the demonstration edition: the facts can be checked, but market prices, volumes and sponsors are illustrative, not real quotes.',
} as const

export const contactEmail = 'corrections@presage.example'

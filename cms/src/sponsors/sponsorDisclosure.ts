type Language = 'zh-Hans' | 'en'

/** What readers must know of who pays, by relationship. Whoever profits from trades, or wrote the text, is named in stronger words. */
const disclosures = {
  sponsor: {
    'zh-Hans': '赞助：本链接由赞助方付费展示，赞助方不参与本报的报道与判断。',
    en: 'Sponsored. The sponsor pays for this link and has no say in our reporting or our verdicts.',
  },
  affiliate: {
    'zh-Hans': '推广链接：您通过它注册或购买时，本报可能获得佣金，您不会因此多付费用。',
    en: 'Affiliate link. We may earn a commission if you sign up or buy through it, at no extra cost to you.',
  },
  market_operator: {
    'zh-Hans':
      '广告 · 预测市场运营方：这家公司经营本报所写的这类市场，为本链接付费，并可能从您的交易中获利；它不影响本报的判断。交易可能损失全部投入，部分地区不允许参与。',
    en: 'Advertisement by a market operator. This company runs markets of the kind we write about, pays for this link, and may profit when you trade; it has no influence on our verdicts. You can lose everything you stake, and taking part is not allowed everywhere.',
  },
  advertorial: {
    'zh-Hans': '广告 · 付费内容：链接指向的内容由广告主付费并提供，不是本报的报道，也不代表本报的立场。',
    en: 'Advertisement: paid content. An advertiser paid for and supplied what this link leads to, which is not our journalism and does not speak for us.',
  },
} satisfies Record<string, Record<Language, string>>

export type SponsorRelationship = keyof typeof disclosures

/** Whether it is advertising by whoever profits from trades or wrote what it leads to: marked more strongly than other paid links. */
export function isAdvertisement(relationship: SponsorRelationship): boolean {
  return relationship === 'market_operator' || relationship === 'advertorial'
}

/** The sentence that must stand beside a paid link. */
export function sponsorDisclosure(relationship: SponsorRelationship, language: Language): string {
  return disclosures[relationship][language]
}

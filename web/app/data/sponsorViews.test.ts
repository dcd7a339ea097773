import { sponsor } from '../../test/fixtures/article'
import { allSponsorViews } from './sponsorViews'

test.each([
  ['赞助：本链接由赞助方付费展示。', '赞助：'],
  ['广告 · 付费内容：链接指向的内容由广告主付费。', '广告 · 付费内容：'],
  ['Sponsored. The sponsor pays for this link.', 'Sponsored.'],
  ['Advertisement: paid content. An advertiser paid for it.', 'Advertisement: paid content.'],
  ['赞助', '赞助'],
])('what is paid for is said in a word first: %s', (disclosure, label) => {
  expect(allSponsorViews([{ ...sponsor, disclosure }], 'zh-Hans')[0]?.disclosureLabel).toBe(label)
})

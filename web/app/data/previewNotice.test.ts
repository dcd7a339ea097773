import { previewNotice } from './previewNotice'

const until = '2025-11-30T08:30:00.000Z'

test('says which text is shown, and until when, in the language of the page', () => {
  expect(previewNotice(null, until, false, 'zh-Hans').state).toContain('还没有发表')
  expect(previewNotice('2025-11-01T00:00:00Z', until, false, 'zh-Hans').state).toContain('上次发表')
  expect(previewNotice('2025-11-01T00:00:00Z', until, true, 'en').state).toContain('published')
  expect(previewNotice(null, until, false, 'zh-Hans').until).toContain('16:30')
  expect(previewNotice(null, until, false, 'en').until).toContain('08:30 UTC')
})

/** What the kinds of content are called. The stored name stands in both languages; the admin shows one of them where it looks it up. */
export const contentTypes: Record<string, { zh: string, en: string }> = {
  '文章 · Prediction': { zh: '文章', en: 'Prediction' },
  '事件 · Event': { zh: '事件', en: 'Event' },
  '结果 · Outcome': { zh: '结果', en: 'Outcome' },
  '判断 · Verdict': { zh: '判断', en: 'Verdict' },
  '作者 · Author': { zh: '作者', en: 'Author' },
  '栏目 · Category': { zh: '栏目', en: 'Category' },
  '评论 · Comment': { zh: '评论', en: 'Comment' },
  '更正 · Correction': { zh: '更正', en: 'Correction' },
  '赞助链接 · Sponsor link': { zh: '赞助链接', en: 'Sponsor link' },
  '站点 · Site': { zh: '站点', en: 'Site' },
  '来源 · Source': { zh: '来源', en: 'Source' },
  '披露 · Disclosures': { zh: '披露', en: 'Disclosures' },
  '社交账号 · Social link': { zh: '社交账号', en: 'Social link' },
}

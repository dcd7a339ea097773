/** The languages of the admin, and of the handbook. */
export type DeskLanguage = 'zh' | 'en'

/** What the admin calls what an editor's day touches: the handbook names it so, and its pictures are taken by pressing it. */
export interface DeskWords {
  marketDesk: string
  marketUrl: string
  read: string
  chooseOutcome: string
  importOutcome: string
  writeArticle: string
  answer: string
  no: string
  probability: string
  title: string
  summary: string
  category: string
  authors: string
  verdict: string
  rationale: string
  save: string
  publish: string
  unpublish: string
  openPreview: string
  clarification: string
  correctionNote: string
  recordAndPublish: string
  takeDown: string
  moreActions: string
  versions: string
  confirm: RegExp
  resolved: string
  syncNow: string
  synced: string
  waiting: string
  compare: string
  comments: string
  sponsorReports: string
}

export const deskWords: Record<DeskLanguage, DeskWords> = {
  zh: {
    marketDesk: '盘口台',
    marketUrl: '事件或市场页面的网址',
    read: '读取',
    chooseOutcome: '选择“Narendra Modi”',
    importOutcome: '导入 1 个结果',
    writeArticle: '写文章 Narendra Modi',
    answer: '答案',
    no: '不会',
    probability: '概率（0.01 到 0.99）',
    title: '标题（问题）',
    summary: '摘要',
    category: '栏目',
    authors: '作者',
    verdict: '判断',
    rationale: '判断理由',
    save: '保存',
    publish: '发表',
    unpublish: '撤下',
    openPreview: '打开预览',
    clarification: '说明',
    correctionNote: '改了什么，为什么',
    recordAndPublish: '记下更正并发表',
    takeDown: '撤下这篇文章？',
    moreActions: '更多操作',
    versions: '文章的版本',
    confirm: /^确认.*Narendra Modi/,
    resolved: '相关判断已计分',
    syncNow: '立即同步',
    synced: '同步好了',
    waiting: '等待揭晓',
    compare: '对照与恢复',
    comments: '评论',
    sponsorReports: '赞助报告',
  },
  en: {
    marketDesk: 'Market desk',
    marketUrl: 'URL of an event or market page',
    read: 'Read',
    chooseOutcome: 'Choose “Narendra Modi”',
    importOutcome: 'Import 1 outcome',
    writeArticle: 'Write the article Narendra Modi',
    answer: 'Answer',
    no: 'NO',
    probability: 'Probability (0.01 to 0.99)',
    title: 'Title (the question)',
    summary: 'Summary',
    category: 'Category',
    authors: 'Authors',
    verdict: 'Verdict',
    rationale: 'Rationale',
    save: 'Save',
    publish: 'Publish',
    unpublish: 'Unpublish',
    openPreview: 'Open preview',
    clarification: 'Clarification',
    correctionNote: 'What was changed, and why',
    recordAndPublish: 'Record it and publish',
    takeDown: 'Take this article down?',
    moreActions: 'More document actions',
    versions: 'Versions of an article',
    confirm: /^Confirm.*Narendra Modi/,
    resolved: 'Its verdicts have been scored',
    syncNow: 'Sync now',
    synced: 'Synced.',
    waiting: 'Waiting to be resolved',
    compare: 'Compare and restore',
    comments: 'Comments',
    sponsorReports: 'Sponsor reports',
  },
}

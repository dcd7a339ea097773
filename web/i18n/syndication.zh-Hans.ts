/** What feeds, Markdown twins and the guide for machines say in Chinese. */
export const syndicationZhHans = {
  part: (name: string, site: string) => `${name} · ${site}`,
  resolutions: '揭晓',
  resolutionsAbout: '每当一个判断有了结果，这里就会出现一条：说对了、说错了，或者作废。',
  resolutionTitle: (label: string, question: string) => `${label}：${question}`,
  paid: '本文含付费内容',
  updates: '更新',
  dated: (date: string, text: string) => `${date}：${text}`,
  correction: (note: string) => `更正。${note}`,
  clarification: (note: string) => `说明。${note}`,
  revision: (answer: string, chance: string | null, reason: string) => `判断改为“${answer}”${chance === null ? '' : `，概率${chance}`}。${reason}`,
  resolution: (outcome: string, label: string) => `${outcome}。本报${label}。`,
  ended: (outcome: string) => `${outcome}。`,
  readOn: '阅读全文',
  credit: (credit: string) => `（${credit}）`,
}

export type SyndicationMessages = typeof syndicationZhHans

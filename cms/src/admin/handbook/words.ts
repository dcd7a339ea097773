import { wordBook } from '../words/wordBook'

/** What the handbook's page says around it. */
export const handbookWords = wordBook('handbook', {
  title: { zh: '编辑手册', en: 'Handbook' },
  subtitle: { zh: '从登录到揭晓，一天的工作都在这里', en: 'The work of a day, from signing in to the score' },
  alone: { zh: '在新窗口打开', en: 'Open in a window of its own' },
})

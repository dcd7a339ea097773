/**
 * A verdict in a line: "会 72% · question" beside an article in Chinese, "YES 72% · question" beside one in another language.
 * @param probability 0..1, of yes; null where the author gave none
 */
export function verdictName(answer: 'YES' | 'NO', probability: number | null, locale: string, title: string | null): string {
  const word = locale !== 'zh-Hans' ? answer : answer === 'YES' ? '会' : '不会'
  const percent = probability === null ? '' : ` ${Math.round(probability * 100)}%`
  return `${word}${percent}${title ? ` · ${title}` : ''}`
}

import { badInput } from '../server/refusals'

export const languages = ['zh-Hans', 'en'] as const
export type Language = (typeof languages)[number]
export const DEFAULT_LANGUAGE: Language = 'zh-Hans'

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

/**
 * The language an argument asks for; none is Chinese.
 * @throws BAD_USER_INPUT for a language the paper is not printed in
 */
export function readLanguage(locale: unknown): Language {
  if (locale === null || locale === undefined) return DEFAULT_LANGUAGE
  if (!isLanguage(locale)) throw badInput(`locale: use one of ${languages.join(', ')}.`)
  return locale
}

import { inject, provide, type InjectionKey } from 'vue'
import { messagesFor } from '../../i18n/messages'
import type { Messages } from '../../i18n/zh-Hans'
import type { Locale } from '#shared/locale'

/** The language of a page and everything the site says in it. */
export type Language = { locale: Locale, t: Messages }

const key: InjectionKey<Language> = Symbol('language')

/** Sets the language of everything below the calling component. */
export function provideLanguage(locale: Locale): Language {
  const language = { locale, t: messagesFor(locale) }
  provide(key, language)
  return language
}

/** The language of the page a component stands on. */
export function useLanguage(): Language {
  const language = inject(key)
  if (!language) throw new Error('No language is provided above this component')
  return language
}

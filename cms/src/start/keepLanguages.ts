import { errors } from '@strapi/utils'
import type { Core } from '@strapi/strapi'
import { editorLanguage } from '../rules/editorLanguage'
import { DEFAULT_LOCALE } from '../rules/rule'

const messages = {
  'zh-Hans': {
    delete: '不能删除语言：它的文章会不留理由、不进账本地一起消失。请逐篇撤下文章；不用的语言留着无妨。',
    default: '默认语言是简体中文，不能更换。',
  },
  en: {
    delete: 'A language cannot be deleted: its articles would vanish with it, without a reason and past the ledger. Take articles down one by one; a language nobody uses does no harm.',
    default: 'Chinese is the default language, and stays it.',
  },
}

interface Locales {
  delete: (locale: { id: number }) => Promise<unknown>
  setDefaultLocale: (locale: { code: string }) => Promise<unknown>
}

/**
 * Strapi deletes a language's articles with it, by SQL that no rule sees; and what names no language is about the default one, which the
 * rules take to be Chinese. So languages are neither deleted nor made the default by another.
 */
export function keepLanguages({ strapi }: { strapi: Core.Strapi }): void {
  const refuse = (what: 'delete' | 'default') => {
    throw new errors.ApplicationError(messages[editorLanguage(strapi)][what])
  }
  const locales: Locales = strapi.plugin('i18n').service('locales')
  const { setDefaultLocale } = locales
  locales.delete = () => refuse('delete')
  locales.setDefaultLocale = (locale) => (locale.code === DEFAULT_LOCALE ? setDefaultLocale(locale) : refuse('default'))
}

import type { Core } from '@strapi/strapi'

/** The two languages of the paper, Chinese first. */
const languages = [
  { code: 'zh-Hans', name: '简体中文' },
  { code: 'en', name: 'English' },
]

/** What of the languages' service of Strapi's i18n is used here. */
interface Locales {
  findByCode(code: string): Promise<{ id: number; name: string } | null>
  create(locale: { code: string; name: string }): Promise<unknown>
  update(where: { id: number }, change: { name: string }): Promise<unknown>
  setDefaultLocale(locale: { code: string }): Promise<unknown>
}

export async function ensureLanguages({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const locales: Locales = strapi.plugin('i18n').service('locales')
  for (const language of languages) {
    const known = await locales.findByCode(language.code)
    if (!known) await locales.create(language)
    else if (known.name !== language.name) await locales.update({ id: known.id }, { name: language.name })
  }
  await locales.setDefaultLocale({ code: 'zh-Hans' })
}

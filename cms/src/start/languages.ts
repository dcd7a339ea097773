import type { Core } from '@strapi/strapi'

/** The two languages of the paper, Chinese first. */
const languages = [
  { code: 'zh-Hans', name: '简体中文 (zh-Hans)' },
  { code: 'en', name: 'English (en)' },
]

export async function ensureLanguages({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales')
  for (const language of languages) {
    const known = await locales.findByCode(language.code)
    if (!known) await locales.create(language)
    else if (known.name !== language.name) await locales.update({ id: known.id }, { name: language.name })
  }
  await locales.setDefaultLocale({ code: 'zh-Hans' })
}

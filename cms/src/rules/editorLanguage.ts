import type { Core } from '@strapi/strapi'

export type Language = 'zh-Hans' | 'en'

/** The language to speak to whoever makes the current request: their admin profile, else their browser, else Chinese. */
export function editorLanguage(strapi: Core.Strapi): Language {
  const request = strapi.requestContext.get()
  const user: unknown = request?.state?.user
  const profile = typeof user === 'object' && user !== null && 'preferedLanguage' in user ? user.preferedLanguage : undefined
  const wanted = typeof profile === 'string' && profile !== '' ? profile : (request?.get?.('accept-language') ?? '')
  return wanted.toLowerCase().startsWith('en') ? 'en' : 'zh-Hans'
}

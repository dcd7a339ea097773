import type { Core } from '@strapi/strapi'

export type Language = 'zh-Hans' | 'en'

/**
 * The language to speak to whoever makes the current request: their admin profile's, else the one their browser or program
 * would rather have, else Chinese. To somebody who wants neither of the two, English.
 */
export function editorLanguage(strapi: Core.Strapi): Language {
  const request = strapi.requestContext.get()
  const user: unknown = request?.state?.user
  const profile = typeof user === 'object' && user !== null && 'preferedLanguage' in user ? user.preferedLanguage : undefined
  return preferredLanguage(typeof profile === 'string' && profile !== '' ? profile : (request?.get?.('accept-language') ?? ''))
}

/** @param wanted languages as an Accept-Language header lists them, for example "fr, en;q=0.8, zh-CN;q=0.5" */
export function preferredLanguage(wanted: string): Language {
  const ranked = wanted
    .toLowerCase()
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim())
      const quality = parameters.find((parameter) => parameter.startsWith('q='))
      return { tag, quality: quality === undefined ? 1 : Number(quality.slice(2)) }
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .sort((one, other) => other.quality - one.quality)
  const known = ranked.find(({ tag }) => /^(zh|en)(-|$)/.test(tag) || tag === '*')
  if (known) return known.tag.startsWith('en') ? 'en' : 'zh-Hans'
  return ranked.length > 0 ? 'en' : 'zh-Hans'
}

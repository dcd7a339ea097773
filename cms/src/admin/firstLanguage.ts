/** Where the admin remembers its language. */
const REMEMBERED = 'strapi-admin-language'

/**
 * Before anyone has signed in, and for those whose profile names no language, Strapi's admin speaks English, whatever the browser
 * asks for. Here it speaks Chinese where that comes before English, or where the browser asks for nothing.
 * @param languages as in `navigator.languages`, the most wanted first
 */
export function chooseFirstLanguage(storage: Pick<Storage, 'getItem' | 'setItem'>, languages: readonly string[]): void {
  if (storage.getItem(REMEMBERED)) return
  const wanted = languages.find(tag => /^(zh|en)(-|$)/i.test(tag)) ?? (languages.length > 0 ? 'en' : 'zh')
  if (/^zh/i.test(wanted)) storage.setItem(REMEMBERED, 'zh-Hans')
}

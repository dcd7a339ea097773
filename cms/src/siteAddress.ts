import { settings } from './environment'

/** The absolute address of a page of the site, in a language; `path` is the Chinese page's, since Chinese has no prefix. */
export function siteAddress(locale: string, path: string): string {
  const prefix = locale === 'zh-Hans' ? '' : `/${locale}`
  return `${settings.SITE_URL}${prefix}${path === '/' && prefix !== '' ? '' : path}`
}

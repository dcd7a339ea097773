import type { Messages } from '../../i18n/zh-Hans'

/** A plain link that opens another place with the article filled in. */
export type ShareLink = { name: 'x' | 'weibo' | 'telegram' | 'whatsapp' | 'email', label: string, href: string }

/** The places an article can be passed on to without a script; `url` is absolute. */
export function shareLinks(title: string, url: string, words: Messages['share']): ShareLink[] {
  return [
    { name: 'weibo', label: words.weibo, href: `https://service.weibo.com/share/share.php?${query({ url, title })}` },
    { name: 'x', label: words.x, href: `https://x.com/intent/post?${query({ text: title, url })}` },
    { name: 'telegram', label: words.telegram, href: `https://t.me/share/url?${query({ url, text: title })}` },
    { name: 'whatsapp', label: words.whatsapp, href: `https://wa.me/?${query({ text: `${title} ${url}` })}` },
    { name: 'email', label: words.email, href: mailto('', title, url) },
  ]
}

// A blank as %20 and not as "+", which some apps show as it stands.
function query(parts: Record<string, string>): string {
  return Object.entries(parts).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
}

/** A `mailto:` address; an empty recipient leaves the choice to the reader. */
export function mailto(to: string, subject: string, body: string): string {
  // Mail programs take a "+" literally, so blanks are written as %20.
  const address = to.split('@').map(encodeURIComponent).join('@')
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}

// What every answer of the site says to a browser about how it may be used, by what is answered. A page brings no script and no style
// of its own: what runs is a file of this site, and the only inline script a page may hold is a list of addresses to fetch ahead.

/** What stands at an address, as far as browsers care. */
type Kind = 'page' | 'preview' | 'data' | 'embed' | 'api' | 'upload' | 'file'

const page = {
  'default-src': '\'none\'',
  'script-src': '\'self\' \'inline-speculation-rules\'',
  'style-src': '\'self\'',
  'img-src': '\'self\' data:',
  'font-src': '\'self\'',
  'connect-src': '\'self\'',
  // The preview of an article's own card.
  'frame-src': '\'self\'',
  'manifest-src': '\'self\'',
  'form-action': '\'self\'',
  'base-uri': '\'none\'',
  'frame-ancestors': '\'none\'',
}

const policies: Record<Kind, Record<string, string>> = {
  page,
  // A page of the editors, to be looked at in the admin, wherever that is: whoever frames it has its secret address already. It has no
  // cookie, no session and nothing that could be pressed to an effect.
  preview: { ...page, 'form-action': '\'none\'', 'frame-ancestors': '*' },
  // Feeds and downloads; a browser shows some of them as a page.
  data: page,
  // A card in somebody else's page: nothing runs in it, and its links open outside of it. Tools that look at it read robots.txt from it.
  embed: {
    'default-src': '\'none\'',
    'connect-src': '\'self\'',
    'style-src': '\'self\'',
    'img-src': '\'self\' data:',
    'form-action': '\'none\'',
    'base-uri': '\'none\'',
    'frame-ancestors': '*',
  },
  // JSON, and one page about the API that has its style in it.
  api: { 'default-src': '\'none\'', 'style-src': '\'unsafe-inline\'', 'form-action': '\'none\'', 'base-uri': '\'none\'', 'frame-ancestors': '\'none\'' },
  // An uploaded file is shown, never run, whatever is in it.
  upload: { 'default-src': '\'none\'', 'style-src': '\'unsafe-inline\'', 'frame-ancestors': '\'none\'', 'sandbox': '' },
  file: { 'default-src': '\'none\'', 'frame-ancestors': '\'none\'' },
}

const kinds: [RegExp, Kind][] = [
  [/^(?:\/en)?\/preview(?:[/?#]|$)/, 'preview'],
  [/^(?:\/en)?\/embed\//, 'embed'],
  [/^\/(?:graphql|api\/|beacon\/|oembed|export\/)/, 'api'],
  [/^\/uploads\//, 'upload'],
  [/^\/(?:_nuxt\/|(?:en\/)?og(?:\/|\.png)|(?:enhance|preview)\.js|embed\.css|favicon\.)/, 'file'],
  [/^[^?]*\.(?:csv|json|md|ndjson|txt|xml)(?:\?|$)/, 'data'],
]

/** What other origins may load: pictures and cards are made for it, the API says so itself by CORS. */
const isForOthers: Record<Kind, boolean> = { page: false, preview: false, data: true, embed: true, api: true, upload: true, file: true }

const disallowed = ['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb']

const year = 365 * 24 * 60 * 60
const made = new Map<string, Readonly<Record<string, string>>>()

/**
 * The headers for an answer at a path, whatever its status.
 * @param siteUrl the site's origin; with https browsers are told to use nothing else
 */
export function securityHeaders(path: string, siteUrl: string): Readonly<Record<string, string>> {
  const kind = kinds.find(([pattern]) => pattern.test(path))?.[1] ?? 'page'
  const key = `${kind} ${siteUrl}`
  const before = made.get(key)
  if (before) return before
  const headers = make(kind, siteUrl)
  made.set(key, headers)
  return headers
}

function make(kind: Kind, siteUrl: string): Record<string, string> {
  return {
    'content-security-policy': Object.entries(policies[kind]).map(([name, value]) => (value ? `${name} ${value}` : name)).join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': kind === 'preview' ? 'no-referrer' : 'strict-origin-when-cross-origin',
    'permissions-policy': disallowed.map(feature => `${feature}=()`).join(', '),
    'cross-origin-resource-policy': isForOthers[kind] ? 'cross-origin' : 'same-origin',
    ...kind === 'page' ? { 'cross-origin-opener-policy': 'same-origin' } : {},
    // For browsers that do not know `frame-ancestors`.
    ...kind === 'embed' || kind === 'preview' ? {} : { 'x-frame-options': 'DENY' },
    // What its address opens is for whoever was given it: it is kept nowhere, found by no search, and not passed on by a link.
    ...kind === 'preview' ? { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' } : {},
    ...siteUrl.startsWith('https:') ? { 'strict-transport-security': `max-age=${year}` } : {},
  }
}

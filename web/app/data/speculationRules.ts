// Pages that a reader is about to open may be printed by the browser before the click: kept pages alone, which cost the site nothing.
// Nothing that counts, writes, leads out, downloads or is made for one reader is among them.

const lists = ['/{en}?', '/{en/}?events/:slug', '/{en/}?categories/:slug', '/{en/}?authors/:slug', '/{en/}?track-record', '/{en/}?ledger']
const article = { pathname: '/{en/}?predictions/:slug', search: '' }

/** Which links a browser may follow ahead. */
export const prerendered = [...lists.map(pathname => ({ pathname, search: '{page=:page}?' })), article]

/** The same as the content of a `<script type="speculationrules">`. */
export const speculationRules = JSON.stringify({
  prerender: [{
    where: { and: [{ href_matches: prerendered }, { not: { href_matches: '/*.*' } }, { not: { selector_matches: '[rel~=nofollow]' } }] },
    eagerness: 'moderate',
  }],
})

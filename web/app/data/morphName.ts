import { slugOfPredictionPath } from '#shared/paths'

/**
 * What a browser knows a part of an article by on two pages, so that it moves from the one to the other: a CSS identifier, the same
 * in a list and on the article's own page. `href` is the article's path.
 */
export const morphName = (part: 'title' | 'line', href: string): string => `${part}-${slugOfPredictionPath(href) ?? ''}`

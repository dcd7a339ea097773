/** Media types of what is published, each with its charset. */
export const xmlType = 'application/xml; charset=utf-8'
export const plainType = 'text/plain; charset=utf-8'
export const markdownType = 'text/markdown; charset=utf-8'

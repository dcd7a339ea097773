/** A thing in the vocabulary of schema.org. A property without a value is left out when it is written. */
export type Thing = { '@type': string | readonly string[], '@id'?: string, [property: string]: Value | undefined }

type Value = string | number | boolean | null | { '@id': string } | Thing | readonly Value[]

/**
 * Things as the text of a `script` element of type `application/ld+json`. No text in it can end the element, begin a comment or
 * another script: what HTML looks for there is written as escapes of JSON.
 */
export function jsonLd(things: readonly Thing[]): string {
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': things }, (_key, value: unknown) => {
    if (typeof value === 'string') return value.toWellFormed()
    return value === null ? undefined : value
  })
  return json.replace(/[<>&\u2028\u2029]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/**
 * A part of a text that the site itself brings: a paragraph, a heading with the id that links lead to, a list, terms with what they mean,
 * or code. In paragraphs, lists and terms `[words](target)` is a link (see app/data/prose.ts) and what stands between backticks is code;
 * in code `{site}` stands for the site's origin.
 */
export type ProsePart =
  | string
  | { heading: string, id: string }
  | { list: readonly string[] }
  | { facts: readonly { term: string, text: string }[] }
  | { code: string, language: string }

/** A text that the site itself brings. */
export type Prose = readonly ProsePart[]

/** The verifier, as it is called in a copy of the source. */
export const verifyCommand = { code: 'curl -O {site}/ledger.ndjson\nnode packages/client/verify-ledger.mjs ledger.ndjson', language: 'sh' } as const

import { canonicalJson } from '@presage/forecast/canonicalJson'
import { hashText } from '@presage/forecast/ledger'
import type { PredictionRow } from '../rules/predictionRows'

/** The fields whose change after publication is a correction: what a reader may have read and relied on. */
export const readTexts = ['title', 'summary', 'body', 'heroCaption'] as const
export type ReadText = (typeof readTexts)[number]

/** SHA-256, in hexadecimal, of each of an article's texts in one language; of nothing where there is none. */
export type TextHashes = Record<ReadText, string>

/** Fingerprints of an article's texts, one by one, by which a change is known without keeping the text. */
export async function textHashes(row: PredictionRow): Promise<TextHashes> {
  const hashes = await Promise.all(readTexts.map(async (field) => [field, await hashText(canonicalJson(saidIn(row[field])))]))
  return Object.fromEntries(hashes) as TextHashes
}

/** A field that was emptied says what one that was never filled in says. */
function saidIn(text: unknown): unknown {
  return text === '' || text === undefined ? null : text
}

/** One fingerprint of all of them. */
export function wholeHash(hashes: TextHashes): Promise<string> {
  return hashText(canonicalJson(hashes))
}

import type { Core } from '@strapi/strapi'
import type { Block } from '@presage/text/blocks'
import { BlocksError } from '@presage/text/blocksError'
import { blocksToHtml } from '@presage/text/blocksToHtml'
import { blocksToMarkdown } from '@presage/text/blocksToMarkdown'
import { parseBlocks } from '@presage/text/parseBlocks'
import { plainText } from '@presage/text/plainText'
import { settings } from '../../environment'
import { decodeValue } from './decodeValue'
import type { Language } from './language'

/** What a document counts in the place of one value: it is thousands of characters, and is read only where it is asked for. */
export const documentWeight = 40

/** The forms in which a client may have a document of Blocks. */
export const documentForms = {
  body: (blocks: readonly Block[]) => blocks,
  bodyHtml: (blocks: readonly Block[], language: Language) =>
    blocksToHtml(blocks, { language, baseUrl: settings.SITE_URL, assetUrl: settings.SITE_URL }),
  bodyMarkdown: (blocks: readonly Block[]) => blocksToMarkdown(blocks, { baseUrl: settings.SITE_URL, assetUrl: settings.SITE_URL }),
  bodyText: (blocks: readonly Block[]) => plainText(blocks),
}

export type DocumentForm = keyof typeof documentForms

/**
 * A stored document. Documents are checked when they are saved; one that came into the database in another way is shown as empty, and
 * logged.
 * @param name what it is, for the log
 */
export function readDocument(strapi: Core.Strapi, stored: unknown, name: string): Block[] {
  if (stored === null) return []
  try {
    return parseBlocks(decodeValue('blocks', stored))
  } catch (error) {
    if (!(error instanceof BlocksError) && !(error instanceof SyntaxError)) throw error
    strapi.log.error(`${name} is not a document that can be printed: ${error.message}`)
    return []
  }
}

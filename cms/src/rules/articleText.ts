import { errors } from '@strapi/utils'
import { BlocksError } from '@presage/text/blocksError'
import { parseBlocks } from '@presage/text/parseBlocks'
import { plainText } from '@presage/text/plainText'
import { readingTime } from '@presage/text/readingTime'
import { editorLanguage } from './editorLanguage'
import { inLocales, predictionRows, type PredictionRow } from './predictionRows'
import { documentIdOf, PREDICTION, rule, type Rule } from './rule'
import { wholeCharacters } from './wholeCharacters'

/** Refuses a body that is not well-formed Blocks, and keeps reading time, length and search text up with every save. */
export const articleText: Rule = rule({ types: [PREDICTION], actions: ['create', 'update', 'clone'] }, async (write, next) => {
  const { data } = write.params
  if (data && data.body !== undefined && data.body !== null) {
    try {
      parseBlocks(data.body)
      data.body = wholeCharacters(data.body)
    } catch (error) {
      if (error instanceof BlocksError) throw new errors.ValidationError(error.messages[editorLanguage(write.strapi)])
      throw error
    }
  }
  const result = await next()
  const drafts = await predictionRows(write.strapi, documentIdOf(write, result), 'draft')
  for (const row of inLocales(drafts, write.params.locale)) {
    const text = measured(row)
    await write.strapi.db.query(PREDICTION).update({ where: { id: row.id }, data: text })
    if (typeof result === 'object' && result !== null) {
      Object.assign(result, { readingMinutes: text.readingMinutes, characterCount: text.characterCount })
    }
  }
  return result
})

function measured(row: PredictionRow) {
  const bodyText = row.body ? plainText(parseBlocks(row.body)) : ''
  const { minutes, characters } = readingTime(bodyText)
  return {
    readingMinutes: minutes,
    characterCount: characters,
    searchText: [row.title, row.summary, bodyText].filter(Boolean).join('\n'),
  }
}

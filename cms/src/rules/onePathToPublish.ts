import { rule, documentIdOf, PREDICTION, type Rule } from './rule'

/**
 * `create` and `update` with `status: 'published'` publish without ever calling `publish`. They are turned into a save of the
 * draft and a `publish`, so that there is one way for an article to become public, and every rule can hang on it.
 */
export const onePathToPublish: Rule = rule({ types: [PREDICTION], actions: ['create', 'update'] }, async (write, next) => {
  if (write.params.status !== 'published') return next()
  write.params.status = 'draft'
  const saved = await next()
  // There is no such article.
  if (!saved) return saved
  const documentId = documentIdOf(write, saved)
  const { locale, fields, populate } = write.params
  const documents = write.strapi.documents(PREDICTION)
  await documents.publish({ documentId, locale } as Parameters<typeof documents.publish>[0])
  return documents.findOne({ documentId, locale, fields, populate, status: 'published' } as Parameters<typeof documents.findOne>[0])
})

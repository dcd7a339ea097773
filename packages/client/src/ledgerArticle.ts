import { type LedgerArticle } from '@presage/forecast/verifyLedger'

/** What the API is asked of an article that shall be checked against the ledger. */
export const ledgerArticleQuery = `query ($slug: String!, $locale: I18NLocaleCode) {
  predictionBySlug(slug: $slug, locale: $locale) {
    documentId
    verdict { answer probability issuedAt marketPrice ledgerHash }
  }
}`

/** An answer that holds no article to check, and what to do about it in both languages. */
export class LedgerArticleProblem extends Error {
  constructor(readonly messages: { 'zh-Hans': string, 'en': string }) {
    super(messages.en)
    this.name = 'LedgerArticleProblem'
  }
}

/**
 * The article in an answer of the API to `ledgerArticleQuery`.
 *
 * @param answer parsed JSON: the whole answer (`{ "data": { "predictionBySlug": … } }`), its `data`, or the article itself
 * @throws LedgerArticleProblem where there is none, or where it lacks what is to be checked
 */
export function readLedgerArticle(answer: unknown): LedgerArticle {
  const data = has(answer, 'data') ? answer.data : answer
  const article = has(data, 'predictionBySlug') ? data.predictionBySlug : data
  if (article === null) throw new LedgerArticleProblem(noArticle)
  if (!has(article, 'documentId') || !has(article, 'verdict') || !isRecord(article.verdict)) throw new LedgerArticleProblem(notAsked)
  const { answer: says, probability, issuedAt, marketPrice, ledgerHash } = article.verdict
  if (
    typeof article.documentId !== 'string' || typeof says !== 'string' || typeof issuedAt !== 'string'
    || !isNumberOrNull(probability) || !isNumberOrNull(marketPrice) || !(ledgerHash === null || typeof ledgerHash === 'string')
  ) throw new LedgerArticleProblem(notAsked)
  return { documentId: article.documentId, answer: says, probability, issuedAt, marketPrice, ledgerHash }
}

const noArticle = {
  'zh-Hans': 'API 没有找到这篇文章：请检查 slug 和语言。',
  'en': 'The API found no such article: check its slug and language.',
}

const notAsked = {
  'zh-Hans': '文件里没有可核对的文章。请向 API 查询：predictionBySlug { documentId verdict { answer probability issuedAt marketPrice ledgerHash } }。',
  'en': 'There is no article to check in it. Ask the API for: predictionBySlug { documentId verdict { answer probability issuedAt marketPrice ledgerHash } }.',
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function has<Name extends string>(value: unknown, name: Name): value is Record<Name, unknown> {
  return isRecord(value) && Object.hasOwn(value, name)
}

function isNumberOrNull(value: unknown): value is number | null {
  return value === null || typeof value === 'number'
}

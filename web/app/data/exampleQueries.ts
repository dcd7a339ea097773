import type { Locale } from '#shared/locale'

/** Queries for those who want to read the paper by program, in the language they read it in. A test holds each of them against the API. */
export const exampleQueries = (locale: Locale) => ({
  newest: `{
  predictions(locale: "${locale}", pagination: { limit: 5 }) {
    title
    url
    verdict { answer probability marketPrice result }
  }
}`,
  article: `query Article($slug: String!) {
  predictionBySlug(slug: $slug) {
    slug
    title
    bodyMarkdown
    verdict {
      answer
      probability
      issuedAt
      brier
      marketBrier
      ledgerHash
    }
    translations { locale url }
  }
}`,
  record: `{
  trackRecord(from: "2026-01-01T00:00:00Z") {
    counts { calls open right wrong void withdrawn }
    scores {
      hitRate
      brier
      compared
      comparedBrier
      marketBrier
      skill
      skillInterval { lower upper }
    }
  }
}`,
  search: `{
  search(query: "${locale === 'en' ? 'Trump' : '特朗普'}", locale: "${locale}", pageSize: 3) {
    total
    hits { prediction { title url } }
  }
}`,
  corrections: `{
  corrections(locale: "${locale}", pagination: { limit: 10 }) {
    at
    kind
    note
    prediction { title url }
  }
  withdrawals(pagination: { limit: 10 }) {
    question
    withdrawnAt
    withdrawnReason
  }
}`,
  ledger: `{
  ledger(after: 0, first: 100) { seq at kind subject body prev hash }
  ledgerHead { seq hash }
}`,
})

/** Queries for those who want to read the paper by program. A test runs each of them as it stands here against the API. */
export const exampleQueries = {
  newest: `{
  predictions(locale: "en", pagination: { limit: 5 }) {
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
  search(query: "Trump", locale: "en", pageSize: 3) {
    total
    hits { prediction { title url } }
  }
}`,
  corrections: `{
  corrections(locale: "en", pagination: { limit: 10 }) {
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
} as const

/** The words of one demo article in one language. Everything that is not words (event, verdict, dates) is in predictions.ts. */
export interface ArticleText {
  /** The question, as the headline asks it. */
  title: string
  /** One or two sentences under the headline. */
  summary: string
  /** One or two sentences for the verdict box: why this answer and this probability. */
  rationale: string
  heroAlt: string
  heroCaption: string
  /** Markdown: paragraphs, `##` and `###` headings, lists, `>` quotes, **bold**, *emphasis*, [links](https://…), fenced code. */
  body: string
  sources: { title: string; publisher?: string; url: string; /** ISO date of the source, where it has one. */ at?: string }[]
  disclosures?: { holdings?: string; aiAssistance?: string }
}

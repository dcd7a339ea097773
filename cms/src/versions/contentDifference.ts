import { oneReference, severalReferences, textFields, type ArticleContent, type ArticleSource, type NamedReference } from './articleContent'
import { blockLines, type BlockLine } from './blockLines'
import { lineDifference, type DifferenceLine } from './lineDifference'

/** A field of an article that two versions do not share, paragraph by paragraph. */
export interface FieldDifference {
  /** The attribute's name, for example "title". */
  field: string
  lines: DifferenceLine[]
}

/** How many characters were added and removed. */
export interface Amount {
  added: number
  removed: number
}

const order = [
  'title', 'summary', 'body', 'event', 'outcome', 'verdict', 'rationale', 'category', 'authors', 'hero', 'heroAlt', 'heroCaption', 'heroCredit',
  'sources', 'disclosures', 'sponsorLinks', 'disclaimer',
] as const

/** What changed between two versions of an article, field by field in the order of reading; empty where nothing did. */
export function contentDifference(before: ArticleContent, after: ArticleContent): FieldDifference[] {
  const [old, recent] = [linesOf(before), linesOf(after)]
  return order.flatMap((field) => {
    const lines = lineDifference(old[field] ?? [], recent[field] ?? [])
    return lines.length > 0 ? [{ field, lines }] : []
  })
}

export function amountOf(differences: readonly FieldDifference[]): Amount {
  const amount: Amount = { added: 0, removed: 0 }
  const note = (kind: string, text: string) => {
    if (kind === 'added' || kind === 'removed') amount[kind] += Array.from(text.replace(/\s/g, '')).length
  }
  for (const line of differences.flatMap(({ lines }) => lines)) {
    if (line.kind === 'changed') for (const part of line.parts) note(part.kind, part.text)
    else if (line.kind !== 'omitted') note(line.kind, line.text)
  }
  return amount
}

function linesOf(content: ArticleContent): Partial<Record<string, BlockLine[]>> {
  const reference = (value: NamedReference | null) => (value ? [{ text: value.name || value.documentId, form: value.documentId }] : [])
  return {
    ...Object.fromEntries(textFields.map((field) => [field, paragraphs(content[field])])),
    ...Object.fromEntries(oneReference.map((field) => [field, reference(content[field])])),
    ...Object.fromEntries(severalReferences.map((field) => [field, content[field].flatMap(reference)])),
    body: blockLines(content.body),
    hero: content.hero ? [{ text: content.hero.name, form: String(content.hero.id) }] : [],
    sources: content.sources.map(sourceLine),
    disclosures: [content.disclosures?.holdings, content.disclosures?.aiAssistance].flatMap((text) => paragraphs(text ?? null)),
  }
}

function paragraphs(text: string | null): BlockLine[] {
  return (text ?? '').split('\n').filter((line) => line.trim() !== '').map((line) => ({ text: line, form: '' }))
}

function sourceLine({ title, publisher, url, at }: ArticleSource): BlockLine {
  const named = [title, publisher, at].filter((part) => part !== null).join(' · ')
  return { text: url === null ? named : `${named} <${url}>`, form: '' }
}

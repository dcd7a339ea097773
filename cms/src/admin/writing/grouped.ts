import { shownWith, type FormGroup } from '../../editing/groups'

/** A field as Strapi lays it out. */
export interface LaidField {
  name: string
  type: string
  attribute: { type: string, conditions?: unknown }
  [of: string]: unknown
}
export type Rows = LaidField[][]

/** How the admin knows what stands in a form without being one of its type's fields, and the input that an article's outcome has. */
export const groupHeading = 'presage-group'
export const outcomeField = 'presage-outcome'

/**
 * Parts the rows of an article's form where its groups begin, each under its heading; gives the outcome its own input; and says which
 * fields are shown only with another. Rows that an administrator moved stay where they were moved to.
 */
export function grouped(rows: Rows, groups: readonly FormGroup[]): Rows[] {
  const parts: Rows[] = []
  for (const row of rows.map(fields => fields.map(prepared))) {
    const group = groups.find(({ field }) => field === row[0]?.name)
    const headed = group?.heading ? [[heading(group.field, group.heading)], row] : [row]
    const part = parts.at(-1)
    if (!part || (group && !group.isWithin)) parts.push(headed)
    else part.push(...headed)
  }
  return parts
}

function prepared(field: LaidField): LaidField {
  return { ...field, type: field.name === 'outcome' ? outcomeField : field.type, attribute: { ...field.attribute, ...conditions(field.name) } }
}

/** Strapi shows what bears the name of a field to whoever may read that field; the title may be read by all who read anything. */
const heading = (field: string, words: Record<'zh' | 'en', string>): LaidField => ({
  name: 'title', type: groupHeading, attribute: { type: groupHeading, ...conditions(field) }, words, label: '', visible: true, size: 12,
})

/** In the terms of Strapi's forms: JSON Logic over what the form holds. */
function conditions(field: string): { conditions?: unknown } {
  const other = shownWith[field]
  return other ? { conditions: { visible: { '!!': [{ var: other }] } } } : {}
}

import type { GroupedForm } from '../../editing/groups'

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
 * Parts the rows of a form where its groups begin, each under its heading; gives an article's outcome its own input; and says which
 * fields are shown only with another. Rows that an administrator moved stay where they were moved to.
 */
export function grouped(rows: Rows, { groups, shownWith }: GroupedForm): Rows[] {
  const conditions = (field: string) => conditionsOf(shownWith[field])
  const parts: Rows[] = []
  for (const row of rows.map(fields => fields.map(field => prepared(field, conditions(field.name))))) {
    const group = groups.find(({ field }) => field === row[0]?.name)
    const headed = group?.heading ? [[heading(groups[0]?.field ?? group.field, group.heading, conditions(group.field))], row] : [row]
    const part = parts.at(-1)
    if (!part || (group && !group.isWithin)) parts.push(headed)
    else part.push(...headed)
  }
  return parts
}

/** When a field is shown, in the terms of Strapi's forms: JSON Logic over what the form holds. */
interface Conditions {
  conditions?: unknown
}

function prepared(field: LaidField, conditions: Conditions): LaidField {
  return { ...field, type: field.name === 'outcome' ? outcomeField : field.type, attribute: { ...field.attribute, ...conditions } }
}

/** Strapi shows what bears the name of a field to whoever may read that field: of a form's first, all who read anything. */
const heading = (name: string, words: Record<'zh' | 'en', string>, conditions: Conditions): LaidField => ({
  name, type: groupHeading, attribute: { type: groupHeading, ...conditions }, words, label: '', visible: true, size: 12,
})

const conditionsOf = (other: string | undefined): Conditions => other ? { conditions: { visible: { '!!': [{ var: other }] } } } : {}

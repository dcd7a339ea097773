import type { FieldDifference } from './contentDifference'

/** The draft that somebody else has saved, against what a form holds. */
export interface NewerSave {
  /** Which save it is of; a form that was shown it may save on top of it. */
  version: number
  /** ISO 8601. */
  at: string | null
  by: string | null
  /** From theirs to the form's. */
  fields: FieldDifference[]
}

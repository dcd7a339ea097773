import type { Slot } from 'vue'
import type { Locale } from '#shared/locale'

/** What a component is given to be looked at, in a language: its props, what is in its slot, and the element around what is but a part. */
export type Fixture = (locale: Locale) => { props: Record<string, unknown>, slot?: Slot, within?: string }

/** Of a view that may be missing: a fixture that has none shows nothing. @throws Error where it is missing */
export function there<View>(view: View | null | undefined): View {
  if (view === null || view === undefined) throw new Error('The fixture has nothing to show.')
  return view
}

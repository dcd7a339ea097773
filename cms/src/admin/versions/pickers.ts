import { createGlobalStyle } from 'styled-components'

/**
 * Strapi connects what is made from inside a form only to an entry that is saved already: for a new one it would be made, and not be
 * connected. So it is offered once the entry is saved. The offer is the one choice that stands outside the list of what there is.
 */
export const NothingMadeInside = createGlobalStyle`
  [role=listbox] > [role=option] {
    display: none;
  }
`

/** What is picked from is named in full: two names may begin alike. */
export const WholeNames = createGlobalStyle`
  [role=listbox] [role=option] span {
    white-space: normal;
    overflow-wrap: anywhere;
  }

  [role=listbox] [role=option] svg {
    flex: none;
  }
`

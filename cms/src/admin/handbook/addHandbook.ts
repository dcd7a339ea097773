import { Book } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'
import { handbookWords } from './words'

/** The handbook's entry in the menu, for everybody. */
export function addHandbook(app: Pick<StrapiApp, 'addMenuLink'>): void {
  app.addMenuLink({
    to: 'handbook',
    icon: Book,
    intlLabel: { id: handbookWords.idOf('title'), defaultMessage: handbookWords.words.title.en },
    permissions: [],
    Component: () => import('./HandbookPage'),
    // Before Strapi's settings.
    position: 8,
  })
}

import { Discuss } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'
import { moderationPlace, moderationRights } from './places'
import { moderationWords } from './words'

/** The moderation screen's entry in the menu, for those who may decide about comments. */
export function addModeration(app: StrapiApp): void {
  app.addMenuLink({
    to: moderationPlace,
    icon: Discuss,
    intlLabel: { id: moderationWords.idOf('title'), defaultMessage: moderationWords.words.title.en },
    permissions: moderationRights.map(right => ({ ...right, id: 0, actionParameters: {}, conditions: [], properties: {} })),
    Component: () => import('./ModerationPage'),
    // After the market desk.
    position: 3,
  })
}

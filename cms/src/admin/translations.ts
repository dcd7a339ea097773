import { fieldWords } from '../editing/fieldWords'
import { keptFields } from '../editing/keptFields'
import { bodyWords } from './body/words'
import { marketWords } from './desk/words'
import { frontWords } from './frontDesk/words'
import { handbookWords } from './handbook/words'
import { moderationWords } from './moderation/words'
import { sponsorWords } from './sponsors/words'
import { versionWords } from './versions/words'
import { choices } from './words/choices'
import { contentTypes } from './words/contentTypes'
import { paper } from './words/paper.en'
import { strapiWords } from './words/strapiWords'
import { writingWords } from './writing/words'

type Language = 'zh' | 'en'

/** The admin looks a field's label up under this key, whatever the stored label says. */
const labels = (language: Language): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fieldWords).flatMap(([uid, fields]) =>
      Object.entries({ ...keptFields, ...fields }).map(([field, words]) => [`content-manager.content-types.${uid}.${field}`, words[language]]),
    ),
  )

/** An enumeration's value and a content type's name are keys themselves. */
const names = (language: Language): Record<string, string> =>
  Object.fromEntries(Object.entries({ ...choices, ...contentTypes }).map(([key, words]) => [key, words[language]]))

const ours = (language: Language) => ({
  ...labels(language),
  ...names(language),
  ...bodyWords.texts(language),
  ...marketWords.texts(language),
  ...frontWords.texts(language),
  ...handbookWords.texts(language),
  ...moderationWords.texts(language),
  ...sponsorWords.texts(language),
  ...versionWords.texts(language),
  ...writingWords.texts(language),
})

/** Words of ours in the admin, by the admin's language; Strapi's own where these have none. */
export const translations = { 'zh-Hans': { ...strapiWords, ...ours('zh') }, en: { ...paper, ...ours('en') } }

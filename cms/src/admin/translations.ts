import { fieldWords } from '../editing/fieldWords'
import { deskWords } from './desk/words'

type Language = 'zh' | 'en'

/** The admin looks a field's label up under this key, whatever the stored label says. */
const labels = (language: Language): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fieldWords).flatMap(([uid, fields]) =>
      Object.entries(fields).map(([field, words]) => [`content-manager.content-types.${uid}.${field}`, words[language]]),
    ),
  )

/** Words of ours in the admin, by the admin's language. */
export const translations = { 'zh-Hans': { ...labels('zh'), ...deskWords('zh') }, en: { ...labels('en'), ...deskWords('en') } }

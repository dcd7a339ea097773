import { blocks } from './blocks.zh'
import { contentForm } from './contentForm.zh'
import { contentLists } from './contentLists.zh'
import { contentViews } from './contentViews.zh'
import { everywhere } from './everywhere.zh'
import { home } from './home.zh'
import { languages } from './languages.zh'
import { mediaFiles } from './mediaFiles.zh'
import { mediaLibrary } from './mediaLibrary.zh'
import { settings } from './settings.zh'
import { signingIn } from './signingIn.zh'
import { unlisted } from './unlisted.zh'

/** Which files hold the words of which of Strapi's packages. A plugin's own keys do not name the plugin; the admin puts it before them. */
const packages: { plugin?: string, words: Record<string, string>[] }[] = [
  { words: [signingIn, home, everywhere, settings, blocks, unlisted] },
  { plugin: 'content-manager', words: [contentLists, contentForm, contentViews] },
  { plugin: 'upload', words: [mediaLibrary, mediaFiles] },
  { plugin: 'i18n', words: [languages] },
]

/** Strapi's texts in our Chinese, under the admin's keys: where its own Chinese is missing, cannot be found, or is not a newsroom's. */
export const strapiWords: Record<string, string> = Object.fromEntries(
  packages.flatMap(({ plugin, words }) =>
    words.flatMap(screen => Object.entries(screen).map(([key, text]) => [plugin ? `${plugin}.${key}` : key, text])),
  ),
)

import type { StrapiApp } from '@strapi/strapi/admin'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { fieldWords } from '../../editing/fieldWords'
import { storedHint } from '../../editing/storedHint'

interface Field {
  hint?: ReactNode
}
type Rows = Field[][]

interface Layout {
  layout: Rows[]
  components: Record<string, { layout: Rows }>
}

type Words = Record<'zh' | 'en', string>

const hints = new Map<unknown, Words>(
  Object.values(fieldWords)
    .flatMap(fields => Object.values(fields))
    .flatMap(({ hint }) => (hint ? [[storedHint(hint), hint] as const] : [])),
)

/** A form's hints are stored in both languages; here each is shown in the editor's. One that an administrator wrote stays as it is. */
export function showHints(app: Pick<StrapiApp, 'registerHook'>): void {
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', ({ layout, ...rest }: { layout: Layout }) => ({
    ...rest,
    layout: {
      ...layout,
      layout: layout.layout.map(inOneLanguage),
      components: Object.fromEntries(
        Object.entries(layout.components).map(([uid, component]) => [uid, { ...component, layout: inOneLanguage(component.layout) }]),
      ),
    },
  }))
}

const inOneLanguage = (rows: Rows): Rows =>
  rows.map(row => row.map((field) => {
    const words = hints.get(field.hint)
    return words ? { ...field, hint: <Hint words={words} /> } : field
  }))

function Hint({ words }: { words: Words }) {
  return <>{useIntl().locale.startsWith('zh') ? words.zh : words.en}</>
}

import { Typography } from '@strapi/design-system'
import type { StrapiApp } from '@strapi/strapi/admin'
import { useIntl } from 'react-intl'
import { groupedForms } from '../../editing/groups'
import { grouped, type Rows } from './grouped'

export function GroupHeading({ words }: { words: Record<'zh' | 'en', string> }) {
  const isChinese = useIntl().locale.startsWith('zh')
  return <Typography tag="h2" variant="beta">{isChinese ? words.zh : words.en}</Typography>
}

interface Layout {
  layout: Rows[]
}

/** Where an administrator arranges a form, there are only its fields. */
const isArranging = () => window.location.pathname.endsWith('/configurations/edit')

/** Shows forms in their groups. The admin does not say whose layout it is; no other type has the fields that mark one. */
export function groupForm(app: Pick<StrapiApp, 'registerHook'>): void {
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', ({ layout, ...rest }: { layout: Layout }) => {
    const rows = layout.layout.flat()
    const names = rows.flat().map(({ name }) => name)
    const form = Object.values(groupedForms).find(({ marks }) => marks.every(mark => names.includes(mark)))
    return { ...rest, layout: form && !isArranging() ? { ...layout, layout: grouped(rows, form) } : layout }
  })
}

import { Typography } from '@strapi/design-system'
import type { StrapiApp } from '@strapi/strapi/admin'
import { useIntl } from 'react-intl'
import { articleGroups } from '../../editing/groups'
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

/** Shows the article's form in its groups. The admin does not say whose layout it is; no other type has these fields. */
export function groupForm(app: Pick<StrapiApp, 'registerHook'>): void {
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', ({ layout, ...rest }: { layout: Layout }) => {
    const rows = layout.layout.flat()
    const isArticle = ['rationale', 'outcome', 'takedownReason'].every(of => rows.some(row => row.some(({ name }) => name === of)))
    return { ...rest, layout: isArticle && !isArranging() ? { ...layout, layout: grouped(rows, articleGroups) } : layout }
  })
}

import { Typography } from '@strapi/design-system'
import { InputRenderer, type StrapiApp } from '@strapi/strapi/admin'
import { useIntl } from 'react-intl'

interface Column {
  name: string
  attribute: { type: string }
}

interface Filter {
  name: string
  type?: string
}

/**
 * The form names an enumeration's values by itself; a list's columns and the filters above it would show them as they are
 * stored, were it not for this.
 */
export function nameChoices({ registerHook }: Pick<StrapiApp, 'registerHook'>): void {
  registerHook('Admin/CM/pages/ListView/inject-column-in-table', ({ displayedHeaders, ...rest }: { displayedHeaders: Column[] }) => ({
    ...rest,
    displayedHeaders: displayedHeaders.map(column => (column.attribute.type === 'enumeration' ? { ...column, cellFormatter } : column)),
  }))
  registerHook('Admin/CM/pages/ListView/inject-in-filters', ({ displayedFilters, ...rest }: { displayedFilters: Filter[] }) => ({
    ...rest,
    // A filter that brings its input is shown by its option's label. This is the very input it would have without.
    displayedFilters: displayedFilters.map(filter => (filter.type === 'enumeration' ? { ...filter, input: InputRenderer } : filter)),
  }))
}

const cellFormatter = (row: Record<string, string | null>, { name }: Column) => <Choice value={row[name]} />

function Choice({ value }: { value: string | null | undefined }) {
  const intl = useIntl()
  return <Typography textColor="neutral800">{value ? intl.formatMessage({ id: value, defaultMessage: value }) : '-'}</Typography>
}

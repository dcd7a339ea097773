import { Box, Flex, Link, Typography } from '@strapi/design-system'
import { useEffect } from 'react'
import { Link as RouterLink } from 'react-router-dom'
import type { VersionList } from '../../versions/versionReports'
import { DeskError } from '../desk/DeskSection'
import { useDeskData } from '../desk/useDeskData'
import { versionsOf } from './places'
import { useVersionWords } from './useVersionWords'
import { useVersionName, VersionAmount } from './VersionName'

/** How many versions the panel names; the page has them all. */
const shown = 3

/**
 * The last versions of an article, and the way to all of them.
 * @param changed anything that is another when the article has been saved or published
 */
export function VersionsPanel({ documentId, locale, changed }: { documentId: string, locale: string, changed: unknown }) {
  const { say } = useVersionWords()
  const { who } = useVersionName()
  const { data, error, reload } = useDeskData<VersionList>(`/articles/${documentId}/versions?locale=${locale}`)
  useEffect(() => void reload(), [changed, reload])
  if (error && !data) return <DeskError message={error} onRetry={() => void reload()} />
  if (!data) return <Typography textColor="neutral600">{say('loading')}</Typography>
  if (data.versions.length === 0) return <Typography variant="pi" textColor="neutral600">{say('panel.empty')}</Typography>
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {data.versions.slice(0, shown).map(version => (
          <Box tag="li" key={version.id}>
            <Typography tag="p" variant="pi" fontWeight="semiBold">{say(`kind.${version.kind}`)}</Typography>
            <Typography tag="p" variant="pi">{who(version)}</Typography>
            <VersionAmount version={version} />
          </Box>
        ))}
      </Flex>
      <Link tag={RouterLink} to={versionsOf(documentId, locale)}>{say('panel.all')}</Link>
    </Flex>
  )
}

import { Box, Button, Flex, Typography } from '@strapi/design-system'
import { Layouts, Page } from '@strapi/strapi/admin'
import { useSearchParams } from 'react-router-dom'
import type { SponsorSum } from '../../sponsors/sponsorReport'
import { DeskError, DeskLoading, DeskSection } from '../desk/DeskSection'
import { useDeskData } from '../desk/useDeskData'
import { useSay } from '../words/useSay'
import { sponsorRights } from './places'
import { SponsorDays } from './SponsorDays'
import { SponsorTable } from './SponsorTable'
import { sponsorWords } from './words'

/** What came of every sponsor link, and of one day by day. */
export default function SponsorReportsPage() {
  const { say } = useSay(sponsorWords)
  return (
    <Page.Protect permissions={sponsorRights}>
      <Page.Main>
        <Page.Title>{say('title')}</Page.Title>
        <Layouts.Header title={say('title')} subtitle={say('subtitle')} />
        <Layouts.Content>
          <Reports />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  )
}

const ranges = ['7', '30', '90', '365'] as const

function Reports() {
  const { say } = useSay(sponsorWords)
  const [query, setQuery] = useSearchParams()
  const range = ranges.find(days => days === query.get('days')) ?? '30'
  const link = query.get('link')
  const { data, error, reload } = useDeskData<SponsorSum[]>(`/sponsors?days=${range}`)
  const show = (days: string, documentId: string | null) => setQuery({ days, ...documentId ? { link: documentId } : {} })
  return (
    <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
      <Flex role="group" aria-label={say('range')} gap={2} wrap="wrap">
        {ranges.map(days => (
          <Button key={days} size="S" variant={days === range ? 'default' : 'tertiary'} aria-pressed={days === range} onClick={() => show(days, link)}>
            {say(`range.${days}`)}
          </Button>
        ))}
      </Flex>
      <DeskSection id="sponsor-links" title={say('links')}>
        {error && <DeskError message={error} onRetry={() => void reload()} />}
        {!data && !error && <DeskLoading />}
        {data?.length === 0 && <Typography textColor="neutral600">{say('links.empty')}</Typography>}
        {data && data.length > 0 && <SponsorTable sums={data} current={link} placeOf={documentId => `?days=${range}&link=${documentId}`} />}
      </DeskSection>
      {link && <SponsorDays key={`${link} ${range}`} documentId={link} days={Number(range)} />}
      <DeskSection id="sponsor-numbers" title={say('what.title')}>
        <Flex direction="column" alignItems="stretch" gap={2}>
          {(['what.views', 'what.clicks', 'what.list', 'what.private'] as const).map(word => <Box key={word}><Typography textColor="neutral700">{say(word)}</Typography></Box>)}
        </Flex>
      </DeskSection>
    </Flex>
  )
}

import { Badge, Box, Flex, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system'
import { useIntl } from 'react-intl'
import { Link as RouterLink } from 'react-router-dom'
import type { SponsorSum } from '../../sponsors/sponsorReport'
import { useSay } from '../words/useSay'
import { Counted } from './SponsorDays'
import { sponsorWords } from './words'

interface SponsorTableProps {
  sums: readonly SponsorSum[]
  current: string | null
  /** Where the days of a link are shown. */
  placeOf: (documentId: string) => string
}

/** All links with what came of them; a name opens its days. */
export function SponsorTable({ sums, current, placeOf }: SponsorTableProps) {
  const { say } = useSay(sponsorWords)
  const intl = useIntl()
  const choice = (value: string) => intl.formatMessage({ id: value, defaultMessage: value })
  const columns = ['name', 'placement', 'dates', 'views', 'clicks', 'rate'] as const
  return (
    <Box overflow="auto">
      <Table colCount={columns.length} rowCount={sums.length + 1} aria-labelledby="sponsor-links">
        <Thead>
          <Tr>{columns.map(column => <Th key={column}><Typography variant="sigma">{say(column)}</Typography></Th>)}</Tr>
        </Thead>
        <Tbody>
          {sums.map(link => (
            <Tr key={link.documentId}>
              <Td>
                <Link
                  tag={RouterLink} to={placeOf(link.documentId)} aria-current={link.documentId === current ? 'true' : undefined}
                  style={{ fontWeight: link.documentId === current ? 700 : undefined }}
                >
                  {link.name}
                </Link>
              </Td>
              <Td>
                <Typography textColor="neutral800">{choice(link.placement)}</Typography>
                <Box><Typography variant="pi" textColor="neutral600">{choice(link.relationship)}</Typography></Box>
              </Td>
              <Td><Dates link={link} /></Td>
              <Td><Counted count={link.views} /></Td>
              <Td><Counted count={link.clicks} /></Td>
              <Td><Rate link={link} /></Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Box>
  )
}

function Dates({ link: { startsAt, endsAt, enabled } }: { link: SponsorSum }) {
  const { say, time } = useSay(sponsorWords)
  const [start, end] = [startsAt && time(startsAt), endsAt && time(endsAt)]
  const text = start && end ? say('dates.both', { start, end }) : start ? say('dates.from', { start }) : end ? say('dates.to', { end }) : say('dates.none')
  const isOver = endsAt !== null && Date.parse(endsAt) <= Date.now()
  return (
    <Flex gap={2} wrap="wrap">
      <Typography textColor="neutral800">{text}</Typography>
      {!enabled && <Badge>{say('off')}</Badge>}
      {enabled && isOver && <Badge>{say('over')}</Badge>}
    </Flex>
  )
}

function Rate({ link: { clicks, views } }: { link: SponsorSum }) {
  const intl = useIntl()
  return (
    <Typography textColor="neutral800" style={{ fontVariantNumeric: 'tabular-nums' }}>
      {views ? intl.formatNumber(clicks / views, { style: 'percent', maximumFractionDigits: 1 }) : '–'}
    </Typography>
  )
}

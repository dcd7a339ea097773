import { Box, Button, Flex, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system'
import { Download } from '@strapi/icons'
import { Link as RouterLink } from 'react-router-dom'
import type { ReportedDay, SponsorReport } from '../../sponsors/sponsorReport'
import { DeskError, DeskLoading, DeskSection } from '../desk/DeskSection'
import { useDeskData } from '../desk/useDeskData'
import { useSay } from '../words/useSay'
import { DayChart } from './DayChart'
import { sponsorPlace } from './places'
import { csvName, reportCsv } from './reportCsv'
import { sponsorWords } from './words'

/** One link, day by day: two charts, the table they are drawn from, and the file. */
export function SponsorDays({ documentId, days }: { documentId: string, days: number }) {
  const { say } = useSay(sponsorWords)
  const { data, error, reload } = useDeskData<SponsorReport>(`/sponsors/${documentId}?days=${days}`)
  return (
    <DeskSection id="sponsor-days" title={say('report', { name: data?.link.name ?? '' })}>
      {error && <DeskError message={error} onRetry={() => void reload()} />}
      {!data && !error && <DeskLoading />}
      {data && <Report report={data} />}
    </DeskSection>
  )
}

function Report({ report: { link, days } }: { report: SponsorReport }) {
  const { say, number } = useSay(sponsorWords)
  const chart = (what: 'clicks' | 'views') => {
    const counts = days.map(day => ({ day: day.day, count: day[what] ?? 0 }))
    const total = counts.reduce((sum, { count }) => sum + count, 0)
    return { days: counts, title: say(`chart.${what}`, { total: number(total), most: number(Math.max(0, ...counts.map(({ count }) => count))) }) }
  }
  const save = () => {
    const words = { name: say('name'), day: say('day'), clicks: say('clicks'), views: say('views') }
    const address = URL.createObjectURL(new Blob([reportCsv(link.name, days, words)], { type: 'text/csv;charset=utf-8' }))
    const way = Object.assign(document.createElement('a'), { href: address, download: csvName(link.name, days) })
    way.click()
    URL.revokeObjectURL(address)
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Flex gap={4} wrap="wrap">
        <Button variant="secondary" startIcon={<Download />} onClick={save}>{say('csv')}</Button>
        <Typography textColor="neutral600">{say('csv.hint')}</Typography>
        <Link tag={RouterLink} to={sponsorPlace(link.documentId)}>{say('open')}</Link>
      </Flex>
      {link.placement === 'list' ? <Typography textColor="neutral600">{say('what.list')}</Typography> : <DayChart id="chart-views" colour="primary600" {...chart('views')} />}
      <DayChart id="chart-clicks" colour="success600" {...chart('clicks')} />
      <Box maxHeight="50vh" overflow="auto" tabIndex={0} role="region" aria-label={say('table', { name: link.name })}>
        <DayTable name={link.name} days={days} />
      </Box>
    </Flex>
  )
}

/** The newest day first, since it is the one that is looked for. */
function DayTable({ name, days }: { name: string, days: readonly ReportedDay[] }) {
  const { say, day: dateOf } = useSay(sponsorWords)
  const sum = (what: 'clicks' | 'views') => days.reduce((total, day) => total + (day[what] ?? 0), 0)
  const isCounted = days.some(({ views }) => views !== null)
  const rows = [
    { key: 'total', first: say('total'), clicks: sum('clicks'), views: isCounted ? sum('views') : null },
    ...[...days].reverse().map(({ day, clicks, views }) => ({ key: day, first: dateOf(day), clicks, views })),
  ]
  return (
    <Table colCount={3} rowCount={rows.length + 1} aria-label={say('table', { name })}>
      <Thead>
        <Tr>
          {(['day', 'views', 'clicks'] as const).map(column => <Th key={column}><Typography variant="sigma">{say(column)}</Typography></Th>)}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map(({ key, first, clicks, views }) => (
          <Tr key={key}>
            <Td><Typography fontWeight={key === 'total' ? 'bold' : 'regular'}>{first}</Typography></Td>
            <Td><Counted count={views} isTotal={key === 'total'} /></Td>
            <Td><Counted count={clicks} isTotal={key === 'total'} /></Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  )
}

/** A number, or that it is not counted. */
export function Counted({ count, isTotal = false }: { count: number | null, isTotal?: boolean }) {
  const { say, number } = useSay(sponsorWords)
  return (
    <Typography textColor={count === null ? 'neutral600' : 'neutral800'} fontWeight={isTotal ? 'bold' : 'regular'} style={{ fontVariantNumeric: 'tabular-nums' }}>
      {count === null ? say('notCounted') : number(count)}
    </Typography>
  )
}
